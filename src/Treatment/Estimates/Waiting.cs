namespace DentaMind.Treatment.Estimates;

/// <summary>What waiting would bring: for a line that a limit stands in the way of, the first day on which the insurers would pay more.</summary>
internal static class Waiting
{
    /// <summary>Nobody plans a filling further ahead.</summary>
    private const int MostDays = 730;

    /// <summary>Each of these costs one more estimate.</summary>
    private const int MostTries = 24;

    public static IReadOnlyDictionary<string, Gain> Of(EstimateAsk ask, Estimate now)
    {
        var gains = new Dictionary<string, Gain>(StringComparer.Ordinal);
        var tries = 0;
        for (var at = 0; at < now.Lines.Count && tries < MostTries; at++)
            foreach (var day in DaysWorthTrying(now.Lines[at]))
            {
                if (++tries > MostTries)
                    break;
                if (Try(ask, now, at, day) is { } gain)
                {
                    gains[ask.Lines[at].Id] = gain;
                    break;
                }
            }

        return gains;
    }

    private static IEnumerable<DateOnly> DaysWorthTrying(EstimatedLine line) => line.Steps
        .Select(step => step.Until).OfType<DateOnly>()
        .Where(day => day > line.Line.On && day.DayNumber - line.Line.On.DayNumber <= MostDays)
        .Distinct().Order();

    private static Gain? Try(EstimateAsk ask, Estimate now, int at, DateOnly day)
    {
        PricedLine[] lines = [.. ask.Lines];
        lines[at] = lines[at] with { On = day };
        var then = Estimator.Of(ask with { Lines = lines });
        var more = Paid(then) - Paid(now);
        return more > 0 ? new Gain(day, day.DayNumber - ask.Lines[at].On.DayNumber, new Kernel.Money(more, ask.Lines[at].Fee.Currency)) : null;
    }

    private static long Paid(Estimate estimate) => estimate.Lines.Sum(line => line.Insured.Cents);
}

/// <summary>How much more the insurers would pay when a line is done no earlier than a day.</summary>
internal sealed record Gain(DateOnly On, int Days, Kernel.Money More);
