using System.Buffers.Binary;

namespace DentaMind.Pixels.Codecs;

/// <summary>Reads the scans of a lossless JPEG stream, interleaved or one a colour, into planes of words.</summary>
internal sealed class JpegLosslessScans(JpegHeader header, Memory<byte> planes, int bytesPerSample)
{
    private readonly HuffmanTable?[] tables = new HuffmanTable?[4];
    private readonly bool[] isRead = new bool[header.Components.Length];
    private int restartInterval;

    public void Read(ReadOnlySpan<byte> jpeg)
    {
        var segments = new JpegSegments(jpeg);
        while (isRead.Contains(false))
        {
            if (!segments.Next())
                throw new UnreadableException("a colour is missing in the JPEG stream");
            if (segments.Marker == JpegSegments.HuffmanTables)
                ReadTables(segments.Body);
            else if (segments.Marker == JpegSegments.RestartInterval)
                ReadRestartInterval(segments.Body);
            else if (segments.Marker == JpegSegments.StartOfScan)
                segments.Skip(ReadScan(jpeg, segments.Body, segments.End));
        }
    }

    private void ReadTables(ReadOnlySpan<byte> body)
    {
        while (!body.IsEmpty)
        {
            if ((body[0] & 0x0F) > 3)
                throw new UnreadableException("a JPEG Huffman table has no place");
            tables[body[0] & 0x0F] = HuffmanTable.Read(body, out var taken);
            body = body[taken..];
        }
    }

    private void ReadRestartInterval(ReadOnlySpan<byte> body)
    {
        if (body.Length != 2)
            throw new UnreadableException("the JPEG restart interval is cut off");
        restartInterval = BinaryPrimitives.ReadUInt16BigEndian(body);
        if (restartInterval % header.Columns != 0)
            throw new UnreadableException("the JPEG restart interval is not of whole rows");
    }

    private int ReadScan(ReadOnlySpan<byte> jpeg, ReadOnlySpan<byte> body, int start)
    {
        if (body.Length < 1 || body[0] is 0 or > 4 || body.Length != 4 + 2 * body[0])
            throw new UnreadableException("a JPEG scan header is cut off");
        var colours = new JpegScanColour[body[0]];
        for (var i = 0; i < colours.Length; i++)
            colours[i] = ColourOf(body[1 + 2 * i], body[2 + 2 * i] >> 4);
        var (predictor, shift) = (body[^3], body[^1] & 0x0F);
        if (predictor is < 1 or > 7 || shift >= header.Precision)
            throw new UnreadableException("the JPEG predictor is unknown");
        var bits = new JpegBits(jpeg, start);
        var rowsBetween = restartInterval / header.Columns;
        for (var row = 0; row < header.Rows; row++)
        {
            var isFirst = row == 0 || (rowsBetween > 0 && row % rowsBetween == 0);
            if (isFirst && row > 0)
                bits.Restart(row / rowsBetween - 1);
            ReadRow(ref bits, colours, isFirst ? 0 : predictor, shift);
            foreach (var colour in colours)
                Keep(colour, row, shift);
        }

        bits.MustBeWhole();
        return bits.Position;
    }

    private JpegScanColour ColourOf(byte id, int table)
    {
        var plane = Array.FindIndex(header.Components, component => component.Id == id);
        if (plane < 0 || isRead[plane] || table > 3 || tables[table] is not { } huffman)
            throw new UnreadableException("a JPEG scan names an unknown colour or table");
        isRead[plane] = true;
        return new(plane, huffman, header.Columns);
    }

    private void ReadRow(ref JpegBits bits, JpegScanColour[] colours, int predictor, int shift)
    {
        var middle = 1 << (header.Precision - shift - 1);
        if (colours.Length == 1)
        {
            colours[0].ReadRow(ref bits, predictor, middle);
            return;
        }

        foreach (var colour in colours)
            colour.BeginRow();
        for (var x = 0; x < header.Columns; x++)
            foreach (var colour in colours)
                colour.ReadSample(ref bits, x, predictor, middle);
    }

    private void Keep(JpegScanColour colour, int row, int shift)
    {
        var start = ((long)colour.Plane * header.Rows + row) * header.Columns * bytesPerSample;
        var words = planes.Span.Slice(checked((int)start), header.Columns * bytesPerSample);
        for (var x = 0; x < colour.Row.Length; x++)
            if (bytesPerSample == 1)
                words[x] = (byte)(colour.Row[x] << shift);
            else
                BinaryPrimitives.WriteUInt16LittleEndian(words[(2 * x)..], (ushort)(colour.Row[x] << shift));
    }
}
