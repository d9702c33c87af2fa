using System.Buffers.Binary;

namespace DentaMind.Dicom.Data;

/// <summary>Frames in fragments, told apart by an offset table, by one fragment a frame, or by where a compressed picture begins.</summary>
internal sealed class EncapsulatedFrames(DicomFile file, FrameLayout layout)
    : FrameSource(file.Rest, file.TransferSyntax.IsVideo ? 1 : layout.Frames)
{
    private const int MostTableBytes = 1024 * 1024;

    private readonly ReadBudget budget = new(file.Limits);
    private FrameOffsets? offsets;
    private long start;
    private Fragment? pending;

    private readonly record struct Fragment(long Offset, long Bytes);

    protected override async ValueTask<ReadOnlyMemory<byte>> ReadForwardAsync(int number, CancellationToken ct)
    {
        if (offsets is null) await ReadTableAsync(ct);
        while (Next < number) await GatherAsync(isHeld: false, ct);
        return await GatherAsync(isHeld: true, ct);
    }

    private async ValueTask ReadTableAsync(CancellationToken ct)
    {
        var table = await NextAsync(ct) ?? throw Truncated();
        ReadOnlyMemory<byte> basic = default;
        if (table.Bytes <= MostTableBytes) basic = (await HoldAsync(0, (int)table.Bytes, ct)).ToArray();
        else await PassAsync(table.Bytes, ct);
        offsets = FrameOffsets.Of(file.Dataset, basic.Span, Count);
        start = Input.Position;
        pending = await NextAsync(ct);
    }

    private async ValueTask<ReadOnlyMemory<byte>> GatherAsync(bool isHeld, CancellationToken ct)
    {
        if (pending is null) throw Truncated();
        var held = 0;
        Memory<byte> bytes = default;
        do
        {
            if (isHeld) bytes = await HoldAsync(held, Size(held, pending.Value), ct);
            else await PassAsync(pending.Value.Bytes, ct);
            held = bytes.Length;
            pending = await NextAsync(ct);
        }
        while (pending is { } next && await GoesOnAsync(next, ct));

        Next++;
        return offsets!.Trim(Next - 2, bytes);
    }

    private int Size(int held, Fragment fragment) => held + fragment.Bytes <= file.Limits.FrameBytes
        ? (int)fragment.Bytes
        : throw new DicomException("too-large", "A frame is longer than the limit allows.");

    /// <summary>The fragment belongs to the frame that is being gathered.</summary>
    private async ValueTask<bool> GoesOnAsync(Fragment fragment, CancellationToken ct)
    {
        if (Count == 1) return true;
        if (offsets!.IsKnown) return Next == Count || fragment.Offset < offsets.At(Next);
        await Input.WantAsync(12, ct);
        return PictureStart.Divides(file.TransferSyntax) && !PictureStart.IsHere(Input.Window);
    }

    /// <summary>Reads the head of the next fragment; null at the end of them.</summary>
    private async ValueTask<Fragment?> NextAsync(CancellationToken ct)
    {
        if (await Input.WantAsync(ElementHead.LeastBytes, ct) < ElementHead.LeastBytes) return null;
        var tag = DicomInput.TagAt(Input.Window, file.Notation.IsBigEndian);
        var bytes = DicomInput.Number(Input.Window[4..], file.Notation.IsBigEndian);
        if (tag != Tags.Item || bytes == ElementHead.Undefined) return null;
        budget.Item();
        var fragment = new Fragment(Input.Position - start, bytes);
        Input.Advance(ElementHead.LeastBytes);
        return fragment;
    }
}

/// <summary>Where a compressed picture begins, for files whose offset table is empty or wrong.</summary>
internal static class PictureStart
{
    /// <summary>False where the standard wants exactly one fragment a frame.</summary>
    public static bool Divides(TransferSyntax syntax) =>
        syntax != TransferSyntax.RleLossless && syntax != TransferSyntax.DeflatedImageFrame && syntax != TransferSyntax.EncapsulatedUncompressed;

    /// <summary>JPEG and JPEG-LS, a JPEG 2000 code stream or file, JPEG XL.</summary>
    public static bool IsHere(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A])
        || (bytes.Length >= 12 && BinaryPrimitives.ReadUInt32BigEndian(bytes) == 12 && (bytes[4..8].SequenceEqual("jP  "u8) || bytes[4..8].SequenceEqual("JXL "u8)));
}
