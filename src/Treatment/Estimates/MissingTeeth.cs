using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Estimates;

/// <summary>The missing-tooth clause: what replaces a tooth is not paid when the tooth was lost before the cover began.</summary>
internal static class MissingTeeth
{
    public static Step? Clause(Cover cover, PricedLine line)
    {
        if (!cover.Terms.HasMissingToothClause || !line.Procedure.ReplacesTooth)
            return null;
        var lost = LostIn(cover, line).ToList();
        if (lost.Any(tooth => tooth.On >= cover.Of.StartsOn))
            return null;
        return lost.Count == 0 || lost.Any(tooth => tooth.On is null)
            ? new Step(StepCode.MissingToothUnknown, cover.Ordinal) { Date = cover.Of.StartsOn }
            : new Step(StepCode.MissingTooth, cover.Ordinal) { Date = lost.Max(tooth => tooth.On), Until = null };
    }

    private static IEnumerable<LostTooth> LostIn(Cover cover, PricedLine line) =>
        cover.Patient.LostTeeth.Concat(TakenOut(cover)).Concat(cover.Extracted).Where(tooth => IsMeant(tooth.Tooth, line.Place));

    private static IEnumerable<LostTooth> TakenOut(Cover cover) =>
        from service in cover.Patient.Past
        where service.Procedure.Charts?.Kind == ChartItem.Extraction && service.Place.Tooth is { IsSupernumerary: false }
        select new LostTooth(service.Place.Tooth!.Value.Tooth, service.On);

    private static bool IsMeant(Tooth tooth, MouthPlace place) =>
        place.Tooth is { } position ? position.Tooth == tooth : place.Part?.Arch() is not { } arch || MouthParts.ArchOf(tooth) == arch;
}
