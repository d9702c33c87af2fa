using System.Text.Json;

namespace DentaMind.Routing.Rules.Written;

/// <summary>An object of the text, asked for its members; whatever is missing, strange or of the wrong form becomes a flaw.</summary>
internal sealed class Shape(JsonTree tree, string what, Flaws flaws)
{
    public Place At => tree.At;

    /// <summary>The object, or null and a flaw where it is something else.</summary>
    public static Shape? Of(JsonTree tree, string what, Flaws flaws)
    {
        if (tree.Kind == JsonValueKind.Object)
            return new Shape(tree, what, flaws);
        flaws.Add(tree.At, $"{what} is an object, in braces.");
        return null;
    }

    public bool Has(string name) => tree.Member(name) is not null;

    public JsonTree? this[string name] => tree.Member(name);

    /// <summary>Any other member is a flaw.</summary>
    public void HasOnly(params IReadOnlyList<string> names)
    {
        foreach (var member in tree.Members.Where(member => !names.Contains(member.Name, StringComparer.Ordinal)))
            flaws.Add(member.At, $"{what} has no \"{member.Name}\"; it has {Words.Or(names)}.{Words.DidYouMean(member.Name, names)}");
    }

    /// <summary>The member, or null and a flaw.</summary>
    public JsonTree? Need(string name)
    {
        if (tree.Member(name) is { } value)
            return value;
        flaws.Add(tree.At, $"{what} needs \"{name}\".");
        return null;
    }

    /// <summary>The items of a list of so many; null and a flaw where it is no such list.</summary>
    public IReadOnlyList<JsonTree>? Items(string name, int atLeast, int atMost)
    {
        if (Need(name) is not { } list)
            return null;
        if (list.Kind == JsonValueKind.Array && list.Items.Count >= atLeast && list.Items.Count <= atMost)
            return list.Items;
        flaws.Add(list.At, $"\"{name}\" is a list, in brackets, of {atLeast} to {atMost}{(list.Kind == JsonValueKind.Array ? $"; here are {list.Items.Count}" : "")}.");
        return null;
    }

    /// <summary>A text of so many letters, without space around it; null and a flaw where it is none.</summary>
    public string? Text(string name, int longest) => Need(name) is { } value ? TextIn(value, longest, flaws) : null;

    public static string? TextIn(JsonTree value, int longest, Flaws flaws)
    {
        if (value.Kind == JsonValueKind.String && value.Text.Length <= longest && !string.IsNullOrWhiteSpace(value.Text))
            return value.Text.Trim();
        flaws.Add(value.At, $"Give a text of 1 to {longest} characters here, in quotes.");
        return null;
    }
}
