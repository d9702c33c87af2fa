using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Retrieve;
using DentaMind.Kit.Peers;
using Shouldly;

namespace DentaMind.House.Dicom;

/// <summary>A real archive, whichever it is, and how we call it.</summary>
internal sealed class Archive(IAsyncDisposable peer, int port, string aeTitle) : IAsyncDisposable
{
    public SenderOptions Caller { get; } = new() { Host = "127.0.0.1", Port = port, CalledAe = aeTitle, CallingAe = "DENTAMIND" };

    public static async Task<Archive> StartAsync(string kind, IReadOnlyDictionary<string, object>? settings = null)
    {
        if (kind == "Orthanc")
        {
            var orthanc = await LocalArchive.StartAsync(settings: settings);
            return new Archive(orthanc, orthanc.DicomPort, orthanc.AeTitle);
        }

        var dcmqrscp = await DicomSink.QueryScpAsync();
        return new Archive(dcmqrscp, dcmqrscp.Port, dcmqrscp.AeTitle);
    }

    /// <summary>Sends files, each in its own syntax, and answers what they are.</summary>
    public async Task<IReadOnlyList<SentImage>> FillAsync(IEnumerable<string> paths)
    {
        var images = new List<SentImage>();
        foreach (var path in paths)
            images.Add(await SentImage.ReadAsync(path));
        var proposals = images.Select(image => (image.File.SopClassUid, image.File.TransferSyntaxUid)).Distinct()
            .Select(pair => new ContextProposal(pair.SopClassUid, [pair.TransferSyntaxUid]));
        await using var sender = await DicomSender.OpenAsync(Caller, [.. proposals]);
        images.RemoveAll(image => !sender.Accepts(image.File.SopClassUid, image.File.TransferSyntaxUid));
        foreach (var image in images)
            (await sender.StoreAsync(image.File.ToOutgoing())).IsKept.ShouldBeTrue();
        await sender.ReleaseAsync();
        images.ShouldNotBeEmpty();
        return images;
    }

    public ValueTask DisposeAsync() => peer.DisposeAsync();
}

/// <summary>One image as it was sent, and where it belongs.</summary>
internal sealed record SentImage(Part10 File, string Study, string Series)
{
    public static async Task<SentImage> ReadAsync(string path)
    {
        await using var stream = System.IO.File.OpenRead(path);
        var header = (await DicomReader.ReadFileAsync(stream, ReadOptions.Header)).Dataset;
        return new SentImage(Part10.TryRead(path)!, header.UidOf(Tags.StudyInstanceUid)!, header.UidOf(Tags.SeriesInstanceUid)!);
    }

    public InstanceKeys ToKeys() => new(Study, Series, File.SopInstanceUid);

    /// <summary>The keys of what is above, and one more that is asked for.</summary>
    public Dataset Keys(Tag wanted)
    {
        var keys = new Dataset().Set(Tags.StudyInstanceUid, Study);
        if (wanted == Tags.SopInstanceUid)
            keys.Set(Tags.SeriesInstanceUid, Series);
        return keys.Set(wanted, "");
    }
}
