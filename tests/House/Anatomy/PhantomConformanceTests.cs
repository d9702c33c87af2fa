using System.Diagnostics;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Dicom.Data;
using DentaMind.Kernel.Dentistry;
using Shouldly;

namespace DentaMind.House.Anatomy;

public sealed class PhantomConformanceTests
{
    private const string Validator = "/usr/bin/dciodvfy";
    private static readonly Mouth Mouth = MouthOfAge.Invent(7, 44);
    private static readonly PhantomOrder Order = new(
        new PhantomPatient("Núñez Ortega", "José", new(1978, 12, 12), "M", "DM-1", "PHANTOM"), new DateTimeOffset(2026, 3, 12, 10, 15, 0, TimeSpan.Zero), 9);

    public static TheoryData<PhantomKind, PhantomSpacing, bool> Kinds
    {
        get
        {
            var all = new TheoryData<PhantomKind, PhantomSpacing, bool>();
            foreach (var kind in Enum.GetValues<PhantomKind>())
            {
                foreach (var spacing in Enum.GetValues<PhantomSpacing>().Where(spacing => spacing != PhantomSpacing.None))
                    all.Add(kind, spacing, spacing == PhantomSpacing.Estimated);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_validator_finds_no_error(PhantomKind kind, PhantomSpacing spacing, bool isMonochrome1)
    {
        Assert.SkipUnless(File.Exists(Validator), "dicom3tools is not installed.");
        var order = Order with { Spacing = spacing, IsMonochrome1 = isMonochrome1 };

        (await ValidateAsync(Draw(kind, order))).ShouldNotContain("Error");
    }

    [Fact]
    public async Task The_validator_bites_when_the_side_is_missing()
    {
        Assert.SkipUnless(File.Exists(Validator), "dicom3tools is not installed.");
        var dataset = Draw(PhantomKind.Bitewing, Order);
        dataset.Remove(Tags.ImageLaterality);

        (await ValidateAsync(dataset)).ShouldContain("Error");
    }

    private static Dataset Draw(PhantomKind kind, PhantomOrder order) => kind switch
    {
        PhantomKind.Panoramic => PhantomDicom.Of(PanoramicPhantom.Draw(Mouth, 1, 610, 320), order),
        PhantomKind.Bitewing => PhantomDicom.Of(IntraoralPhantom.Bitewing(Mouth, 1, BitewingView.LeftMolar, 325, 250), order),
        PhantomKind.Periapical => PhantomDicom.Of(IntraoralPhantom.Periapical(Mouth, 1, Tooth.OfFdi(11), 250, 325), order),
        PhantomKind.Cephalogram => PhantomDicom.Of(CephalogramPhantom.Draw(Mouth, 1, 450, 525), order),
        _ => PhantomDicom.Of(ConeBeamPhantom.Draw(Mouth, 1, 32, 8, 2.5), order).First(),
    };

    private static async Task<string> ValidateAsync(Dataset dataset)
    {
        var path = Path.Combine(Path.GetTempPath(), $"phantom-{Guid.CreateVersion7():N}.dcm");
        try
        {
            await File.WriteAllBytesAsync(path, await PhantomDicom.ToFileAsync(dataset));
            var start = new ProcessStartInfo(Validator, [path]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            using var validator = Process.Start(start)!;
            var (said, printed) = (validator.StandardError.ReadToEndAsync(), validator.StandardOutput.ReadToEndAsync());
            await validator.WaitForExitAsync();
            return await said + await printed;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
