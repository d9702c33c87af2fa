using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>The teeth that a picture is coded to show, as FDI numbers in rising order.</summary>
public sealed record TeethShown(IReadOnlyList<int> Natural, IReadOnlyList<int> Supernumerary)
{
    /// <summary>Where the standard puts teeth, and the three places where senders put them by mistake.</summary>
    private static readonly Tag[] Places = [
        Tags.PrimaryAnatomicStructureSequence, Tags.PrimaryAnatomicStructureModifierSequence,
        Tags.AnatomicRegionModifierSequence, Tags.AnatomicRegionSequence,
    ];

    public static TeethShown None { get; } = new([], []);

    public bool HasUpper => Natural.Any(IsUpper);

    public bool HasLower => Natural.Any(tooth => !IsUpper(tooth));

    public static TeethShown Of(Dataset dataset)
    {
        var codes = Places.SelectMany(place => Coded(dataset, place)).ToList();
        return codes.Count == 0 ? None : new(Sorted(codes, ToothCodes.Find), Sorted(codes, ToothCodes.FindSupernumerary));
    }

    /// <summary>The codes of a sequence, and of the modifiers within its items.</summary>
    private static IEnumerable<Code> Coded(Dataset dataset, Tag place) => Code.In(dataset, place).Concat(
        dataset.Items(place).SelectMany(item => Places.Where(inner => inner != place).SelectMany(inner => Code.In(item, inner))));

    private static int[] Sorted(List<Code> codes, Func<Code, int?> find) =>
        [.. codes.Select(find).OfType<int>().Distinct().Order()];

    private static bool IsUpper(int fdi) => fdi / 10 is 1 or 2 or 5 or 6;
}
