using System.Buffers;

namespace DentaMind.Dicom.Data;

/// <summary>A data set that is given on while it is read: heads from a small place, values straight through, never more than one head held.</summary>
internal abstract class ElementStream(DicomInput input) : ForwardStream
{
    private const int TurnedBytes = 32 * 1024;

    private readonly ArrayBufferWriter<byte> said = new();
    private int given;
    private long passing;
    private int unit = 1;
    private bool hasEnded;

    protected DicomInput Input => input;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (given == said.WrittenCount && !buffer.IsEmpty)
        {
            said.ResetWrittenCount();
            given = 0;
            if (passing > 0 && unit == 1) return await PassAsync(buffer, cancellationToken);
            if (passing > 0) await TurnAsync(cancellationToken);
            else if (hasEnded) return 0;
            else hasEnded = !await StepAsync(cancellationToken);
        }

        var count = Math.Min(buffer.Length, said.WrittenCount - given);
        said.WrittenSpan.Slice(given, count).CopyTo(buffer.Span);
        given += count;
        return count;
    }

    /// <summary>Reads one head and says what comes of it; false at the end, when the last word was said.</summary>
    protected abstract ValueTask<bool> StepAsync(CancellationToken ct);

    protected void Say(ReadOnlySpan<byte> bytes) => said.Write(bytes);

    protected void SayHead(Tag tag, Vr vr, uint length, Notation notation) =>
        said.Advance(PlainElement.WriteHead(tag, vr, length, notation, said.GetSpan(ElementHead.MostBytes)));

    protected void SayElement(Element element, Notation notation) =>
        said.Advance(PlainElement.Write(element, notation, said.GetSpan(ElementHead.MostBytes + element.Value.Length + 1)));

    /// <summary>Next come these bytes of the source; numbers of more bytes than one are turned.</summary>
    protected void Pass(long bytes, int unitBytes = 1) => (passing, unit) = (bytes, unitBytes);

    /// <summary>The next head; a data set that ends within one cannot be changed, because nobody knows what is missing.</summary>
    protected async ValueTask<ElementHead> HeadAsync(Notation notation, Flaws flaws, CancellationToken ct)
    {
        await Input.WantAsync(ElementHead.MostBytes, ct);
        return ElementHead.Read(Input.Window, notation, flaws) ?? throw Truncated();
    }

    /// <summary>Whether only padding is left: zeros behind the last element are no element.</summary>
    protected async ValueTask<bool> IsPaddingAsync(CancellationToken ct)
    {
        var there = await Input.WantAsync(ElementHead.LeastBytes, ct);
        return Input.Window[..Math.Min(there, ElementHead.LeastBytes)].IndexOfAnyExcept((byte)0) < 0;
    }

    protected static DicomException Truncated() => new("truncated", "The data set ends within an element.");

    private async ValueTask<int> PassAsync(Memory<byte> buffer, CancellationToken ct)
    {
        var count = await input.ReadAsync(buffer[..(int)Math.Min(buffer.Length, passing)], ct);
        passing -= count;
        return count > 0 ? count : throw Truncated();
    }

    private async ValueTask TurnAsync(CancellationToken ct)
    {
        var place = said.GetMemory(TurnedBytes)[..(int)Math.Min(TurnedBytes, passing)];
        if (await input.ReadAsync(place, ct) < place.Length) throw Truncated();
        ByteOrder.Turn(place.Span, unit);
        said.Advance(place.Length);
        passing -= place.Length;
    }
}
