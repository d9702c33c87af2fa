using DentaMind.Kit;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Pictures;

/// <summary>What we decode and show beside what DCMTK and GDCM decode and show, over real files.</summary>
public sealed class OracleTests
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("dcmdrle", "syntax/MR_small_RLE.dcm")]
    [InlineData("dcmdrle", "syntax/SC_rgb_rle.dcm")]
    [InlineData("dcmdrle", "syntax/SC_rgb_rle_16bit.dcm")]
    [InlineData("dcmdrle", "syntax/OBXXXX1A_rle_2frame.dcm")]
    [InlineData("dcmdjpeg", "syntax/JPEG-LL.dcm")]
    [InlineData("dcmdjpeg", "syntax/JPGLosslessP14SV1_1s_1f_8b.dcm")]
    [InlineData("dcmdjpeg", "syntax/SC_rgb_jpeg_gdcm.dcm")]
    [InlineData("dcmdjpeg", "syntax/bad_sequence.dcm")]
    [InlineData("dcmdjpeg", "dental/dx/ceph-lateral-C-jpll.dcm")]
    [InlineData("gdcmconv --raw", "syntax/MR_small_RLE.dcm")]
    [InlineData("gdcmconv --raw", "syntax/JPEG-LL.dcm")]
    [InlineData("gdcmconv --raw", "syntax/JPGLosslessP14SV1_1s_1f_8b.dcm")]
    [InlineData("gdcmconv --raw", "syntax/SC_rgb_jpeg_gdcm.dcm")]
    public async Task Lossless_samples_are_those_of_the_oracle(string oracle, string file)
    {
        using var folder = new TempFolder("oracle");
        var ours = await OurFrame.SamplesAsync(Shared(file), ct);
        ours.ShouldBe(await OurFrame.SamplesAsync(await UnpackedAsync(oracle, file, folder), ct));
    }

    [Theory]
    [InlineData("syntax/SC_rgb_jpeg_dcmtk.dcm")]
    [InlineData("syntax/SC_rgb_small_odd_jpeg.dcm")]
    [InlineData("syntax/SC_jpeg_no_color_transform.dcm")]
    [InlineData("dental/xc/intraoral-frontal-C-jpeg.dcm")]
    public async Task Lossy_colours_are_those_of_the_oracle_but_for_rounding(string file)
    {
        using var folder = new TempFolder("oracle");
        var ours = await OurFrame.SamplesAsync(Shared(file), ct);
        var theirs = await OurFrame.SamplesAsync(await UnpackedAsync("dcmdjpeg", file, folder), ct);
        MostDifference(ours, theirs).ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("syntax/examples_overlay.dcm", "+Wi 1", 1)]
    [InlineData("syntax/vlut_04.dcm", "+Wl 1", 1)]
    [InlineData("syntax/mlut_18.dcm", "+Wm", 2)]
    [InlineData("syntax/OBXXXX1A.dcm", "", 0)]
    [InlineData("syntax/OT-PAL-8-face.dcm", "", 0)]
    [InlineData("syntax/examples_palette.dcm", "", 0)]
    [InlineData("syntax/SC_ybr_full_uncompressed.dcm", "", 2)]
    [InlineData("syntax/SC_ybr_full_422_uncompressed.dcm", "", 2)]
    [InlineData("syntax/SC_rgb_16bit.dcm", "", 1)]
    [InlineData("syntax/ExplVR_BigEnd.dcm", "", 0)]
    [InlineData("syntax/image_dfl.dcm", "", 0)]
    [InlineData("dental/px/pano-B.dcm", "+Wi 1", 1)]
    [InlineData("dental/px/pano-D.dcm", "+Wi 1", 1)]
    [InlineData("dental/io/bitewing-B-mono1-16bit.dcm", "+Wi 1", 1)]
    [InlineData("dental/io/bitewing-A.dcm", "+Wi 1", 1)]
    public async Task Pictures_are_shown_as_the_oracle_shows_them(string file, string options, int difference)
    {
        Assert.SkipUnless(Program.IsInstalled("dcmj2pnm"), "DCMTK is not installed.");
        using var folder = new TempFolder("oracle");
        string[] arguments = [.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--no-overlays", "--write-raw-pnm"];
        await new Program("dcmj2pnm", [.. arguments, Shared(file), folder["shown.pnm"]]).SucceedAsync(ct: ct);
        var theirs = await PortableAnyMap.PixelsAsync(folder["shown.pnm"], ct);
        MostDifference(await OurFrame.ShownAsync(Shared(file), ct), theirs).ShouldBeLessThanOrEqualTo(difference);
    }

    private async Task<string> UnpackedAsync(string oracle, string file, TempFolder folder)
    {
        var words = oracle.Split(' ');
        Assert.SkipUnless(Program.IsInstalled(words[0]), $"{words[0]} is not installed.");
        await new Program(words[0], [.. words[1..], Shared(file), folder["raw.dcm"]]).SucceedAsync(ct: ct);
        return folder["raw.dcm"];
    }

    private static string Shared(string file) => SharedData.At(["dicom", .. file.Split('/')]);

    private static int MostDifference(byte[] ours, byte[] theirs)
    {
        theirs.Length.ShouldBe(ours.Length);
        return ours.Zip(theirs, (one, other) => Math.Abs(one - other)).Max();
    }
}
