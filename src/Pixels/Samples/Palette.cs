namespace DentaMind.Pixels.Samples;

/// <summary>The three tables of PALETTE COLOR; an index outside them takes their nearest end.</summary>
public sealed record Palette(LookupTable Red, LookupTable Green, LookupTable Blue)
{
    /// <summary>The frame in its colours.</summary>
    public Picture Paint(GrayFrame frame)
    {
        var picture = new Picture(frame.Columns, frame.Rows, 3);
        var colours = Colours(frame.Code);
        var rgb = picture.Pixels;
        if (frame.Code.IsWide)
        {
            var words = frame.Words;
            for (var i = 0; i < words.Length; i++)
                Put(rgb[(3 * i)..], colours[words[i]]);
        }
        else
        {
            var bytes = frame.Bytes;
            for (var i = 0; i < bytes.Length; i++)
                Put(rgb[(3 * i)..], colours[bytes[i]]);
        }

        return picture;
    }

    private static void Put(Span<byte> pixel, int colour) =>
        (pixel[0], pixel[1], pixel[2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);

    private int[] Colours(SampleCode code)
    {
        var shift = IsByte(Red) && IsByte(Green) && IsByte(Blue) ? 0 : 8;
        var colours = new int[code.Words];
        for (var word = 0; word < colours.Length; word++)
        {
            var index = code.SampleOf(word);
            colours[word] = ((Red[index] >> shift) << 16) | ((Green[index] >> shift) << 8) | (Blue[index] >> shift);
        }

        return colours;
    }

    /// <remarks>Tables said to be of 16 bits but filled with bytes are common; a true 16-bit table goes beyond 255 somewhere.</remarks>
    private static bool IsByte(LookupTable table) => table.Largest < 256;
}
