using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart.Entry;

/// <summary>The teeth with which an entry begins: <c>16</c>, <c>16, 17</c>, <c>13-15</c>, <c>13 to 15</c>, <c>14x</c> for a pontic. A blank without a comma ends them.</summary>
internal sealed class EntryTeeth(IReadOnlyList<EntryToken> tokens, Notation notation)
{
    private static readonly string[] Until = ["to", "through", "a", "au"];

    public List<ToothPosition> Teeth { get; } = [];

    public List<ToothPosition> Pontics { get; } = [];

    /// <summary>The first token that is no tooth any more.</summary>
    public int Next { get; private set; }

    public EntryFlaw? Read()
    {
        var isGoingOn = true;
        while (isGoingOn && Next < tokens.Count)
        {
            var token = tokens[Next++];
            isGoingOn = token.Text.EndsWith(',');
            foreach (var one in token.Text.Split(',', StringSplitOptions.RemoveEmptyEntries))
                if (!TryAdd(one))
                    return new(token.Column, $"\"{Short(one)}\" is no tooth in {notation.Name()} notation.");
            if (!isGoingOn && TryRange())
                isGoingOn = tokens[Next - 1].Text.EndsWith(',');
        }
        return Teeth.Distinct().Count() < Teeth.Count ? new(tokens[0].Column, "A tooth is named twice.") : null;
    }

    /// <summary>A pontic that is said later in the line.</summary>
    public bool TryPontic(string text)
    {
        if (!IsPontic(text, out var position))
            return false;
        if (!Pontics.Contains(position))
            Pontics.Add(position);
        return true;
    }

    public static string Short(string text) => text.Length <= 20 ? text : text[..20] + "...";

    private bool TryAdd(string text)
    {
        if (Notations.TryParse(text, notation, out var position))
            Teeth.Add(position);
        else if (IsPontic(text, out position))
        {
            Teeth.Add(position);
            Pontics.Add(position);
        }
        else
            return TryRange(text.Split(".."), text) || (notation != Notation.Haderup && TryRange(text.Split('-', '–'), text));
        return true;
    }

    private bool IsPontic(string text, out ToothPosition position)
    {
        position = default;
        return text.Length > 1 && text[^1] is 'x' or 'X' && Notations.TryParse(text[..^1], notation, out position);
    }

    private bool TryRange(string[] ends, string whole) =>
        ends.Length == 2 && ends[0].Length + ends[1].Length < whole.Length
        && Notations.TryParse(ends[0], notation, out var one) && Notations.TryParse(ends[1], notation, out var other) && AddBetween(one, other);

    /// <summary>13 to 15: the tooth before is the range's beginning.</summary>
    private bool TryRange()
    {
        if (Next + 1 >= tokens.Count || !Until.Contains(tokens[Next].Folded) || !Notations.TryParse(tokens[Next + 1].Text.TrimEnd(','), notation, out var other) || Teeth.Count == 0)
            return false;
        var one = Teeth[^1];
        Teeth.RemoveAt(Teeth.Count - 1);
        if (!AddBetween(one, other))
        {
            Teeth.Add(one);
            return false;
        }
        Next += 2;
        return true;
    }

    private bool AddBetween(ToothPosition one, ToothPosition other)
    {
        var row = one.IsSupernumerary || other.IsSupernumerary ? [] : ArchOrder.Between(one.Tooth, other.Tooth);
        Teeth.AddRange(row.Select(ToothPosition.Of));
        return row.Count > 0;
    }
}
