using System.Security.Cryptography;
using DentaMind.House.Dicom;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>Real files sent by DCMTK's senders; its own receiver, which keeps the bytes of the wire, is the judge of what was sent.</summary>
public sealed class SentFilesTests(SharedServer house) : IClassFixture<SharedServer>
{
    private static readonly byte[] PixelDataTag = [0xE0, 0x7F, 0x10, 0x00];

    /// <summary>Which option makes storescu propose a file's own transfer syntax.</summary>
    private static readonly Dictionary<string, string> OptionOf = new()
    {
        ["1.2.840.10008.1.2"] = "-xi",
        ["1.2.840.10008.1.2.1"] = "-xe",
        ["1.2.840.10008.1.2.2"] = "-xb",
        ["1.2.840.10008.1.2.1.99"] = "-xd",
        ["1.2.840.10008.1.2.4.70"] = "-xs",
        ["1.2.840.10008.1.2.4.50"] = "-xy",
        ["1.2.840.10008.1.2.4.51"] = "-xx",
        ["1.2.840.10008.1.2.4.90"] = "-xv",
        ["1.2.840.10008.1.2.4.91"] = "-xw",
        ["1.2.840.10008.1.2.4.80"] = "-xt",
        ["1.2.840.10008.1.2.4.81"] = "-xu",
        ["1.2.840.10008.1.2.5"] = "-xr",
    };

    [Theory]
    [InlineData("dental")]
    [InlineData("syntax")]
    public async Task What_dcmsend_sends_is_answered_as_approved_and_kept_as_it_was_on_the_wire(string folder)
    {
        await using var judge = await DicomSink.StoreScpAsync();
        using var reports = new TempFolder("reports");
        var files = SharedData.Files($"dicom/{folder}");
        string[] options = ["--no-halt", "--no-uid-checks", "--decompress-never"];

        await house.Server.Modality().SendAsync(files, [.. options, "--create-report-file", reports["ours"]]);
        await new DicomPeer(judge.Port, judge.AeTitle).SendAsync(files, options);

        var root = SharedData.At("dicom");
        var statuses = SendReport.Read(reports["ours"]).ToDictionary(sent => sent.File, sent => sent.Status);
        Snapshot.Match($"Sent.dcmsend.{folder}", string.Join('\n', files.Select(file =>
            $"{Path.GetRelativePath(root, file)}: {statuses.GetValueOrDefault(file, "not sent")}")));
        (await KeptAsJudgedAsync(judge)).ShouldBeGreaterThan(files.Count / 3);
    }

    [Theory]
    [InlineData("dental")]
    [InlineData("syntax")]
    public async Task What_storescu_sends_in_a_files_own_syntax_is_kept_as_it_was_on_the_wire(string folder)
    {
        await using var judge = await DicomSink.StoreScpAsync();
        var bySyntax = SharedData.Files($"dicom/{folder}")
            .Select(file => (File: file, Read: Part10.TryRead(file)))
            .Where(one => one.Read is not null && OptionOf.ContainsKey(one.Read.TransferSyntaxUid))
            .GroupBy(one => OptionOf[one.Read!.TransferSyntaxUid], one => one.File);

        foreach (var files in bySyntax)
        {
            await house.Server.Modality("STORESCU").StoreAsync(files, "--no-halt", files.Key);
            await new DicomPeer(judge.Port, judge.AeTitle).StoreAsync(files, "--no-halt", files.Key);
        }

        (await KeptAsJudgedAsync(judge)).ShouldBeGreaterThan(folder == "dental" ? 90 : 20);
    }

    [Fact]
    public async Task Pixel_data_that_was_sent_is_that_of_the_file()
    {
        var files = SharedData.Files("dicom/dental");
        await house.Server.Modality().SendAsync(files, "--no-halt", "--decompress-never");

        foreach (var file in files)
        {
            var source = Part10.TryRead(file).ShouldNotBeNull();
            var kept = await OriginalsAsync(source.SopInstanceUid);
            kept.Select(ours => HashOfPixels(ours.DataSet)).ShouldContain(HashOfPixels(source.DataSet), file);
        }
    }

    /// <summary>Every file that the judge was sent lies with us, data set byte for byte. UIDs that are none, or of one component, are refused by us (0x0117, 0x0122) and taken by the judge.</summary>
    private async Task<int> KeptAsJudgedAsync(DicomSink judge)
    {
        var sent = judge.Files.Select(Part10.TryRead).OfType<Part10>().Where(one => one.SopInstanceUid.Contains('.') && one.SopInstanceUid.All(letter => char.IsAsciiDigit(letter) || letter == '.')).ToList();
        foreach (var one in sent)
            (await OriginalsAsync(one.SopInstanceUid)).ShouldContain(
                ours => ours.TransferSyntaxUid == one.TransferSyntaxUid && ours.DataSet.SequenceEqual(one.DataSet), one.SopInstanceUid);
        return sent.Count;
    }

    private async Task<IReadOnlyList<Part10>> OriginalsAsync(string sopInstanceUid)
    {
        List<Part10> originals = [];
        foreach (var image in await house.Administrator.ImagesAsync($"sopInstanceUid={sopInstanceUid}"))
            originals.Add(Part10.TryRead(await house.Administrator.GetByteArrayAsync($"/api/images/{image.Text("id")}/original"))!);
        return originals;
    }

    private static string HashOfPixels(byte[] dataSet) =>
        dataSet.AsSpan().LastIndexOf(PixelDataTag) is var at and >= 0 ? Convert.ToHexString(SHA256.HashData(dataSet.AsSpan(at))) : "no pixel data";
}
