using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Window;

/// <summary>A window for a frame that brings none: all of eight bits as they are, otherwise from its first to its last per mille.</summary>
internal static class DefaultWindow
{
    private const int SampledPixels = 500_000;
    private const double CutShare = 0.001;

    public static VoiWindow Of(GrayFrame frame, DisplayFacts facts)
    {
        if (frame.Code.BitsStored <= 8 && facts.ModalityLut is null)
        {
            var (low, high) = frame.Code.Range();
            return Between(facts.ModalityOf(low), facts.ModalityOf(high));
        }

        var values = Values(frame, facts);
        return values.Count == 0 ? Between(0, 1) : Between(Percentile(values, CutShare), Percentile(values, 1 - CutShare));
    }

    private static VoiWindow Between(double one, double other) =>
        new((one + other) / 2, Math.Max(Math.Abs(other - one), 1e-9), WindowFunction.LinearExact);

    private static List<(double Value, int Count)> Values(GrayFrame frame, DisplayFacts facts)
    {
        var counts = CountWords(frame);
        var values = new List<(double Value, int Count)>();
        for (var word = 0; word < counts.Length; word++)
            if (counts[word] > 0 && frame.Code.ValueOf(word) is var stored && !facts.IsPadding(stored))
                values.Add((facts.ModalityOf(stored), counts[word]));
        values.Sort((one, other) => one.Value.CompareTo(other.Value));
        return values;
    }

    private static int[] CountWords(GrayFrame frame)
    {
        var counts = new int[frame.Code.Words];
        var rowStep = (int)Math.Max(1, (long)frame.Rows * frame.Columns / SampledPixels);
        for (var row = 0; row < frame.Rows; row += rowStep)
        {
            if (frame.Code.IsWide)
                foreach (var word in frame.Words.Slice(row * frame.Columns, frame.Columns))
                    counts[word]++;
            else
                foreach (var word in frame.Bytes.Slice(row * frame.Columns, frame.Columns))
                    counts[word]++;
        }

        return counts;
    }

    private static double Percentile(List<(double Value, int Count)> values, double share)
    {
        var rank = (long)Math.Round(share * (values.Sum(value => (long)value.Count) - 1));
        foreach (var (value, count) in values)
            if ((rank -= count) < 0)
                return value;
        return values[^1].Value;
    }
}
