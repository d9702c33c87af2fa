using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Imaging.Renditions;
using DentaMind.Kernel;

namespace DentaMind.Imaging.Sending;

/// <summary>Makes of a compressed original the same image uncompressed (Explicit VR Little Endian): every stored bit of every frame, and every word of its header. The Worker decodes; the kept original never changes.</summary>
/// <remarks>It is held in memory until it is sent, so it has a limit; nothing of it ever lies open on a disk.</remarks>
internal sealed class PlainOriginals(ImageOwners owners, Pictures pictures)
{
    private const long MostBytes = 256L << 20;
    private const int BitsOfByte = 8;

    /// <summary>What is decoded to exactly what was compressed, and has a decoder here (PS3.5 8.2).</summary>
    private static readonly TransferSyntax[] Lossless = [TransferSyntax.RleLossless, TransferSyntax.JpegLossless, TransferSyntax.JpegLosslessFirstOrder];

    private static readonly Refusal NotHere = new("transfer-syntax-not-accepted", "The archive does not take the form in which the image is, and it cannot be turned into another here.", RefusalKind.Unreadable);
    private static readonly Refusal Lossy = new("transfer-syntax-lossy", "The archive does not take the form in which the image is. It was compressed with loss when it came, and is not turned into another here, for no two decoders agree on such a picture.", RefusalKind.Unreadable);
    private static readonly Refusal TooLarge = new("too-large-uncompressed", "The archive does not take the form in which the image is, and uncompressed it is too large to be made here.", RefusalKind.Unreadable);
    private static readonly Refusal Failed = new("worker-failed", "The image could not be uncompressed this time; it is tried again.", RefusalKind.Unavailable);

    public async Task<Outcome<OutgoingOriginal>> OfAsync(Image image, CancellationToken ct)
    {
        var syntax = TransferSyntax.Of(image.Facts.TransferSyntaxUid!);
        if (!Lossless.Contains(syntax))
            return image.Facts.IsLossy || syntax == TransferSyntax.JpegBaseline || syntax == TransferSyntax.JpegExtended ? Lossy : NotHere;
        var layout = await LayoutAsync(image, ct);
        if (!layout.IsAnswer)
            return layout.Refusal;
        var frames = new List<ReadOnlyMemory<byte>>(layout.Answer.Frames);
        for (var number = 1; number <= layout.Answer.Frames; number++)
        {
            var frame = await FrameAsync(image, number, ct);
            if (!frame.IsAnswer)
                return frame.Refusal;
            frames.Add(frame.Answer);
        }
        return await TogetherAsync(image, layout.Answer, frames, ct);
    }

    private async Task<Outcome<FrameLayout>> LayoutAsync(Image image, CancellationToken ct)
    {
        var opened = await owners.OpenOriginalAsync(image, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        await using var original = opened.Answer;
        try
        {
            var file = await DicomReader.ReadFileAsync(original, ReadOptions.Header, ct);
            var layout = PixelDataReader.Open(file).Layout;
            return layout.BytesAFrame * layout.Frames > MostBytes ? TooLarge : layout;
        }
        catch (DicomException)
        {
            return NotHere;
        }
    }

    /// <summary>Each frame is a job of its own, so that a Worker never holds more than one.</summary>
    private async Task<Outcome<ReadOnlyMemory<byte>>> FrameAsync(Image image, int number, CancellationToken ct)
    {
        var opened = await owners.OpenOriginalAsync(image, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        await using var original = opened.Answer;
        return await pictures.StoredFrameAsync(number, original, ct) is not { } made ? Failed
            : made.Answer.IsReady ? made.Samples
            : NotHere;
    }

    private async Task<Outcome<OutgoingOriginal>> TogetherAsync(Image image, FrameLayout layout, List<ReadOnlyMemory<byte>> frames, CancellationToken ct)
    {
        var pixels = frames.Sum(frame => (long)frame.Length);
        if (pixels != layout.BytesAFrame * layout.Frames)
            return NotHere;
        if (pixels % 2 == 1)
            frames.Add(new byte[1]);
        var opened = await owners.OpenOriginalAsync(image, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        await using var original = opened.Answer;
        // The decoders give each colour a plane of its own (PS3.3 C.7.6.3.1.3).
        IReadOnlyList<ElementChange> changes = layout.Samples > 1 ? [ElementChange.Set(Tags.PlanarConfiguration, "1")] : [];
        var header = await DataSetRewriter.PlainHeaderAsync(original, changes, (uint)(pixels + (pixels % 2)), layout.BitsAllocated > BitsOfByte, ct);
        var plain = TransferSyntax.ExplicitLittleEndian.Uid;
        var (sopClass, uid) = (image.Facts.SopClassUid!, image.SopInstanceUid!);
        var meta = DicomWriter.Part10Header(sopClass, uid, plain);
        ReadOnlyMemory<byte>[] pieces = [meta, header, .. frames];
        return new OutgoingOriginal(new PiecesStream(pieces), pieces.Sum(piece => (long)piece.Length), meta.Length, sopClass, uid, plain);
    }

    /// <summary>Pieces that lie in memory, read one after another and let go of.</summary>
    private sealed class PiecesStream(IEnumerable<ReadOnlyMemory<byte>> pieces) : ForwardStream
    {
        private readonly Queue<ReadOnlyMemory<byte>> left = new(pieces);
        private ReadOnlyMemory<byte> current;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            while (current.IsEmpty && left.TryDequeue(out var next))
                current = next;
            var taken = Math.Min(current.Length, buffer.Length);
            current.Span[..taken].CopyTo(buffer.Span);
            current = current[taken..];
            return ValueTask.FromResult(taken);
        }
    }
}
