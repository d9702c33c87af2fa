using System.Globalization;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Proving;

/// <summary>Values of one fact that a book cannot tell apart.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">One of the values; null for "not known".</param>
/// <param name="Words">All of them in words.</param>
/// <param name="Row">The cases that they leave open.</param>
internal sealed record FactClass(Fact Fact, string? Value, string Words, ulong[] Row)
{
    public const string AnyOther = "any other";

    private static readonly string[] UnusedRegions = ["ZZ", "QZ", "XX", "XZ"];

    /// <summary>Every class of values that the fact can have; null when patterns tell apart too many.</summary>
    public static IReadOnlyList<FactClass>? AllOf(Dimension dimension) => dimension switch
    {
        TextDimension text => AllOf(text),
        _ => AllOf((NumberDimension)dimension),
    };

    private static List<FactClass>? AllOf(TextDimension text)
    {
        var fact = (TextFact)text.Fact;
        FactClass Of(string? value, string? words = null) => new(fact, value, words ?? value ?? Reasons.Unknown, text.Rows.Of(value));

        var known = fact.MayBeUnknown ? new[] { Of(null) } : [];
        if (fact.All is { } all)
            return [.. known, .. all.Select(value => Of(value))];
        if (text.Leaves.OfType<Like>().SelectMany(like => like.Patterns).Select(pattern => pattern.Text!).ToList() is { Count: > 0 } patterns)
            return PatternWords.Of([.. patterns, .. text.Named]) is { } words ? [.. known, .. words.Select(word => Of(word, $"such as {word}"))] : null;
        var other = fact.Values == Values.Region ? UnusedRegions.First(region => !text.Named.Contains(region, StringComparer.Ordinal)) : TextDimension.Other;
        return [.. known, .. text.Named.Select(value => Of(value)), Of(other, AnyOther)];
    }

    private static List<FactClass> AllOf(NumberDimension number)
    {
        var intervals = number.Intervals.ToList();
        return [.. intervals.Select((interval, at) => new FactClass(
            number.Fact,
            interval.From.ToString(CultureInfo.InvariantCulture),
            Range(number.Fact, interval.From, at + 1 < intervals.Count ? intervals[at + 1].From : null),
            interval.Row))];
    }

    private static string Range(Fact fact, long from, long? end) => fact == Facts.TimeOfDay
        ? $"from {Clock(from)} to {Clock(end ?? 0)}"
        : end is { } before
            ? string.Create(CultureInfo.InvariantCulture, $"{from:N0} to {before - 1:N0} bytes")
            : string.Create(CultureInfo.InvariantCulture, $"{from:N0} bytes or more");

    private static string Clock(long minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
