using DentaMind.Treatment.Estimates;

namespace DentaMind.Benchmarks.Estimates;

/// <summary>The peer: shares, deductibles and maximums of two insurances in plain arithmetic, without limits, steps or words.</summary>
internal static class PlainSums
{
    /// <summary>What the patient pays for each line, in cents.</summary>
    public static long[] Of(EstimateAsk ask)
    {
        var (deductibles, maximums) = (new long[ask.Coverages.Count], new long[ask.Coverages.Count]);
        for (var at = 0; at < ask.Coverages.Count; at++)
            (deductibles[at], maximums[at]) = (ask.Coverages[at].Terms.Deductible!.Value.Cents, ask.Coverages[at].Terms.AnnualMaximum!.Value.Cents);
        var patient = new long[ask.Lines.Count];
        for (var line = 0; line < patient.Length; line++)
        {
            var left = ask.Lines[line].Fee.Cents;
            for (var at = 0; at < deductibles.Length; at++)
            {
                var taken = Math.Min(ask.Lines[line].Fee.Cents, deductibles[at]);
                var percent = Percent(ask, at, line);
                var pays = Math.Min(Math.Min((((ask.Lines[line].Fee.Cents - taken) * percent) + 50) / 100, maximums[at]), left);
                (deductibles[at], maximums[at], left) = (deductibles[at] - taken, maximums[at] - pays, left - pays);
            }

            patient[line] = left;
        }

        return patient;
    }

    private static int Percent(EstimateAsk ask, int at, int line)
    {
        foreach (var share in ask.Coverages[at].Terms.Shares)
            if (share.Category == ask.Lines[line].Procedure.Category)
                return share.Percent;
        return 0;
    }
}
