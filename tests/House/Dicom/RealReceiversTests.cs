using DentaMind.Dicom.Network;
using DentaMind.Kit;
using DentaMind.Kit.Peers;
using Shouldly;

namespace DentaMind.House.Dicom;

/// <summary>Our sender speaks with DCMTK's receiver.</summary>
public sealed class RealReceiversTests
{
    private const string Verification = "1.2.840.10008.1.1";

    /// <summary>DCMTK takes 16 KiB PDUs by default; both its shortest and its longest are tried besides.</summary>
    [Theory]
    [InlineData]
    [InlineData("--max-pdu", "4096")]
    [InlineData("--max-pdu", "131072")]
    public async Task Every_dental_file_arrives_byte_for_byte_in_its_own_syntax(params string[] options)
    {
        await using var sink = await DicomSink.StoreScpAsync("SINK", options);
        var sources = SharedData.Files("dicom/dental").Select(Part10.TryRead).OfType<Part10>().ToList();
        var proposals = sources.Select(source => (source.SopClassUid, source.TransferSyntaxUid)).Distinct()
            .Select(pair => new ContextProposal(pair.SopClassUid, [pair.TransferSyntaxUid]));

        await using (var sender = await DicomSender.OpenAsync(Caller(sink.Port), [.. proposals]))
        {
            foreach (var source in sources.Where(source => sender.Accepts(source.SopClassUid, source.TransferSyntaxUid)))
                (await sender.StoreAsync(source.ToOutgoing())).ShouldBe(StoreResult.Success);
            await sender.ReleaseAsync();
        }

        var kept = sink.Files.Select(Part10.TryRead).OfType<Part10>().ToDictionary(file => file.SopInstanceUid);
        kept.Count.ShouldBe(sources.Count);
        foreach (var source in sources)
            source.DataSet.AsSpan().SequenceEqual(kept[source.SopInstanceUid].DataSet).ShouldBeTrue(source.SopInstanceUid);
    }

    [Fact]
    public async Task A_peer_is_verified()
    {
        await using var sink = await DicomSink.StoreScpAsync();
        await using var sender = await DicomSender.OpenAsync(Caller(sink.Port), [new(Verification, ["1.2.840.10008.1.2"])]);

        (await sender.EchoAsync()).ShouldBe(StoreResult.Success);
        await sender.ReleaseAsync();
    }

    private static SenderOptions Caller(int port) => new() { Host = "127.0.0.1", Port = port, CalledAe = "SINK", CallingAe = "DENTAMIND" };
}
