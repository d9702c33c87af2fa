using System.Net;
using System.Text;
using DentaMind.Kit.Peers;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Destinations.Http;

namespace DentaMind.Rooms.Routing.Destinations;

/// <summary>Destinations of invented peers, and what is sent to them.</summary>
internal static class Archives
{
    public static readonly InstanceUids Uids = new("1.2.840.10008.5.1.4.1.1.1.3", "2.25.3", "2.25.1", "2.25.2");
    public static readonly byte[] File = [.. Enumerable.Range(0, 60_000).Select(i => (byte)(i * 5))];

    public static DestinationSettings Web(WebPeer peer, string path = "dicom-web") => new() { Kind = DestinationKind.Dicomweb, Url = $"{peer.Root}{path}" };

    public static DestinationSettings Orthanc(WebPeer peer) => new() { Kind = DestinationKind.Orthanc, Url = peer.Root.AbsoluteUri };

    public static IArchiveClient Open(this DestinationSettings settings, SecretWords? words = null, HttpPatience? patience = null, SecretWords? certificate = null) =>
        HttpArchives.Open(settings, words, certificate, patience);

    /// <summary>A guard whose every name leads to one address.</summary>
    public static AddressGuard Leading(IPAddress to) => new((_, _) => Task.FromResult(new[] { to }));

    public static Parcel Parcel(Func<Stream>? open = null, long? length = null)
    {
        Task<Stream> OpenAsync(CancellationToken ct) => Task.FromResult(open?.Invoke() ?? new MemoryStream(File, writable: false));
        return new Parcel(Uids, "1.2.840.10008.1.2.1", length ?? File.Length, OpenAsync, OpenAsync);
    }

    /// <summary>What a DICOMweb server says that has stored it.</summary>
    public static byte[] Stored { get; } = WebPeer.Reply(200, """{"00081199":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["2.25.3"]}}]}}""");

    public static byte[] Failed(int status, int reason) => WebPeer.Reply(
        status, $$$"""{"00081198":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["2.25.3"]},"00081197":{"vr":"US","Value":[{{{reason}}}]}}]}}""");

    /// <summary>What a DICOMweb server lists.</summary>
    public static byte[] Listed { get; } = WebPeer.Reply(200, """
        [{"00080018":{"vr":"UI","Value":["2.25.3"]},"0020000D":{"vr":"UI","Value":["2.25.1"]},"0020000E":{"vr":"UI","Value":["2.25.2"]}}]
        """);

    public static byte[] Parts(byte[] file) => [.. Encoding.ASCII.GetBytes("--b\r\nContent-Type: application/dicom\r\n\r\n"), .. file, .. "\r\n--b--"u8];

    /// <summary>Reads an instance back whole.</summary>
    public static async Task<(PeerAnswer Answer, byte[] Bytes)> ReadAsync(this IArchiveClient archive, InstanceUids? uids = null)
    {
        using var all = new MemoryStream();
        var answer = await archive.ReadBackAsync(uids ?? Uids, async (back, ct) => await back.Content.CopyToAsync(all, ct), default);
        return (answer, all.ToArray());
    }
}
