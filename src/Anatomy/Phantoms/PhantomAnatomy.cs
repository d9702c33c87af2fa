using DentaMind.Dicom.Data;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Says what is on a film: side, region, teeth, view, and which way the patient lies on it.</summary>
internal static class PhantomAnatomy
{
    private const double Enough = 0.45;

    /// <summary>The teeth that a person would say the film shows.</summary>
    public static IReadOnlyList<Tooth> TeethOn(Radiograph film)
    {
        var seen = film.Truth.Teeth.Where(tooth => tooth.IsErupted && tooth.Visible >= Enough).Select(tooth => tooth.Tooth).ToList();
        if (film.Kind == PhantomKind.Periapical)
        {
            var isUpper = film.Truth.Teeth.Where(tooth => tooth.Tooth.IsUpper).Sum(Area) > film.Truth.Teeth.Where(tooth => !tooth.Tooth.IsUpper).Sum(Area);
            seen.RemoveAll(tooth => tooth.IsUpper != isUpper);
        }

        return [.. seen.Distinct().Order()];
    }

    public static void Describe(Dataset dataset, Radiograph film)
    {
        var teeth = TeethOn(film);
        dataset
            .Set(Tags.PatientOrientation, Orientation(film, teeth))
            .Set(Tags.ImageLaterality, Side(teeth))
            .SetItems(Tags.AnatomicRegionSequence, Region(film, teeth));
        if (film.Kind is PhantomKind.Bitewing or PhantomKind.Periapical && teeth.Count > 0)
            dataset.SetItems(Tags.PrimaryAnatomicStructureSequence, [.. teeth.Select(tooth => Code(ToothCodes.Of(tooth)))]);
        if (film.Kind == PhantomKind.Cephalogram)
            dataset.SetItems(Tags.ViewCodeSequence, Code(("399173006", "Left lateral projection"))).Set(Tags.ViewPosition, "LL");
    }

    private static int Area(ToothTruth tooth) => tooth.Box.Width * tooth.Box.Height;

    private static string Side(IReadOnlyList<Tooth> teeth) => (teeth.Any(tooth => tooth.IsRight), teeth.Any(tooth => !tooth.IsRight)) switch
    {
        (true, false) => "R",
        (false, true) => "L",
        _ => "B",
    };

    private static string[] Orientation(Radiograph film, IReadOnlyList<Tooth> teeth) => film.Kind switch
    {
        PhantomKind.Panoramic => ["L", "F"],
        PhantomKind.Cephalogram => ["A", "F"],
        _ => Side(teeth) switch { "R" => ["A", "F"], "L" => ["P", "F"], _ => ["L", "F"] },
    };

    private static Dataset Region(Radiograph film, IReadOnlyList<Tooth> teeth) => film.Kind switch
    {
        PhantomKind.Cephalogram => Code(("69536005", "Head")),
        PhantomKind.Periapical when teeth.Count > 0 => Code(teeth[0].IsUpper ? ("70925003", "Maxilla") : ("91609006", "Mandible")),
        _ => Code(("661005", "Jaw region")),
    };

    private static Dataset Code((string Value, string Meaning) code) => new Dataset()
        .Set(Tags.CodeValue, code.Value)
        .Set(Tags.CodingSchemeDesignator, "SCT")
        .Set(Tags.CodeMeaning, code.Meaning);
}
