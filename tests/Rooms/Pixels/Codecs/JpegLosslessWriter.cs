namespace DentaMind.Rooms.Pixels.Codecs;

/// <summary>Writes JPEG Lossless by the letter of ISO 10918-1 Annex H, so that the reader has every predictor to read.</summary>
internal sealed class JpegLosslessWriter(int columns, int rows, int colours, int precision)
{
    /// <summary>Lengths of the codes of the categories 0 to 16: a prefix code with room left.</summary>
    private static readonly int[] Lengths = [2, 3, 3, 3, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

    private readonly List<byte> jpeg = [0xFF, 0xD8];
    private ulong held;
    private int count;

    public int Predictor { get; init; } = 1;

    public int Shift { get; init; }

    /// <summary>Rows between two restart markers; 0 for none.</summary>
    public int RowsBetween { get; init; }

    public bool IsInterleaved { get; init; } = true;

    public byte[] Write(ushort[][] planes)
    {
        Segment(0xC3, [(byte)precision, .. Two(rows), .. Two(columns), (byte)colours, .. Enumerable.Range(1, colours).SelectMany(id => new byte[] { (byte)id, 0x11, 0 })]);
        Segment(0xC4, [0, .. Enumerable.Range(1, 16).Select(length => (byte)Lengths.Count(own => own == length)), .. Enumerable.Range(0, 17).Select(i => (byte)i)]);
        if (RowsBetween > 0)
            Segment(0xDD, Two(RowsBetween * columns));
        if (IsInterleaved)
            Scan([.. Enumerable.Range(0, colours)], planes);
        else
            for (var colour = 0; colour < colours; colour++)
                Scan([colour], planes);
        jpeg.AddRange([0xFF, 0xD9]);
        return [.. jpeg];
    }

    private void Scan(int[] members, ushort[][] planes)
    {
        Segment(0xDA, [(byte)members.Length, .. members.SelectMany(member => new byte[] { (byte)(member + 1), 0 }), (byte)Predictor, 0, (byte)Shift]);
        for (var y = 0; y < rows; y++)
        {
            var isFirst = y == 0 || (RowsBetween > 0 && y % RowsBetween == 0);
            if (isFirst && y > 0)
            {
                Align();
                jpeg.AddRange([0xFF, (byte)(0xD0 + (y / RowsBetween - 1) % 8)]);
            }

            for (var x = 0; x < columns; x++)
                foreach (var member in members)
                    Difference((planes[member][y * columns + x] >> Shift) - Predict(planes[member], x, y, isFirst));
        }

        Align();
    }

    private int Predict(ushort[] plane, int x, int y, bool isFirst)
    {
        int At(int dx, int dy) => plane[(y - dy) * columns + x - dx] >> Shift;
        if (isFirst)
            return x == 0 ? 1 << (precision - Shift - 1) : At(1, 0);
        if (x == 0)
            return At(0, 1);
        var (left, up, corner) = (At(1, 0), At(0, 1), At(1, 1));
        return Predictor switch
        {
            1 => left,
            2 => up,
            3 => corner,
            4 => left + up - corner,
            5 => left + ((up - corner) >> 1),
            6 => up + ((left - corner) >> 1),
            _ => (left + up) >> 1,
        };
    }

    private void Difference(int difference)
    {
        difference = (short)difference;
        var magnitude = Math.Abs(difference);
        var category = magnitude == 0 ? 0 : (int)Math.Log2(magnitude) + 1;
        Bits(CodeOf(category), Lengths[category]);
        if (category is > 0 and < 16)
            Bits((difference > 0 ? difference : difference + (1 << category) - 1) & ((1 << category) - 1), category);
    }

    private static int CodeOf(int category)
    {
        var code = 0;
        for (var i = 1; i <= category; i++)
            code = (code + 1) << (Lengths[i] - Lengths[i - 1]);
        return code;
    }

    private void Bits(int bits, int length)
    {
        held = (held << length) | (uint)bits;
        for (count += length; count >= 8; count -= 8)
            Entropy((byte)(held >> (count - 8)));
    }

    private void Align()
    {
        if (count > 0)
            Bits((1 << (8 - count)) - 1, 8 - count);
    }

    private void Entropy(byte value)
    {
        jpeg.Add(value);
        if (value == 0xFF)
            jpeg.Add(0);
    }

    private void Segment(byte marker, byte[] body) => jpeg.AddRange([0xFF, marker, .. Two(body.Length + 2), .. body]);

    private static byte[] Two(int value) => [(byte)(value >> 8), (byte)value];
}
