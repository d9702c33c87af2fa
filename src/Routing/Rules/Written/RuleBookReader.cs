using System.Text.Json;

namespace DentaMind.Routing.Rules.Written;

/// <summary>Reads a rule book that anybody may have written; finds every flaw that can be seen without knowing the practice.</summary>
internal sealed class RuleBookReader(Flaws flaws)
{
    private static readonly string[] Told = ["version", "publishedBy", "publishedAt", "rolledBackFrom"];

    private readonly ConditionReader conditions = new(flaws);
    private readonly ActionReader actions = new(flaws);

    /// <summary>Reads a whole text.</summary>
    public static ReadBook Read(ReadOnlySpan<byte> utf8)
    {
        var flaws = new Flaws();
        return JsonTreeReader.Read(utf8, flaws) is { } tree ? new RuleBookReader(flaws).Read(tree) : new ReadBook(null, null, null, flaws.Found);
    }

    /// <summary>Reads a book that stands somewhere in a text.</summary>
    public ReadBook Read(JsonTree tree)
    {
        if (Shape.Of(tree, "A rule book", flaws) is not { } shape)
            return new ReadBook(null, null, null, flaws.Found);
        // What the house tells of a book may come back with it; only its version is looked at.
        shape.HasOnly(["reason", "residency", "rules", .. Told]);
        var reason = shape.Has("reason") && shape["reason"]!.Kind != JsonValueKind.Null ? shape.Text("reason", RuleLimits.ReasonLength) : null;
        var book = new WrittenBook(Residency(shape), Rules(shape));
        return new ReadBook(flaws.Found.Count == 0 ? book : null, reason, Version(shape), flaws.Found);
    }

    private static int? Version(Shape shape) => shape["version"] is { } told && int.TryParse(told.Text, out var version) ? version : null;

    private List<ResidencyRule> Residency(Shape shape)
    {
        var items = shape.Has("residency") ? shape.Items("residency", 0, RuleLimits.Residents) ?? [] : [];
        var read = items.Select(Residency).OfType<ResidencyRule>().ToList();
        foreach (var twice in read.GroupBy(rule => rule.Resident.Text, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            flaws.Add(twice.Resident.At, $"The residents of {twice.Resident.Text} stand in the list already; write all their regions there.");
        return read;
    }

    private ResidencyRule? Residency(JsonTree tree)
    {
        if (Shape.Of(tree, "An entry of the residency list", flaws) is not { } shape)
            return null;
        shape.HasOnly("resident", "regions");
        var resident = shape.Need("resident") is { } said ? RegionIn(said) : null;
        var regions = shape.Items("regions", 1, RuleLimits.Residents)?.Select(RegionIn).OfType<Word>().ToList();
        return resident is null || regions is null ? null : new ResidencyRule(resident, regions);
    }

    private Word? RegionIn(JsonTree value)
    {
        if (value.Kind != JsonValueKind.Null)
            return WordReader.Read(value, Facts.Residency, flaws);
        flaws.Add(value.At, "Write a region here, such as CA-QC; whose residency is not known is bound by every entry anyway.");
        return null;
    }

    private List<Rule> Rules(Shape shape)
    {
        var rules = (shape.Items("rules", 0, RuleLimits.Rules) ?? []).Select(ReadRule).OfType<Rule>().ToList();
        foreach (var twice in rules.GroupBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1)))
            flaws.Add(twice.At, $"Another rule is called \"{twice.Name}\" already; give this one a name of its own.");
        return rules;
    }

    private Rule? ReadRule(JsonTree tree)
    {
        if (flaws.IsEnough || Shape.Of(tree, "A rule", flaws) is not { } shape)
            return null;
        shape.HasOnly("name", "if", "then", "elseIf", "else");
        var name = shape.Text("name", RuleLimits.NameLength);
        var branches = new List<Branch?> { ReadBranch(shape) };
        if (shape.Has("elseIf"))
            branches.AddRange((shape.Items("elseIf", 0, RuleLimits.Branches - 2) ?? []).Select(ElseIf));
        if (shape["else"] is { } otherwise)
            branches.Add(new Branch(null, actions.Read(shape, "else"), otherwise.At));
        return name is null ? null : new Rule(name, [.. branches.OfType<Branch>()], shape.At);
    }

    private Branch? ElseIf(JsonTree tree)
    {
        if (Shape.Of(tree, "An else-if", flaws) is not { } shape)
            return null;
        shape.HasOnly("if", "then");
        return ReadBranch(shape);
    }

    private Branch? ReadBranch(Shape shape)
    {
        var when = shape.Need("if") is { } condition ? conditions.Read(condition) : null;
        var then = actions.Read(shape, "then");
        return when is null ? null : new Branch(when, then, shape.At);
    }
}

/// <summary>What was read: the book, where it has no flaw, and what was said with it.</summary>
/// <param name="Book">Null where there is a flaw.</param>
/// <param name="Reason">Why it is to be published; null when nothing was said.</param>
/// <param name="BasedOn">The version that it was made from; null when nothing was said.</param>
/// <param name="Flaws">In the order of the reading.</param>
internal sealed record ReadBook(WrittenBook? Book, string? Reason, int? BasedOn, IReadOnlyList<Flaw> Flaws);
