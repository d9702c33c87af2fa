using DentaMind.Kernel;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Benefits;

/// <summary>What is wrong with a patient's insurance as it was written down, field by field.</summary>
internal static class CoverageCheck
{
    private const int MostCovers = 12;
    private const int MostAtOnce = 3;
    private const int MostPast = 500;
    private const int MostTeeth = 61;
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2200, 1, 1);

    public static Refusal? Of(CoverageWords words)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Each(words.Covers, "covers", MostCovers, fields, Fault);
        Each(words.LostTeeth, "lostTeeth", MostTeeth, fields, lost => IsDay(lost.On) ? null : "Give the day on which the tooth was lost, or leave it open.");
        Each(words.Past, "past", MostPast, fields, service => Fault(service, words));
        if (fields.Count == 0)
            CheckTogether(words, fields);
        return fields.Count == 0 ? null : Refusal.Invalid("covers", "") with { Fields = fields };
    }

    private static string? Fault(CoverWords cover) =>
        cover.Id == Guid.Empty ? "Give the cover an id."
        : string.IsNullOrWhiteSpace(cover.Subscriber) || cover.Subscriber.Length > 120 ? "Give the subscriber's name, as the card has it, of at most 120 characters."
        : string.IsNullOrWhiteSpace(cover.MemberNumber) || cover.MemberNumber.Length > 40 ? "Give the number on the card, of at most 40 characters."
        : !IsDay(cover.StartsOn) || !IsDay(cover.EndsOn) ? "Give the first day covered, and the last if it is known."
        : cover.EndsOn < cover.StartsOn ? "The last day covered is before the first."
        : cover.Standing is { } standing ? Fault(standing)
        : null;

    private static string? Fault(Standing standing) =>
        !IsDay(standing.AsOf) ? "Give the day for which the insurer said what was used."
        : new Money?[] { standing.Paid, standing.Deductible, standing.FamilyPaid, standing.FamilyDeductible }.Any(amount => amount?.IsNegative == true)
            || standing.Lifetime?.Any(use => use.Paid.IsNegative) == true ? "An amount is never negative."
        : standing.Lifetime?.Count > MostCovers || standing.Lifetime?.Any(use => !Reach.IsKnown(use.Of)) == true ? "Say for which category the lifetime amount is."
        : null;

    private static string? Fault(PastWords service, CoverageWords words) =>
        !IsDay(service.On) ? "Give the day on which it was done."
        : !Catalogue.IsKnown(service.Procedure) ? "The catalogue has no such procedure."
        : service.Tooth is { } tooth && service.Surfaces?.Misfit(tooth.Tooth) is not null ? "This tooth has no such face."
        : service.Paid?.IsNegative == true || service.Deductible?.IsNegative == true ? "An amount is never negative."
        : service.CoverId is { } id && words.Covers.All(cover => cover.Id != id) ? "Say which of these covers paid."
        : null;

    private static void CheckTogether(CoverageWords words, Dictionary<string, string> fields)
    {
        for (var at = 0; at < words.Covers.Count; at++)
        {
            var cover = words.Covers[at];
            if (words.Covers.Take(at).Any(other => other.Id == cover.Id))
                fields[$"covers[{at}]"] = "Two covers have the same id.";
            else if (words.Covers.Count(other => other.StartsOn <= cover.StartsOn && !(other.EndsOn < cover.StartsOn)) > MostAtOnce)
                fields[$"covers[{at}]"] = "At most three insurances cover a patient at once; end one of them.";
        }
    }

    private static bool IsDay(DateOnly? day) => day is null || (day > Earliest && day < Latest);

    private static void Each<T>(IReadOnlyList<T>? rows, string field, int most, Dictionary<string, string> fields, Func<T, string?> judge)
    {
        if (rows is null || rows.Count > most)
            fields[field] = $"Give at most {most} rows.";
        else
            for (var at = 0; at < rows.Count; at++)
                if ((rows[at] is null ? "This row is empty." : judge(rows[at])) is { } fault)
                    fields[$"{field}[{at}]"] = fault;
    }
}
