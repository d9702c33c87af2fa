using DentaMind.Treatment.Benefits;

namespace DentaMind.Treatment.Estimates;

/// <summary>What was done how often, and how long ago: the limits that look back.</summary>
internal static class Counting
{
    public static Step? Frequency(Cover cover, PricedLine line)
    {
        foreach (var limit in cover.Terms.Frequencies)
            if (limit.Of.Covers(line.Procedure) && Within(cover, line, limit) is { Count: var count } days && count >= limit.Times)
                return Told(cover, line, limit, days);
        return null;
    }

    public static Step? Replacement(Cover cover, PricedLine line)
    {
        foreach (var interval in cover.Terms.Replacements)
        {
            if (!interval.Of.Covers(line.Procedure))
                continue;
            var last = cover.Done.Where(service => service.On <= line.On && interval.Of.Covers(service.Procedure) && IsSamePlace(service.Place, line.Place))
                .Select(service => (DateOnly?)service.On).Max();
            if (last?.AddYears(interval.Years) is { } until && until > line.On)
                return new Step(StepCode.Replacement, cover.Ordinal) { Number = interval.Years, Date = last, Until = until };
        }

        return null;
    }

    /// <summary>The days of the services that count against the limit, oldest first.</summary>
    private static List<DateOnly> Within(Cover cover, PricedLine line, FrequencyLimit limit)
    {
        List<DateOnly> days = [];
        foreach (var service in cover.Done)
            if (service.On <= line.On && limit.Of.Covers(service.Procedure) && IsInSpan(cover, service.On, line.On, limit) && IsInScope(limit.Per, service.Place, line.Place))
                days.Add(service.On);
        days.Sort();
        return days;
    }

    private static bool IsInSpan(Cover cover, DateOnly past, DateOnly on, FrequencyLimit limit) => limit.Period switch
    {
        FrequencyPeriod.RollingMonths => past.AddMonths(limit.Months) > on,
        FrequencyPeriod.CalendarYear => past.Year == on.Year,
        FrequencyPeriod.BenefitYear => cover.Usage.YearOf(past) == cover.Usage.YearOf(on),
        _ => true,
    };

    /// <summary>Whether two services count together; what has no such place counts everywhere.</summary>
    private static bool IsInScope(FrequencyScope per, MouthPlace one, MouthPlace other) => per switch
    {
        FrequencyScope.Arch => one.Arch is null || other.Arch is null || one.Arch == other.Arch,
        FrequencyScope.Quadrant => one.Quadrant is null || other.Quadrant is null || one.Quadrant == other.Quadrant,
        FrequencyScope.Tooth => one.Tooth == other.Tooth,
        FrequencyScope.Surface => one.Tooth == other.Tooth && (one.Surfaces.IsEmpty || other.Surfaces.IsEmpty || one.Surfaces.Overlaps(other.Surfaces)),
        _ => true,
    };

    private static bool IsSamePlace(MouthPlace one, MouthPlace other) => one.Tooth is null && other.Tooth is null ? one.Part == other.Part : one.Tooth == other.Tooth;

    private static Step Told(Cover cover, PricedLine line, FrequencyLimit limit, List<DateOnly> days) => new(CodeOf(limit.Period), cover.Ordinal)
    {
        Number = limit.Times,
        Span = limit.Months,
        Date = days[^1],
        Until = limit.Period switch
        {
            FrequencyPeriod.RollingMonths => days[days.Count - limit.Times].AddMonths(limit.Months),
            FrequencyPeriod.CalendarYear => new DateOnly(line.On.Year, 1, 1).AddYears(1),
            FrequencyPeriod.BenefitYear => cover.Usage.YearOf(line.On).AddYears(1),
            _ => null,
        },
    };

    private static StepCode CodeOf(FrequencyPeriod period) => period switch
    {
        FrequencyPeriod.RollingMonths => StepCode.FrequencyRolling,
        FrequencyPeriod.Lifetime => StepCode.FrequencyLifetime,
        _ => StepCode.FrequencyYear,
    };
}
