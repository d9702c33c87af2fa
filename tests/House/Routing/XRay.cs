using DentaMind.Anatomy.Phantoms;
using DentaMind.Dicom.Data;
using DentaMind.House.Dicom;
using DentaMind.Kit;
using DentaMind.Kit.Programs;

namespace DentaMind.House.Routing;

/// <summary>An X-ray in a file, and all that tells whether a copy elsewhere is it.</summary>
internal sealed record XRay(string Path, Part10 File, string Study, string Series)
{
    private const int FilmsOfStudy = 4;
    private static readonly byte[] PixelData = [0xE0, 0x7F, 0x10, 0x00];
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(-5));
    private static readonly Lazy<Radiograph> Panorama = new(() => PanoramicPhantom.Draw(MouthOfAge.Invent(7, 35), 7, 244, 128));
    private static readonly Lazy<ConeBeamVolume> Volume = new(() => ConeBeamPhantom.Draw(MouthOfAge.Invent(7, 35), 7, 24, 2, 0.3));
    private static long lastSeed = 3_000_000;

    public string Uid => File.SopInstanceUid;

    /// <summary>So many bitewings, each of a study of its own.</summary>
    public static async Task<IReadOnlyList<XRay>> BitewingsAsync(TempFolder folder, int count, PhantomPatient? patient = null)
    {
        List<XRay> xrays = [];
        while (xrays.Count < count)
            xrays.Add(await WriteAsync(folder, XRays.Bitewing(Seed(), patient)));
        return xrays;
    }

    /// <summary>So many bitewings, four of a study: <c>dcmqrscp</c> keeps 500 studies and throws away the oldest for the next.</summary>
    public static async Task<IReadOnlyList<XRay>> SeriesAsync(TempFolder folder, int count)
    {
        var (xrays, study) = (new List<XRay>(), 0UL);
        while (xrays.Count < count)
        {
            var place = xrays.Count % FilmsOfStudy;
            study = place == 0 ? Seed() : study;
            xrays.Add(await WriteAsync(folder, XRays.Bitewing(study, instance: place + 1)));
        }
        return xrays;
    }

    /// <summary>One X-ray of a kind, perhaps taken by a clinician.</summary>
    public static Task<XRay> TakeAsync(TempFolder folder, string kind, string clinician = "")
    {
        var order = new PhantomOrder(XRays.Somebody, Noon, Seed());
        var dataset = kind switch
        {
            "panoramic" => PhantomDicom.Of(Panorama.Value, order),
            "cbct" => PhantomDicom.Of(Volume.Value, order).First(),
            _ => XRays.Bitewing(order.StudySeed),
        };
        return WriteAsync(folder, dataset.Set(Tags.ReferringPhysicianName, clinician));
    }

    public static async Task<XRay> ReadAsync(string path)
    {
        var image = await SentImage.ReadAsync(path);
        return new XRay(path, image.File, image.Study, image.Series);
    }

    /// <summary>Whether a copy has the same data set, or at least the same picture under the same UID: archives write headers their own way.</summary>
    public bool IsShownBy(Part10 copy) => copy.SopInstanceUid == Uid && copy.TransferSyntaxUid == File.TransferSyntaxUid
        && (copy.DataSet.AsSpan().SequenceEqual(File.DataSet) || Pixels(copy).SequenceEqual(Pixels(File)));

    private static ulong Seed() => (ulong)Interlocked.Increment(ref lastSeed);

    private static async Task<XRay> WriteAsync(TempFolder folder, Dataset dataset) =>
        await ReadAsync(folder.Write($"{dataset.UidOf(Tags.SopInstanceUid)}.dcm", await dataset.ToFileAsync()));

    private static ReadOnlySpan<byte> Pixels(Part10 file) =>
        file.DataSet.AsSpan().LastIndexOf(PixelData) is var at and >= 0 ? file.DataSet.AsSpan(at) : throw new InvalidOperationException("There is no pixel data.");
}
