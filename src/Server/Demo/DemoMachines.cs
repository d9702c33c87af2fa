using System.Net;
using DentaMind.Anatomy.Demo;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;

namespace DentaMind.Server.Demo;

/// <summary>Plays the invented practice's machines: draws each X-ray and sends it over the network to the real receiver.</summary>
internal sealed class DemoMachines(IPEndPoint receiver, string aet)
{
    private static readonly TransferSyntax Syntax = TransferSyntax.ExplicitLittleEndian;

    /// <summary>Sends every X-ray of every visit, oldest first, and tells how far it is.</summary>
    public async Task SendAllAsync(DateOnly today, Action<int, int> tell, CancellationToken ct)
    {
        var visits = DemoPractice.Visits(today);
        var (sent, all) = (0, visits.Sum(visit => visit.XRays.Count));
        foreach (var xRay in visits.SelectMany(visit => visit.XRays))
        {
            await SendAsync(xRay, ct);
            tell(++sent, all);
        }
    }

    private async Task SendAsync(DemoXRay xRay, CancellationToken ct)
    {
        var drawn = xRay.Draw().ToList();
        var proposals = drawn.Select(one => Text(one, Tags.SopClassUid)).Distinct().Select(sopClass => new ContextProposal(sopClass, [Syntax.Uid])).ToList();
        var options = new SenderOptions { Host = receiver.Address.ToString(), Port = receiver.Port, CalledAe = aet, CallingAe = xRay.Device.AeTitle };
        await using var sender = await DicomSender.OpenAsync(options, proposals, ct);
        foreach (var one in drawn)
            await SendAsync(sender, one, ct);
        await sender.ReleaseAsync(ct);
    }

    private static async Task SendAsync(DicomSender sender, Dataset drawn, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await DicomWriter.WriteDatasetAsync(bytes, drawn, Syntax, ct: ct);
        bytes.Position = 0;
        var answer = await sender.StoreAsync(new OutgoingInstance(Text(drawn, Tags.SopClassUid), Text(drawn, Tags.SopInstanceUid), Syntax.Uid, bytes), ct);
        if (!answer.IsKept)
            throw new InvalidOperationException($"The receiver refused a phantom: {answer}.");
    }

    private static string Text(Dataset drawn, Tag tag) => drawn.Text(tag) ?? throw new InvalidOperationException($"A phantom lacks {tag}.");
}
