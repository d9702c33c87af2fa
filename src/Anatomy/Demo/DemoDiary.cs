using System.Globalization;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Demo;

/// <summary>Who came when, and which X-rays were taken.</summary>
/// <remarks>An X-ray is a word: <c>pan</c>, <c>ceph</c>, <c>cbct</c>, <c>bw1</c>-<c>bw4</c> (right molar to left molar), or the FDI number of a periapical's tooth.</remarks>
internal static class DemoDiary
{
    private static readonly (int Patient, int DaysAgo, string XRays, DemoFate Fate)[] Entries =
    [
        (1001, 6, "bw1 bw4", DemoFate.Filed),
        (1002, 390, "pan", DemoFate.Filed), (1002, 12, "bw1 bw4 pan", DemoFate.Filed),
        (1003, 420, "pan ceph", DemoFate.Filed), (1003, 40, "bw1 bw2 bw3 bw4", DemoFate.Filed),
        (1004, 800, "pan ceph", DemoFate.Filed), (1004, 33, "bw1 bw4 48", DemoFate.Filed),
        (1005, 760, "pan bw1 bw4", DemoFate.Filed), (1005, 20, "bw1 bw2 bw3 bw4", DemoFate.Filed),
        (1006, 1100, "pan", DemoFate.Filed), (1006, 340, "bw1 bw4 36", DemoFate.Filed), (1006, 9, "36", DemoFate.Filed),
        (1007, 1500, "pan", DemoFate.Filed), (1007, 380, "bw1 bw4 16 46", DemoFate.Filed), (1007, 3, "pan", DemoFate.Filed),
        (1008, 700, "bw1 bw2 bw3 bw4", DemoFate.Filed), (1008, 1, "26 pan", DemoFate.DetailsDiffer),
        (1009, 900, "pan bw1 bw4", DemoFate.Filed), (1009, 180, "11", DemoFate.Filed), (1009, 15, "bw1 bw4 11", DemoFate.Filed),
        (1010, 600, "pan", DemoFate.Filed), (1010, 60, "34 cbct", DemoFate.Filed),
        (1011, 500, "pan bw1 bw4", DemoFate.Filed), (1011, 2, "bw1 bw4 47", DemoFate.Filed), (1011, 0, "bw1 bw4", DemoFate.UnknownIdentifier),
        (1012, 1000, "pan", DemoFate.Filed), (1012, 410, "bw1 bw4 26", DemoFate.Filed), (1012, 25, "26 pan", DemoFate.Filed),
    ];

    public static IEnumerable<DemoVisit> Visits(DateOnly today)
    {
        foreach (var (number, daysAgo, xRays, fate) in Entries)
        {
            var patient = DemoPatients.All.Single(patient => patient.Seed == (ulong)number);
            var seed = ((ulong)number * 10000) + (ulong)daysAgo;
            var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Home.TimeZone);
            var local = today.AddDays(-daysAgo).ToDateTime(new TimeOnly(8 + (int)(seed % 9), (int)(seed % 6) * 10));
            var at = new DateTimeOffset(local, zone.GetUtcOffset(local));
            var words = xRays.Split(' ');
            yield return new(patient, patient.Home, at, [.. words.Select((word, i) => XRay(patient, at.AddMinutes(3 * i), word, new(seed, i + 1, fate)))]);
        }
    }

    private static DemoXRay XRay(DemoPatient patient, DateTimeOffset at, string word, Sheet sheet)
    {
        var kind = KindOf(word);
        var device = DemoPractice.Device(patient.Home, kind switch { PhantomKind.ConeBeam => "cbct", PhantomKind.Panoramic or PhantomKind.Cephalogram => "panoramic", _ => "intraoral" });
        var order = new PhantomOrder(As(patient.Patient, sheet.Fate), at, sheet.Seed)
        {
            Series = sheet.Number,
            Institution = device.Location.Name,
            Station = device.AeTitle,
            StudyDescription = sheet.Fate == DemoFate.Filed ? "Recall" : "Emergency",
            Spacing = kind is PhantomKind.Panoramic ? PhantomSpacing.Detector : kind is PhantomKind.Cephalogram ? PhantomSpacing.Estimated : (PhantomSpacing)(1 + (sheet.Seed % 4)),
            IsMonochrome1 = sheet.Seed % 7 == 3,
        };
        return new(device, kind, word, sheet.Fate, () => new DemoFilm(patient, order, word).Draw());
    }

    /// <summary>What the machine was told: mostly the truth, once a wrong birth date, once a number that nobody has.</summary>
    private static PhantomPatient As(PhantomPatient patient, DemoFate fate) => fate switch
    {
        DemoFate.DetailsDiffer => patient with { BirthDate = patient.BirthDate.AddYears(-10).AddDays(1), Sex = "" },
        DemoFate.UnknownIdentifier => patient with { Number = "DM-9911" },
        _ => patient,
    };

    private static PhantomKind KindOf(string word) => word switch
    {
        "pan" => PhantomKind.Panoramic,
        "ceph" => PhantomKind.Cephalogram,
        "cbct" => PhantomKind.ConeBeam,
        _ when word.StartsWith("bw", StringComparison.Ordinal) => PhantomKind.Bitewing,
        _ => PhantomKind.Periapical,
    };

    internal static Tooth ToothOf(string word) => Tooth.OfFdi(int.Parse(word, CultureInfo.InvariantCulture));

    private readonly record struct Sheet(ulong Seed, int Number, DemoFate Fate);
}
