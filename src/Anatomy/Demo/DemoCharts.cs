using System.Globalization;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Demo;

/// <summary>Charts the patients of the demo from the very mouths that their X-rays show, visit by visit, but for what is still to be found.</summary>
internal static class DemoCharts
{
    private const int GrownUp = 14;

    public static IEnumerable<DemoCharting> Until(DateOnly today) => DemoPatients.All.SelectMany(patient => Of(patient, today));

    private static IEnumerable<DemoCharting> Of(DemoPatient patient, DateOnly today)
    {
        Mouth? before = null;
        foreach (var on in DemoDiary.Visits(today).Where(visit => visit.Patient == patient).Select(visit => DateOnly.FromDateTime(visit.At.DateTime)).Distinct().Order())
        {
            var (mouth, then) = (patient.ChartedMouthOn(on), before);
            yield return new(patient, on, Changes(then, mouth, patient.AgeOn(on)), [.. Lost(then, mouth), .. Marks(then, mouth)]);
            before = mouth;
        }
    }

    private static Dictionary<string, IReadOnlyList<Tooth>> Changes(Mouth? before, Mouth mouth, double age) => Tooth.All
        .Select(tooth => (tooth, now: WordFor(tooth, mouth, age), then: before is null ? null : WordFor(tooth, before, age)))
        .Where(one => one.now is not null && one.now != one.then && !(one.then == "present" && one.now == "missing"))
        .GroupBy(one => one.now!, one => one.tooth)
        .ToDictionary(group => group.Key, IReadOnlyList<Tooth> (group) => [.. group], StringComparer.Ordinal);

    /// <summary>Null where there is nothing to chart: a grown-up's primary teeth, a child's wisdom teeth.</summary>
    private static string? WordFor(Tooth tooth, Mouth mouth, double age)
    {
        if (mouth.Teeth.FirstOrDefault(state => state.Tooth == tooth) is { } state)
            return state.IsErupted ? "present" : "unerupted";
        return tooth.Dentition == Dentition.Primary ? age < GrownUp ? "exfoliated" : null
            : age < GrownUp ? null
            : tooth.Place == 8 ? "agenesis"
            : "missing";
    }

    private static IEnumerable<string> Lost(Mouth? before, Mouth mouth) =>
        from state in before?.Teeth ?? []
        where state.IsErupted && state.Tooth.Dentition == Dentition.Permanent && !mouth.Has(state.Tooth)
        select Invariant($"{state.Tooth.Fdi} extraction completed");

    private static IEnumerable<string> Marks(Mouth? before, Mouth mouth) =>
        from mark in mouth.Marks
        where before?.Marks.Any(old => old.Tooth == mark.Tooth && old.Kind == mark.Kind) != true
        select Line(mark, isNew: before is not null);

    /// <summary>What is there at the first visit was made elsewhere; what came since was made here.</summary>
    private static string Line(Mark mark, bool isNew)
    {
        var made = isNew ? "completed" : "existing other";
        return mark.Kind switch
        {
            MarkKind.Amalgam => Invariant($"{mark.Tooth.Fdi} {Letters(mark)} amalgam {made}"),
            MarkKind.Composite => Invariant($"{mark.Tooth.Fdi} {Letters(mark)} composite {made}"),
            MarkKind.MetalCrown => Invariant($"{mark.Tooth.Fdi} crown metal {made}"),
            MarkKind.RootFilling => Invariant($"{mark.Tooth.Fdi} root canal {made}"),
            MarkKind.ApicalLesion => Invariant($"{mark.Tooth.Fdi} apical lesion"),
            _ => Invariant($"{mark.Tooth.Fdi} {Letters(mark)} caries"),
        };
    }

    private static string Letters(Mark mark) => string.Concat(
        mark.Surfaces.HasFlag(ToothSurface.Mesial) ? "M" : "",
        !mark.Surfaces.HasFlag(ToothSurface.Biting) ? "" : mark.Tooth.IsAnterior ? "I" : "O",
        mark.Surfaces.HasFlag(ToothSurface.Distal) ? "D" : "",
        mark.Surfaces.HasFlag(ToothSurface.Buccal) ? "B" : "",
        mark.Surfaces.HasFlag(ToothSurface.Lingual) ? "L" : "");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
