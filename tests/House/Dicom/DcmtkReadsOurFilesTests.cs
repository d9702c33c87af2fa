using DentaMind.Dicom.Data;
using DentaMind.Kit.Programs;
using Shouldly;
using Program = DentaMind.Kit.Programs.Program;

namespace DentaMind.House.Dicom;

/// <summary>What our writer makes, another reader reads without a complaint.</summary>
public sealed class DcmtkReadsOurFilesTests
{
    public static TheoryData<string, bool> Forms => new()
    {
        { TransferSyntax.ImplicitLittleEndian.Uid, false },
        { TransferSyntax.ExplicitLittleEndian.Uid, true },
        { TransferSyntax.ExplicitBigEndian.Uid, false },
        { TransferSyntax.DeflatedExplicitLittleEndian.Uid, true },
        { TransferSyntax.JpegLossless.Uid, true },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_file_of_each_form(string syntax, bool hasUndefinedLengths)
    {
        Assert.SkipUnless(Program.IsInstalled("dcmdump"), "dcmdump is not installed.");
        using var folder = new TempFolder();
        var path = folder["x.dcm"];
        await using (var stream = File.Create(path))
            await DicomWriter.WriteFileAsync(stream, Picture(TransferSyntax.Of(syntax)), TransferSyntax.Of(syntax), new WriteOptions { HasUndefinedLengths = hasUndefinedLengths });

        var dump = await new Program("dcmdump", "+W", folder.Path, path).SucceedAsync();

        dump.Errors.ShouldBeEmpty();
        dump.Output.ShouldContain("PN [Okafor^Ada]");
        dump.Output.ShouldContain("US 517");
        dump.Output.ShouldContain("FD 0.25");
        dump.Output.ShouldContain("SH [661005]");
        dump.Output.ShouldContain("SH [DENTAMIND_1]");
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2", "+te")]
    [InlineData("1.2.840.10008.1.2.2", "+te")]
    [InlineData("1.2.840.10008.1.2.2", "+ti")]
    [InlineData("1.2.840.10008.1.2.1.99", "+ti")]
    [InlineData("1.2.840.10008.1.2.1", "+ti")]
    public async Task A_file_that_is_rewritten_on_its_way_has_the_pixels_that_dcmconv_makes_of_it(string from, string option)
    {
        Assert.SkipUnless(Program.IsInstalled("dcmconv"), "dcmconv is not installed.");
        var target = option == "+te" ? TransferSyntax.ExplicitLittleEndian : TransferSyntax.ImplicitLittleEndian;
        using var folder = new TempFolder();
        await using (var stream = File.Create(folder["x.dcm"]))
            await DicomWriter.WriteFileAsync(stream, Picture(TransferSyntax.Of(from)), TransferSyntax.Of(from));

        await new Program("dcmconv", option, folder["x.dcm"], folder["theirs.dcm"]).SucceedAsync();
        await using (var source = File.OpenRead(folder["x.dcm"]))
        await using (var ours = File.Create(folder["ours.dcm"]))
        {
            await using var rewritten = await DataSetRewriter.OpenAsync(source, [ElementChange.Set(Tags.PatientName, "Sato^Ken")], target);
            await ours.WriteAsync(DicomWriter.Part10Header(SopClass.Intraoral, "2.25.1", target.Uid));
            await rewritten.CopyToAsync(ours);
        }

        var dump = await new Program("dcmdump", folder["ours.dcm"]).SucceedAsync();
        dump.Errors.ShouldBeEmpty();
        dump.Output.ShouldContain("PN [Sato^Ken]");
        dump.Output.ShouldContain("FD 0.25");
        File.ReadAllBytes(folder["ours.dcm"])[^(517 * 4)..].ShouldBe(File.ReadAllBytes(folder["theirs.dcm"])[^(517 * 4)..]);
    }

    private static Dataset Picture(TransferSyntax syntax)
    {
        var dataset = new Dataset()
            .Set(Tags.SopClassUid, SopClass.Intraoral).Set(Tags.SopInstanceUid, "2.25.1").Set(Tags.Modality, "IO").Set(Tags.PatientName, "Okafor^Ada")
            .SetItems(Tags.AnatomicRegionSequence, new Dataset().Set(Tags.CodeValue, "661005"), [])
            .SetIntegers(Tags.Rows, 517).SetIntegers(Tags.Columns, 2)
            .SetNumbers(new Tag(0x0018, 0x9073), 0.25);
        ReadOnlyMemory<byte>[] fragments = [new byte[4], new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 }];
        return dataset.Set(syntax.IsEncapsulated
            ? Element.OfFragments(Tags.PixelData, Vr.OB, fragments)
            : Element.OfBytes(Tags.PixelData, Vr.OW, Enumerable.Range(0, 517 * 4).Select(i => (byte)(i * 7)).ToArray()));
    }
}
