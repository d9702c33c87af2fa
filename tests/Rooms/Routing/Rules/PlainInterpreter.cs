using System.Text.RegularExpressions;
using DentaMind.Routing.Rules;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Rooms.Routing.Rules;

/// <summary>Decides by walking over the book as anybody would read it: slow, obvious, and written apart from the one that is tested.</summary>
internal sealed class PlainInterpreter(WrittenBook book, KnownNames names)
{
    public PlainDecision Decide(RoutingFacts facts)
    {
        var acted = new List<(Rule Rule, Branch Branch)>();
        foreach (var rule in book.Rules)
        {
            if (rule.Branches.FirstOrDefault(branch => branch.When is null || Holds(branch.When, facts)) is not { } branch)
                continue;
            acted.Add((rule, branch));
            if (branch.Then.Any(action => action is Stop))
                break;
        }

        var sends = acted.SelectMany(one => one.Branch.Then).OfType<Send>().ToList();
        var allowed = sends.Where(send => MayGo(send.Destination.Text!, facts)).ToList();
        var named = sends.Select(send => send.Destination.Text!).Concat(allowed.Select(send => send.Standby?.Text).OfType<string>());
        return new PlainDecision(
            [.. allowed.GroupBy(send => send.Destination.Text!).Select(same => Together(same.Key, [.. same], facts))],
            [.. named.Where(name => !MayGo(name, facts)).Distinct().Order(StringComparer.Ordinal)],
            facts.IsConflict || acted.Any(one => one.Branch.Then.Any(action => action is Hold)),
            [.. acted.Select(one => one.Rule.Name)]);
    }

    private string Together(string destination, List<Send> sends, RoutingFacts facts)
    {
        var role = sends.Exists(send => send.As == SendAs.Primary) ? "primary" : "backup";
        var standby = sends.Select(send => send.Standby?.Text).FirstOrDefault(name => name is not null && MayGo(name, facts));
        var transcode = sends.Select(send => send.Transcode).FirstOrDefault(coding => coding is not null);
        return $"{destination} {role} {standby} {transcode}";
    }

    private bool MayGo(string name, RoutingFacts facts)
    {
        if (names.Destinations.SingleOrDefault(one => one.Name == name) is not { IsBusinessAssociate: true } destination)
            return false;
        var residency = Regex.IsMatch(facts.Residency ?? "", Region.Pattern) ? facts.Residency : null;
        return book.Residency
            .Where(rule => residency is null || Contains(rule.Resident.Text!, residency) || Contains(residency, rule.Resident.Text!))
            .All(rule => rule.Regions.Any(region => Contains(region.Text!, destination.Region)));
    }

    private static bool Contains(string outer, string inner) => inner == outer || inner.Split('-')[0] == outer;

    private static bool Holds(Condition condition, RoutingFacts facts) => condition switch
    {
        All all => all.Parts.All(part => Holds(part, facts)),
        Any any => any.Parts.Any(part => Holds(part, facts)),
        Not not => !Holds(not.Part, facts),
        Always => true,
        Among among => IsAmong(among, Read(among.Of, facts)) != among.IsNot,
        Like like => Read(like.Of, facts) is { } value && like.Patterns.Any(pattern => Looks(value, pattern.Text!)),
        Within within => !(facts.Bytes < within.AtLeast) && !(facts.Bytes > within.AtMost),
        Between between => facts.TimeOfDay.IsBetween(between.From, between.To),
        _ => throw new NotSupportedException(),
    };

    private static bool IsAmong(Among among, string? value) =>
        among.Values.Any(word => among.Of.IsTag ? string.Equals(word.Text, value, StringComparison.OrdinalIgnoreCase) : word.Text == value);

    private static bool Looks(string value, string pattern) =>
        Regex.IsMatch(value, "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "\\z", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static string? Read(TextFact fact, RoutingFacts facts) => fact.Name switch
    {
        "location" => facts.Location,
        "device" => facts.Device,
        "aeTitle" => facts.AeTitle,
        "kind" => facts.Kind,
        "modality" => facts.Modality,
        "clinician" => facts.Clinician,
        "patientHome" => facts.PatientHome,
        "residency" => Regex.IsMatch(facts.Residency ?? "", Region.Pattern) ? facts.Residency : null,
        "storagePreference" => facts.StoragePreference,
        "patientKnown" => facts.IsPatientKnown ? "true" : "false",
        "conflict" => facts.IsConflict ? "true" : "false",
        var tag => facts.Tags.GetValueOrDefault(tag) is { Length: > 0 } written ? written : null,
    };
}

/// <summary>What follows: each destination with everything about it, those that are forbidden, whether a person is asked, and the rules that acted.</summary>
internal sealed record PlainDecision(IReadOnlyList<string> Routes, IReadOnlyList<string> Denied, bool IsHeld, IReadOnlyList<string> Rules)
{
    public override string ToString() => $"{string.Join("; ", Routes)} | {string.Join(' ', Denied)} | {IsHeld} | {string.Join(' ', Rules)}";
}
