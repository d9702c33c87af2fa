using System.Security.Cryptography;
using DentaMind.Dicom.Data;
using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Deliveries;

/// <summary>What two copies of an instance are compared by: the bytes of the data set, and, for archives write headers their own way, its SOP Instance UID and the bytes of its frames.</summary>
internal sealed record Likeness(string TransferSyntaxUid, byte[] DataSet, Picture? Picture)
{
    private const int Buffer = 128 << 10;

    /// <summary>Reads a copy once, to its end.</summary>
    public static async Task<Likeness> OfAsync(ReadBack copy, InstanceUids what, CancellationToken ct)
    {
        if (!copy.IsFile)
            return await OfDataSetAsync(copy.Content, copy.TransferSyntaxUid!, what, ct);
        await using var dataSet = await DataSetRewriter.OpenAsync(copy.Content, [], ct: ct);
        return await OfDataSetAsync(dataSet, dataSet.TransferSyntax.Uid, what, ct);
    }

    public bool IsSame(Likeness other) =>
        (TransferSyntaxUid == other.TransferSyntaxUid && DataSet.AsSpan().SequenceEqual(other.DataSet))
        || (CanBeCompared(other) && Picture is not null && other.Picture is not null && Picture.IsSame(other.Picture));

    /// <summary>Whether a difference means anything: a copy that was encoded anew has other bytes and may be the same picture.</summary>
    public bool CanBeCompared(Likeness other) => TransferSyntaxUid == other.TransferSyntaxUid || (IsPlain && other.IsPlain);

    /// <summary>Whether its pixels are not compressed.</summary>
    public bool IsPlain => TransferSyntax.Of(TransferSyntaxUid) is { IsEncapsulated: false, IsReferenced: false };

    private static async Task<Likeness> OfDataSetAsync(Stream dataSet, string syntax, InstanceUids what, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var heard = new Hashing(dataSet, hash);
        var file = new PrefixedStream(DicomWriter.Part10Header(what.SopClass!, what.SopInstance!, syntax), heard);
        var picture = await PictureAsync(file, ct);
        var rest = new byte[Buffer];
        while (await heard.ReadAsync(rest, ct) > 0)
        {
            // What stands behind the pixel data belongs to the data set, too.
        }
        return new Likeness(syntax, hash.GetHashAndReset(), picture);
    }

    /// <summary>Null when there are no pixels that can be found; then the data set alone tells.</summary>
    private static async Task<Picture?> PictureAsync(Stream file, CancellationToken ct)
    {
        try
        {
            var read = await DicomReader.ReadFileAsync(file, ReadOptions.Header, ct);
            var pixels = PixelDataReader.Open(read);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var frame = 1; frame <= pixels.FrameCount; frame++)
                hash.AppendData((await pixels.ReadFrameAsync(frame, ct)).Span);
            return new Picture(read.Dataset.UidOf(Tags.SopInstanceUid), hash.GetHashAndReset());
        }
        catch (DicomException)
        {
            return null;
        }
    }

    /// <summary>Hashes whatever is read through it.</summary>
    private sealed class Hashing(Stream source, IncrementalHash hash) : ForwardStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await source.ReadAsync(buffer, cancellationToken);
            hash.AppendData(buffer.Span[..read]);
            return read;
        }
    }
}

/// <summary>An instance's own number and the SHA-256 of its frames.</summary>
internal sealed record Picture(string? SopInstance, byte[] Frames)
{
    public bool IsSame(Picture other) => SopInstance == other.SopInstance && Frames.AsSpan().SequenceEqual(other.Frames);
}
