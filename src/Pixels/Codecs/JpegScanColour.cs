using System.Runtime.CompilerServices;

namespace DentaMind.Pixels.Codecs;

/// <summary>One colour of a lossless scan: its table, the row being read and the row above it.</summary>
internal sealed class JpegScanColour(int plane, HuffmanTable table, int columns)
{
    private ushort[] above = new ushort[columns];

    public int Plane => plane;

    public ushort[] Row { get; private set; } = new ushort[columns];

    public void BeginRow() => (above, Row) = (Row, above);

    /// <summary>Reads a whole row; predictor 0 stands for the first row, which is predicted from the left alone.</summary>
    public void ReadRow(ref JpegBits bits, int predictor, int middle)
    {
        BeginRow();
        for (var x = 0; x < columns; x++)
            ReadSample(ref bits, x, predictor, middle);
    }

    /// <remarks>Differences count modulo 65536 (H.1.2.1).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ReadSample(ref JpegBits bits, int x, int predictor, int middle) =>
        Row[x] = (ushort)(Prediction(x, predictor, middle) + bits.Difference(table));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Prediction(int x, int predictor, int middle)
    {
        if (x == 0)
            return predictor == 0 ? middle : above[0];
        int left = Row[x - 1];
        if (predictor <= 1)
            return left;
        int up = above[x], corner = above[x - 1];
        return predictor switch
        {
            2 => up,
            3 => corner,
            4 => left + up - corner,
            5 => left + ((up - corner) >> 1),
            6 => up + ((left - corner) >> 1),
            _ => (left + up) >> 1,
        };
    }
}
