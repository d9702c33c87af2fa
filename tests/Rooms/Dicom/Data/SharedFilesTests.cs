using DentaMind.Dicom.Data;
using DentaMind.Kit;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Data;

/// <summary>Real and damaged files of others: what another reader counted in them, and the flaws that we tell.</summary>
public sealed class SharedFilesTests
{
    [Fact]
    public async Task Every_real_file_is_read()
    {
        var files = SharedData.Files("dicom", "*").Where(file => !Path.GetRelativePath(SharedData.At("dicom"), file).StartsWith("LICENSES", StringComparison.Ordinal)
            && Path.GetExtension(file) is not (".md" or ".csv") && Path.GetFileName(file) != "no_meta.dcm").ToList();
        files.Count.ShouldBeGreaterThan(200);
        foreach (var file in files)
        {
            await using var stream = File.OpenRead(file);
            (await DicomReader.ReadFileAsync(stream, ReadOptions.Header)).Dataset.Count.ShouldBeGreaterThan(0, file);
        }
    }

    [Theory]
    [InlineData("CT_small.dcm", 262, "")]
    [InlineData("bad_sequence.dcm", 85, "unknown-as-sequence")]
    [InlineData("ExplVR_BigEndNoMeta.dcm", 24, "no-preamble no-meta")]
    [InlineData("ExplVR_LitEndNoMeta.dcm", 24, "no-preamble no-meta")]
    [InlineData("image_dfl.dcm", 29, "")]
    [InlineData("meta_missing_tsyntax.dcm", 5, "transfer-syntax-missing odd-length")]
    [InlineData("MR_small_implicit.dcm", 72, "")]
    [InlineData("MR_truncated.dcm", 72, "truncated")]
    [InlineData("nested_priv_SQ.dcm", 5, "odd-length")]
    [InlineData("no_meta_group_length.dcm", 3, "meta-length-missing")]
    [InlineData("OT-PAL-8-face.dcm", 33, "no-preamble no-meta")]
    [InlineData("rtplan_truncated.dcm", 99, "truncated")]
    [InlineData("UN_sequence.dcm", 7, "unknown-as-sequence")]
    [InlineData("MR_small_bigendian.dcm", 72, "")]
    public async Task A_file_has_as_many_elements_as_another_reader_counts(string name, int elements, string flaws)
    {
        await using var stream = File.OpenRead(SharedData.At("dicom", "syntax", name));
        var file = await DicomReader.ReadFileAsync(stream, ReadOptions.Whole);

        Count(file.Dataset).ShouldBe(elements);
        string.Join(' ', file.Flaws.Codes).ShouldBe(flaws);
    }

    [Fact]
    public async Task Every_frame_of_a_real_file_is_found()
    {
        (await FramesAsync("rtdose.dcm")).ShouldBe([.. Enumerable.Repeat(400, 15)]);
        (await FramesAsync("OBXXXX1A_rle_2frame.dcm")).Length.ShouldBe(2);
        (await FramesAsync("emri_small_jpeg_ls_lossless.dcm")).Length.ShouldBe(10);
        (await FramesAsync("SC_ybr_full_422_uncompressed.dcm")).ShouldBe([20_000]);
        (await FramesAsync("liver_1frame.dcm")).ShouldBe([32_768]);
    }

    [Fact]
    public async Task Both_byte_orders_of_one_picture_have_the_same_samples()
    {
        (await FrameAsync("MR_small_bigendian.dcm")).ShouldBe(await FrameAsync("MR_small.dcm"));
        (await FrameAsync("liver_expb_1frame.dcm")).ShouldBe(await FrameAsync("liver_1frame.dcm"));
    }

    private static int Count(Dataset dataset) => dataset.Sum(element => 1 + (element.Items?.Sum(Count) ?? 0));

    private static async Task<byte[]> FrameAsync(string name)
    {
        await using var stream = File.OpenRead(SharedData.At("dicom", "syntax", name));
        return (await PixelDataReader.Open(await DicomReader.ReadFileAsync(stream, ReadOptions.Header)).ReadFrameAsync(1)).ToArray();
    }

    private static async Task<int[]> FramesAsync(string name)
    {
        await using var stream = File.OpenRead(SharedData.At("dicom", "syntax", name));
        var pixels = PixelDataReader.Open(await DicomReader.ReadFileAsync(stream, ReadOptions.Header));
        var lengths = new int[pixels.FrameCount];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = (await pixels.ReadFrameAsync(i + 1)).Length;
        return lengths;
    }
}
