namespace DentaMind.Dicom.Data;

/// <summary>Goes on where the header ended, and hands out frames one by one, forward only.</summary>
public sealed class PixelDataReader
{
    private readonly FrameSource source;

    private PixelDataReader(FrameLayout layout, FrameSource source) => (Layout, this.source) = (layout, source);

    public FrameLayout Layout { get; }

    /// <summary>Frames that can be asked for; a video is one.</summary>
    public int FrameCount => source.Count;

    /// <summary>The frames are compressed, each a stream of its transfer syntax.</summary>
    public bool IsEncapsulated => source is EncapsulatedFrames;

    /// <summary>Opens the pixel data before which the header reader stopped; throws when there is none.</summary>
    public static PixelDataReader Open(DicomFile file)
    {
        var place = file.PixelData ?? throw new DicomException("no-pixel-data", "The object has no pixel data.");
        var layout = FrameLayout.Of(file.Dataset, place, file.Limits);
        return new(layout, place.Length is { } length ? new NativeFrames(file, layout, length) : new EncapsulatedFrames(file, layout));
    }

    /// <summary>The bytes of a frame, numbered from 1; numbers little endian. They stay until the next call.</summary>
    public ValueTask<ReadOnlyMemory<byte>> ReadFrameAsync(int number, CancellationToken ct = default) => source.ReadAsync(number, ct);
}

/// <summary>Gives frames in their order, holding one at a time in a place that grows as bytes arrive.</summary>
internal abstract class FrameSource(DicomInput input, int count)
{
    private byte[] place = [];

    public int Count => count;

    /// <summary>The frame that comes next, from 1.</summary>
    protected int Next { get; set; } = 1;

    protected DicomInput Input => input;

    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(int number, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, Next);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, count);
        return ReadForwardAsync(number, ct);
    }

    protected abstract ValueTask<ReadOnlyMemory<byte>> ReadForwardAsync(int number, CancellationToken ct);

    /// <summary>Reads bytes behind those that are already held.</summary>
    protected async ValueTask<Memory<byte>> HoldAsync(int held, int more, CancellationToken ct)
    {
        const int FirstBytes = 256 * 1024;
        var wanted = held + more;
        while (held < wanted)
        {
            if (place.Length == held) Array.Resize(ref place, (int)Math.Min(wanted, Math.Max(FirstBytes, 4L * held)));
            var got = await input.ReadAsync(place.AsMemory(held, Math.Min(place.Length, wanted) - held), ct);
            held += got;
            if (got == 0) throw Truncated();
        }

        return place.AsMemory(0, wanted);
    }

    protected async ValueTask PassAsync(long bytes, CancellationToken ct)
    {
        if (await input.SkipAsync(bytes, ct) < bytes) throw Truncated();
    }

    protected static DicomException Truncated() => new("pixel-data-truncated", "The pixel data ends before its last frame does.");
}
