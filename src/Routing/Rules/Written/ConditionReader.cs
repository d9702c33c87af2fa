using System.Globalization;
using System.Text.Json;

namespace DentaMind.Routing.Rules.Written;

/// <summary>Reads conditions, so deep within each other and no deeper.</summary>
internal sealed class ConditionReader(Flaws flaws)
{
    public static readonly IReadOnlyList<string> Kinds = ["all", "any", "not", "always", "fact", "tag"];

    /// <summary>Such as 07:30.</summary>
    public const string TimePattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>The condition; null and a flaw where it is none.</summary>
    public Condition? Read(JsonTree tree, int depth = 1)
    {
        if (depth > RuleLimits.Depth)
            return Flaw(tree.At, $"Conditions stand more than {RuleLimits.Depth} deep within each other here; make two rules of this one.");
        if (Shape.Of(tree, "A condition", flaws) is not { } shape)
            return null;
        return Kinds.Where(shape.Has).ToList() switch
        {
            ["all"] => Parts(shape, "all", depth) is { } parts ? new All(parts, shape.At) : null,
            ["any"] => Parts(shape, "any", depth) is { } parts ? new Any(parts, shape.At) : null,
            ["not"] => NotOf(shape, depth),
            ["always"] => AlwaysOf(shape),
            ["fact"] => FactOf(shape),
            ["tag"] => TagOf(shape),
            _ => Flaw(shape.At, $"A condition says exactly one of {Words.Or(Kinds)}."),
        };
    }

    private Condition? Flaw(Place at, string reason)
    {
        flaws.Add(at, reason);
        return null;
    }

    private List<Condition>? Parts(Shape shape, string kind, int depth)
    {
        shape.HasOnly(kind);
        var items = shape.Items(kind, 1, RuleLimits.Values);
        var parts = items?.Select(item => Read(item, depth + 1)).OfType<Condition>().ToList();
        return parts?.Count == items?.Count ? parts : null;
    }

    private Not? NotOf(Shape shape, int depth)
    {
        shape.HasOnly("not");
        return Read(shape["not"]!, depth + 1) is { } part ? new Not(part, shape.At) : null;
    }

    private Condition? AlwaysOf(Shape shape)
    {
        shape.HasOnly("always");
        return shape["always"]!.Kind == JsonValueKind.True ? new Always(shape.At) : Flaw(shape["always"]!.At, "Write \"always\": true, or another condition.");
    }

    private Condition? FactOf(Shape shape)
    {
        if (shape.Text("fact", RuleLimits.NameLength) is not { } name)
            return null;
        if (name == Facts.Bytes.Name)
            return WithinOf(shape);
        if (name == Facts.TimeOfDay.Name)
            return BetweenOf(shape);
        if (Facts.Text(name) is { } fact)
            return AmongOf(shape, fact, "fact", "is", "isNot");
        string[] all = [.. Facts.Texts.Select(one => one.Name), Facts.Bytes.Name, Facts.TimeOfDay.Name];
        return Flaw(shape["fact"]!.At, $"There is no fact \"{name}\"; there is {Words.Or(all)}.{Words.DidYouMean(name, all)}");
    }

    private Condition? TagOf(Shape shape)
    {
        if (shape.Text("tag", RuleLimits.NameLength) is not { } keyword)
            return null;
        if (Facts.TagNamed(keyword) is { } tag)
            return AmongOf(shape, tag, "tag", "is", "isNot", "like");
        var all = Facts.Tags.Select(one => one.Name).ToList();
        return Flaw(shape["tag"]!.At, $"Rules may not ask for the tag \"{keyword}\"; they may for {Words.Or(all)}.{Words.DidYouMean(keyword, all)}");
    }

    private Condition? AmongOf(Shape shape, TextFact fact, string kind, params IReadOnlyList<string> ways)
    {
        shape.HasOnly([kind, .. ways]);
        if (ways.Where(shape.Has).ToList() is not [var way])
            return Flaw(shape.At, $"Say exactly one of {Words.Or(ways)} of \"{fact.Name}\".");
        var items = shape.Items(way, 1, RuleLimits.Values);
        var words = items?.Select(item => ReadWord(item, fact, way)).OfType<Word>().ToList();
        if (words is null || words.Count != items!.Count)
            return null;
        return way == "like" ? new Like(fact, words, shape.At) : new Among(fact, words, way == "isNot", shape.At);
    }

    private Word? ReadWord(JsonTree item, TextFact fact, string way)
    {
        if (way != "like" && fact.IsTag && item.Text.Contains(Wildcard.Any, StringComparison.Ordinal))
            flaws.Add(item.At, "A * stands for anything in \"like\" only; say like, or leave it out.");
        if (way != "like")
            return WordReader.Read(item, fact, flaws);
        return Shape.TextIn(item, RuleLimits.NameLength, flaws) is { } pattern ? new Word(pattern, item.At) : null;
    }

    private Condition? WithinOf(Shape shape)
    {
        shape.HasOnly("fact", "atLeast", "atMost");
        if (!shape.Has("atLeast") && !shape.Has("atMost"))
            return Flaw(shape.At, "Say atLeast, atMost or both of \"bytes\".");
        var (least, most) = (Number(shape["atLeast"]), Number(shape["atMost"]));
        if (shape.Has("atLeast") != least.HasValue || shape.Has("atMost") != most.HasValue)
            return null;
        return least > most ? Flaw(shape.At, "atLeast is more than atMost; nothing is ever so large.") : new Within(Facts.Bytes, least, most, shape.At);
    }

    private long? Number(JsonTree? value)
    {
        if (value is null)
            return null;
        if (value.Kind == JsonValueKind.Number && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= RuleBookSchema.MostBytes)
            return number;
        flaws.Add(value.At, FormattableString.Invariant($"Give a whole number of bytes here, from 0 to {RuleBookSchema.MostBytes}."));
        return null;
    }

    private Condition? BetweenOf(Shape shape)
    {
        shape.HasOnly("fact", "from", "to");
        var (from, to) = (Time(shape.Need("from")), Time(shape.Need("to")));
        if (from is null || to is null)
            return null;
        return from == to ? Flaw(shape.At, "From and to are the same; for the whole day, leave this condition out.") : new Between(Facts.TimeOfDay, from.Value, to.Value, shape.At);
    }

    private TimeOnly? Time(JsonTree? value)
    {
        if (value is null)
            return null;
        if (value.Kind == JsonValueKind.String && TimeOnly.TryParseExact(value.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        flaws.Add(value.At, "Give a time as hours and minutes here, such as \"07:30\".");
        return null;
    }
}
