using DentaMind.Dicom.Network;
using DentaMind.Kit;
using DentaMind.Kit.Peers;
using Shouldly;

namespace DentaMind.House.Dicom;

/// <summary>DCMTK's senders speak with our receiver.</summary>
public sealed class RealSendersTests
{
    [Fact]
    public async Task An_echo_is_answered_again_and_again()
    {
        await using var receiver = new KeepingReceiver();

        var echoed = await new DicomPeer(receiver.Port).EchoAsync("--repeat", "5");

        echoed.ExitCode.ShouldBe(0, echoed.All);
        receiver.Told.OfType<RequestAnswered>().Count().ShouldBe(5);
    }

    [Fact]
    public async Task As_many_presentation_contexts_as_there_can_be_are_negotiated()
    {
        await using var receiver = new KeepingReceiver();

        var echoed = await new DicomPeer(receiver.Port).EchoAsync("-ppc", "128", "-pts", "38");

        echoed.ExitCode.ShouldBe(0, echoed.All);
    }

    [Fact]
    public async Task Dental_files_arrive_byte_for_byte()
    {
        await using var receiver = new KeepingReceiver();
        var files = SharedData.Files("dicom/dental");
        var sources = files.Select(Part10.TryRead).OfType<Part10>().ToDictionary(source => source.SopInstanceUid);

        var sent = await new DicomPeer(receiver.Port).SendAsync(files, "--decompress-never");

        sent.ExitCode.ShouldBe(0, sent.All);
        receiver.Kept.Count.ShouldBe(files.Count);
        foreach (var (request, bytes) in receiver.Kept)
            sources[request.SopInstanceUid].Holds(request, bytes).ShouldBeTrue(request.SopInstanceUid);
    }

    /// <summary>Odd files are written anew by dcmsend, so DCMTK's own receiver, which keeps the bytes of the wire, is the judge.</summary>
    [Fact]
    public async Task What_arrives_of_odd_files_is_what_arrives_at_another_receiver()
    {
        await using var receiver = new KeepingReceiver();
        await using var judge = await DicomSink.StoreScpAsync();
        var files = SharedData.Files("dicom/syntax");
        string[] options = ["--no-halt", "--no-uid-checks", "--decompress-never"];

        var sent = await new DicomPeer(receiver.Port).SendAsync(files, options);
        await new DicomPeer(judge.Port, judge.AeTitle).SendAsync(files, options);

        var ours = receiver.Kept.ToLookup(kept => kept.Request.SopInstanceUid);
        var theirs = judge.Files.Select(Part10.TryRead).OfType<Part10>().Where(file => ours.Contains(file.SopInstanceUid)).ToList();
        receiver.Kept.Count.ShouldBeGreaterThanOrEqualTo(files.Count * 3 / 4, sent.All); // some lack a meta header, are cut short or contradict themselves
        theirs.Count.ShouldBeGreaterThanOrEqualTo(files.Count / 3); // several have the same UID
        foreach (var file in theirs)
            ours[file.SopInstanceUid].ShouldContain(kept => file.Holds(kept.Request, kept.Bytes), file.SopInstanceUid);
    }

    /// <summary>Each way in which storescu can propose transfer syntaxes is answered so that a plain file can travel.</summary>
    [Theory]
    [InlineData("-x=")]
    [InlineData("-xe")]
    [InlineData("-xb")]
    [InlineData("-xi")]
    [InlineData("-xd")]
    [InlineData("-xs")]
    [InlineData("-xy")]
    [InlineData("-xx")]
    [InlineData("-xv")]
    [InlineData("-xw")]
    [InlineData("-xt")]
    [InlineData("-xu")]
    [InlineData("-xr")]
    [InlineData("-R")]
    [InlineData("+C")]
    [InlineData("-xs", "+C")]
    [InlineData("-pdu", "4096")]
    [InlineData("--max-send-pdu", "4096")]
    public async Task Whatever_storescu_proposes_a_plain_file_arrives(params string[] options)
    {
        await using var receiver = new KeepingReceiver();
        var file = SharedData.At("dicom", "dental", "io", "bitewing-A.dcm");

        var sent = await new DicomPeer(receiver.Port).StoreAsync([file], options);

        sent.ExitCode.ShouldBe(0, sent.All);
        var (request, bytes) = receiver.Kept.ShouldHaveSingleItem();
        var source = Part10.TryRead(file).ShouldNotBeNull();
        (request.SopClassUid, request.SopInstanceUid).ShouldBe((source.SopClassUid, source.SopInstanceUid));
        if (request.TransferSyntaxUid == source.TransferSyntaxUid)
            bytes.Length.ShouldBeInRange(source.DataSet.Length - 1024, source.DataSet.Length + 1024); // storescu writes lengths anew
    }

    /// <summary>A compressed file that is offered in its own syntax only comes as it is.</summary>
    [Theory]
    [InlineData("-xs", "JPGLosslessP14SV1_1s_1f_8b.dcm")]
    [InlineData("-xy", "SC_rgb_jpeg_dcmtk.dcm")]
    [InlineData("-xx", "JPEG-lossy.dcm")]
    [InlineData("-xv", "MR_small_jp2klossless.dcm")]
    [InlineData("-xt", "MR_small_jpeg_ls_lossless.dcm")]
    [InlineData("-xr", "MR_small_RLE.dcm")]
    [InlineData("-xd", "image_dfl.dcm")]
    public async Task A_compressed_file_is_taken_in_its_own_syntax(string option, string name)
    {
        await using var receiver = new KeepingReceiver();
        var file = SharedData.At("dicom", "syntax", name);

        var sent = await new DicomPeer(receiver.Port).StoreAsync([file], option);

        sent.ExitCode.ShouldBe(0, sent.All);
        receiver.Kept.ShouldHaveSingleItem().Request.TransferSyntaxUid.ShouldBe(Part10.TryRead(file)!.TransferSyntaxUid);
    }

    [Fact]
    public async Task A_refusal_reaches_the_sender_as_its_status()
    {
        await using var receiver = new KeepingReceiver { Answer = StoreResult.OutOfResources("try again later") };

        var sent = await new DicomPeer(receiver.Port).StoreAsync([SharedData.At("dicom", "dental", "io", "bitewing-A.dcm")]);

        sent.All.ShouldContain("OutOfResources");
    }

    [Fact]
    public async Task A_sender_that_aborts_is_told_of_as_such()
    {
        await using var receiver = new KeepingReceiver();

        await new DicomPeer(receiver.Port).EchoAsync("--abort");

        (await receiver.ClosedAsync()).How.ShouldBe(AssociationEnd.PeerAborted);
    }
}
