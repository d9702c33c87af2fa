using DentaMind.Anatomy.Phantoms;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Kit;

namespace DentaMind.House.Crash;

/// <summary>What its sender knows of an image.</summary>
internal enum Fate
{
    /// <summary>Not sent yet, or refused with "try again".</summary>
    ToSend,

    /// <summary>The server said that it is safe.</summary>
    Acknowledged,

    /// <summary>The connection was lost before an answer came: it may be there or not.</summary>
    Unknown,
}

/// <summary>One image and its history, as the machine that sends it would keep them.</summary>
internal sealed class SentImage(string uid, byte[] dataSet)
{
    private const string Syntax = "1.2.840.10008.1.2.1";
    private const string SopClassUid = "1.2.840.10008.5.1.4.1.1.1.3";
    private static readonly Lazy<Radiograph> LargeFilm = new(() => IntraoralPhantom.Bitewing(MouthOfAge.Invent(9, 40), 9, BitewingView.LeftMolar, 650, 500));

    public static IReadOnlyList<ContextProposal> Proposals => [new(SopClassUid, [Syntax])];

    public string Uid => uid;

    public byte[] DataSet => dataSet;

    public Fate Fate { get; set; }

    /// <summary>A new image; every fifth is some 650 KB, so that a kill also falls into the middle of one.</summary>
    public static async Task<SentImage> MakeAsync(int number)
    {
        var seed = 500_000 + (ulong)number;
        var dataset = XRays.Bitewing(seed);
        if (number % 5 == 0)
            dataset = PhantomDicom.Of(LargeFilm.Value, new PhantomOrder(XRays.Somebody, new DateTimeOffset(2026, 3, 2, 9, 0, 0, default), seed));
        using var bytes = new MemoryStream();
        await DicomWriter.WriteDatasetAsync(bytes, dataset, TransferSyntax.ExplicitLittleEndian);
        return new SentImage(dataset.UidOf(Tags.SopInstanceUid)!, bytes.ToArray());
    }

    public OutgoingInstance ToOutgoing() => new(SopClassUid, uid, Syntax, new MemoryStream(dataSet));
}
