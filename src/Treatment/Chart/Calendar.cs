namespace DentaMind.Treatment.Chart;

internal static class Calendar
{
    /// <summary>The day that a chart is of when none is asked.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
