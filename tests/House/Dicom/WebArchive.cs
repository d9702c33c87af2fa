using DentaMind.Dicom.Data;
using DentaMind.Kit.Peers;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;

namespace DentaMind.House.Dicom;

/// <summary>An Orthanc with its DICOMweb plug-in, and our clients for both of its languages.</summary>
internal sealed class WebArchive : IAsyncDisposable
{
    private WebArchive(LocalArchive peer) => Peer = peer;

    public LocalArchive Peer { get; }

    public static async Task<WebArchive> StartAsync(IReadOnlyDictionary<string, object>? settings = null)
    {
        var all = new Dictionary<string, object>(settings ?? new Dictionary<string, object>(), StringComparer.Ordinal)
        {
            ["Plugins"] = new[] { "/usr/share/orthanc/plugins/libOrthancDicomWeb.so" },
            ["DicomWeb"] = new Dictionary<string, object> { ["Enable"] = true, ["Root"] = "/dicom-web/" },
        };
        return new WebArchive(await LocalArchive.StartAsync(settings: all));
    }

    public IArchiveClient Open(string kind, SecretWords? words = null, int? port = null)
    {
        var root = $"http://127.0.0.1:{port ?? Peer.Http.BaseAddress!.Port}";
        var settings = new DestinationSettings
        {
            Kind = Enum.Parse<DestinationKind>(kind),
            Url = kind == nameof(DestinationKind.Orthanc) ? root : $"{root}/dicom-web",
            Authentication = words is null ? DestinationAuthentication.None : DestinationAuthentication.Basic,
        };
        return HttpArchives.Open(settings, words, certificate: null);
    }

    public static Parcel Parcel(InstanceUids uids, byte[] file) => new(
        uids, "", file.Length, _ => Task.FromResult<Stream>(new MemoryStream(file)), _ => throw new NotSupportedException());

    public static async Task<InstanceUids> UidsAsync(byte[] file)
    {
        var header = (await DicomReader.ReadFileAsync(new MemoryStream(file), ReadOptions.Header)).Dataset;
        return new(header.UidOf(Tags.SopClassUid), header.UidOf(Tags.SopInstanceUid), header.UidOf(Tags.StudyInstanceUid), header.UidOf(Tags.SeriesInstanceUid));
    }

    public ValueTask DisposeAsync() => Peer.DisposeAsync();
}
