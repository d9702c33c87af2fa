using System.Buffers;
using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network.Messages;

/// <summary>How fragments of a data set are made: in which context, and how long their PDUs may be.</summary>
internal readonly record struct FragmentShape(byte Context, int PduBytes);

/// <summary>P-DATA PDUs that are written by one call, filled straight from the source with room left for their headers.</summary>
internal sealed class FragmentBatch(FragmentShape shape) : IDisposable
{
    private const int Bytes = 256 * 1024;
    private const int WorthStarting = 4 * 1024;

    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(Bytes);
    private FragmentHeader fragment;
    private int fragmentAt = -1;
    private int end;

    public bool SourceEnded { get; private set; }

    public bool HasFragment => fragmentAt >= 0;

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, end);

    /// <summary>Puts finished PDUs in front.</summary>
    public void Add(ReadOnlySpan<byte> pdus)
    {
        pdus.CopyTo(buffer.AsSpan(end));
        end += pdus.Length;
    }

    public async ValueTask FillAsync(Stream source, CancellationToken ct)
    {
        while (!SourceEnded && Room >= Math.Min(WorthStarting, Most))
        {
            var room = buffer.AsMemory(end + CommandPdus.HeaderBytes, Room);
            var count = await source.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, ct);
            SourceEnded = count < room.Length;
            if (count > 0)
                Close(count);
        }
    }

    /// <summary>Tells the peer that the last fragment in here ends the data set.</summary>
    public void MarkLast()
    {
        if (!HasFragment)
            Close(0);
        CommandPdus.WriteHeaders(buffer.AsSpan(fragmentAt), fragment with { IsLast = true });
    }

    public void Clear() => (end, fragmentAt) = (0, -1);

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    /// <summary>How many bytes a fragment can hold: even, because DICOM's elements are.</summary>
    private int Most => (shape.PduBytes - FragmentHeader.Size) & ~1;

    /// <summary>How many bytes the next fragment in here can hold.</summary>
    private int Room => Math.Min(Most, (buffer.Length - end - CommandPdus.HeaderBytes) & ~1);

    private void Close(int count)
    {
        fragment = new FragmentHeader(shape.Context, IsCommand: false, IsLast: false, count);
        fragmentAt = end;
        CommandPdus.WriteHeaders(buffer.AsSpan(end), fragment);
        end += CommandPdus.HeaderBytes + count;
    }
}
