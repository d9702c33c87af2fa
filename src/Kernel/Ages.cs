namespace DentaMind.Kernel;

/// <summary>How old somebody is on a day: one grows older at the beginning of the birthday, and in a month without it on the day after its end.</summary>
/// <remarks>So who was born on 29 February is a year older on 1 March of a common year. Until then a minor stays a minor, which errs on the side that asks a guardian.</remarks>
public static class Ages
{
    private const int MonthsInYear = 12;

    /// <summary>Whole months of life; negative before the birth.</summary>
    public static int MonthsOn(this DateOnly born, DateOnly day) =>
        ((day.Year - born.Year) * MonthsInYear) + day.Month - born.Month - (day.Day < born.Day ? 1 : 0);

    /// <summary>Whole years of life; negative before the birth.</summary>
    public static int YearsOn(this DateOnly born, DateOnly day) => (int)Math.Floor(born.MonthsOn(day) / (double)MonthsInYear);

    /// <summary>The day on which somebody turns so old.</summary>
    public static DateOnly Turns(this DateOnly born, int years) =>
        born.AddYears(years) is var day && day.Day == born.Day ? day : day.AddDays(1);
}
