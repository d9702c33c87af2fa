namespace DentaMind.Routing.Rules.Written;

/// <summary>Finds what can only be seen knowing the practice: names of what does not exist.</summary>
internal sealed class NameCheck(KnownNames names, Flaws flaws)
{
    /// <summary>Everything in the book that names nothing; the conditions are walked as deep as they may be written.</summary>
    public void Look(WrittenBook book)
    {
        foreach (var branch in book.Rules.SelectMany(rule => rule.Branches))
        {
            if (branch.When is not null)
                Look(branch.When);
            foreach (var name in branch.Sends.SelectMany(send => new[] { send.Destination, send.Standby }).OfType<Word>())
                Look(name, "destination", names.Destinations.Select(destination => destination.Name));
        }
    }

    private void Look(Condition condition)
    {
        foreach (var part in condition switch { All all => all.Parts, Any any => any.Parts, Not not => [not.Part], _ => [] })
            Look(part);
        if (condition is not Among among || KnownOf(among.Of) is not { } known)
            return;
        foreach (var value in among.Values.Where(value => value.Text is not null))
            Look(value, KindOf(among.Of), known);
    }

    private void Look(Word name, string what, IEnumerable<string> known)
    {
        if (!known.Contains(name.Text, StringComparer.Ordinal))
            flaws.Add(name.At, $"There is no {what} called \"{name.Text}\".{Words.DidYouMean(name.Text!, known)}");
    }

    private IReadOnlyCollection<string>? KnownOf(TextFact fact) => fact.Values switch
    {
        Values.Location => names.Locations,
        Values.Device => names.Devices,
        Values.Clinician => names.Clinicians,
        _ => null,
    };

    private static string KindOf(TextFact fact) => fact.Values switch
    {
        Values.Location => "location",
        Values.Device => "device",
        _ => "clinician",
    };
}
