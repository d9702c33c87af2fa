using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Window;

/// <summary>From a stored word to eight bits for the eye, all steps of the standard folded into one table.</summary>
public sealed class ToneMap
{
    private readonly byte[] table;

    private ToneMap(byte[] table) => this.table = table;

    /// <summary>Folds modality, VOI, inversion and padding for this frame.</summary>
    public static ToneMap Of(GrayFrame frame, DisplayFacts facts)
    {
        var voi = VoiOf(frame, facts);
        var code = frame.Code;
        var tones = new byte[code.Words];
        for (var word = 0; word < tones.Length; word++)
        {
            var stored = code.ValueOf(word);
            if (facts.IsPadding(stored))
                continue;
            var shown = voi(facts.ModalityOf(stored));
            tones[word] = (byte)Math.Round(255 * (facts.IsInverted ? 1 - shown : shown));
        }

        return new ToneMap(tones);
    }

    /// <summary>The frame as the eye sees it.</summary>
    public Picture Paint(GrayFrame frame)
    {
        var picture = new Picture(frame.Columns, frame.Rows, 1);
        if (frame.Code.IsWide)
            Map(frame.Words, picture.Pixels);
        else
            Map(frame.Bytes, picture.Pixels);
        return picture;
    }

    private static Func<double, double> VoiOf(GrayFrame frame, DisplayFacts facts)
    {
        if (facts.VoiLut is { } lut)
            return value => (double)lut[value] / lut.Highest;
        var window = facts.Window is { IsValid: true } given ? given : DefaultWindow.Of(frame, facts);
        return window.Map;
    }

    private unsafe void Map(ReadOnlySpan<ushort> words, Span<byte> shown)
    {
        fixed (byte* tones = table, to = shown)
        fixed (ushort* from = words)
        {
            var i = 0;
            for (; i + 8 <= words.Length; i += 8)
            {
                var low = tones[from[i]] | ((uint)tones[from[i + 1]] << 8) | ((uint)tones[from[i + 2]] << 16) | ((uint)tones[from[i + 3]] << 24);
                var high = tones[from[i + 4]] | ((uint)tones[from[i + 5]] << 8) | ((uint)tones[from[i + 6]] << 16) | ((uint)tones[from[i + 7]] << 24);
                *(ulong*)(to + i) = low | ((ulong)high << 32);
            }

            for (; i < words.Length; i++)
                to[i] = tones[from[i]];
        }
    }

    private void Map(ReadOnlySpan<byte> bytes, Span<byte> shown)
    {
        for (var i = 0; i < bytes.Length; i++)
            shown[i] = table[bytes[i]];
    }
}
