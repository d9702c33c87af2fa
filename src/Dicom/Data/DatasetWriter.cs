namespace DentaMind.Dicom.Data;

/// <summary>Writes the elements of a data set in one notation, gathering small ones and passing long values through.</summary>
internal sealed class DatasetWriter(Stream stream, Notation notation, WriteOptions options)
{
    public const int MostDepth = 64;
    private const int BufferBytes = 32 * 1024;

    private readonly byte[] buffer = new byte[BufferBytes];
    private int filled;

    public async ValueTask WriteAsync(Dataset dataset, CancellationToken ct)
    {
        await WriteElementsAsync(dataset, 0, ct);
        await FlushAsync(ct);
    }

    public static DicomException TooDeep() => new("too-deep", "Sequences are nested deeper than the limit allows.");

    private async ValueTask WriteElementsAsync(Dataset dataset, int depth, CancellationToken ct)
    {
        if (depth > MostDepth) throw TooDeep();
        foreach (var element in dataset)
        {
            if (element.IsElsewhere)
                throw new InvalidOperationException("A value that is not here cannot be written.");
            if (element.Items is not null) await WriteSequenceAsync(element, depth, ct);
            else if (element.Fragments is { } fragments) await WriteFragmentsAsync(element, fragments, ct);
            else await WritePlainAsync(element, ct);
        }
    }

    private async ValueTask WritePlainAsync(Element element, CancellationToken ct)
    {
        var bytes = element.Value.Length + 1 + ElementHead.MostBytes;
        if (bytes <= BufferBytes)
        {
            await RoomAsync(bytes, ct);
            filled += PlainElement.Write(element, notation, buffer.AsSpan(filled));
            return;
        }

        var vr = PlainElement.WrittenVr(element);
        await HeadAsync(element.Tag, vr, (uint)(element.Value.Length + (element.Value.Length & 1)), ct);
        await LongAsync(element.Value, vr == Vr.UN ? 1 : element.Vr.UnitBytes, element.Vr.Padding, ct);
    }

    private async ValueTask WriteSequenceAsync(Element element, int depth, CancellationToken ct)
    {
        if (options.HasUndefinedLengths)
        {
            await HeadAsync(element.Tag, Vr.SQ, ElementHead.Undefined, ct);
            foreach (var item in element.Items!)
            {
                await HeadAsync(Tags.Item, default, ElementHead.Undefined, ct);
                await WriteElementsAsync(item, depth + 1, ct);
                await HeadAsync(Tags.ItemDelimiter, default, 0, ct);
            }

            await HeadAsync(Tags.SequenceDelimiter, default, 0, ct);
            return;
        }

        await HeadAsync(element.Tag, Vr.SQ, checked((uint)ElementSize.OfItems(element, notation, options, depth)), ct);
        foreach (var item in element.Items!)
        {
            await HeadAsync(Tags.Item, default, checked((uint)ElementSize.Of(item, notation, options, depth + 1)), ct);
            await WriteElementsAsync(item, depth + 1, ct);
        }
    }

    private async ValueTask WriteFragmentsAsync(Element element, IReadOnlyList<ReadOnlyMemory<byte>> fragments, CancellationToken ct)
    {
        await HeadAsync(element.Tag, element.Vr, ElementHead.Undefined, ct);
        foreach (var fragment in fragments)
        {
            await HeadAsync(Tags.Item, default, checked((uint)(fragment.Length + (fragment.Length & 1))), ct);
            await LongAsync(fragment, 1, 0, ct);
        }

        await HeadAsync(Tags.SequenceDelimiter, default, 0, ct);
    }

    private async ValueTask HeadAsync(Tag tag, Vr vr, uint length, CancellationToken ct)
    {
        await RoomAsync(ElementHead.MostBytes, ct);
        filled += PlainElement.WriteHead(tag, vr, length, notation, buffer.AsSpan(filled));
    }

    private async ValueTask LongAsync(ReadOnlyMemory<byte> value, int unit, byte padding, CancellationToken ct)
    {
        await FlushAsync(ct);
        if (notation.IsBigEndian && unit > 1) await TurnedAsync(value, unit, ct);
        else await stream.WriteAsync(value, ct);
        if ((value.Length & 1) == 1) buffer[filled++] = padding;
    }

    private async ValueTask TurnedAsync(ReadOnlyMemory<byte> value, int unit, CancellationToken ct)
    {
        for (var from = 0; from < value.Length; from += BufferBytes)
        {
            var part = value[from..Math.Min(value.Length, from + BufferBytes)];
            part.CopyTo(buffer);
            ByteOrder.Turn(buffer.AsSpan(0, part.Length), unit);
            await stream.WriteAsync(buffer.AsMemory(0, part.Length), ct);
        }
    }

    private ValueTask RoomAsync(int bytes, CancellationToken ct) => filled + bytes <= BufferBytes ? default : FlushAsync(ct);

    private async ValueTask FlushAsync(CancellationToken ct)
    {
        await stream.WriteAsync(buffer.AsMemory(0, filled), ct);
        filled = 0;
    }
}
