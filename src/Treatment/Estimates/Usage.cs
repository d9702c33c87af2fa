using DentaMind.Kernel;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Estimates;

/// <summary>What of one cover is used: what the insurer said, what was paid since, and what the lines so far take.</summary>
internal sealed class Usage
{
    private readonly CoverageTerms cover;
    private readonly IReadOnlyList<PastWork> paid;
    private readonly Dictionary<DateOnly, YearUse> years = [];
    private readonly Money[] lifetimes;
    private readonly Money nothing;

    public Usage(CoverageTerms cover, IReadOnlyList<PastWork> past, Currency currency)
    {
        this.cover = cover;
        nothing = Money.Zero(currency);
        paid = [.. past.Where(service => service.Payment?.Coverage == cover.Id)];
        lifetimes = [.. cover.Terms.LifetimeMaximums.Select(LifetimeSoFar)];
    }

    public Money? AnnualLeft(DateOnly on) => Left(cover.Terms.AnnualMaximum, In(on).Paid);

    public Money? FamilyLeft(DateOnly on) => Left(cover.Terms.FamilyMaximum, In(on).FamilyPaid);

    public Money? DeductibleLeft(DateOnly on) => Left(cover.Terms.Deductible, In(on).Deductible);

    public Money? FamilyDeductibleLeft(DateOnly on) => Left(cover.Terms.FamilyDeductible, In(on).FamilyDeductible);

    /// <summary>The lifetime maximum that such a procedure is paid from, and what is left of it; null when it has none.</summary>
    public (LifetimeMaximum Maximum, Money Left)? Lifetime(Procedure procedure)
    {
        for (var at = 0; at < lifetimes.Length; at++)
            if (cover.Terms.LifetimeMaximums[at] is var maximum && maximum.Of.Covers(procedure))
                return (maximum, Money.Max(nothing, maximum.Amount - lifetimes[at]));
        return null;
    }

    /// <summary>The first day of the benefit year that a day is in.</summary>
    public DateOnly YearOf(DateOnly on)
    {
        var begins = new DateOnly(on.Year, cover.Terms.YearBegins, 1);
        return begins <= on ? begins : begins.AddYears(-1);
    }

    public void Take(PricedLine line, Money pays, Money deductible)
    {
        var year = In(line.On);
        year.Deductible += deductible;
        year.FamilyDeductible += deductible;
        if (Lifetime(line.Procedure) is { Maximum: var maximum })
            lifetimes[IndexOf(maximum)] += pays;
        if (Lifetime(line.Procedure) is not { Maximum.CountsInYear: false })
            (year.Paid, year.FamilyPaid) = (year.Paid + pays, year.FamilyPaid + pays);
    }

    private int IndexOf(LifetimeMaximum maximum)
    {
        for (var at = 0; at < lifetimes.Length; at++)
            if (ReferenceEquals(cover.Terms.LifetimeMaximums[at], maximum))
                return at;
        return 0;
    }

    private YearUse In(DateOnly on)
    {
        var begins = YearOf(on);
        if (!years.TryGetValue(begins, out var use))
            years[begins] = use = UseSoFar(begins);
        return use;
    }

    private YearUse UseSoFar(DateOnly begins)
    {
        var said = cover.Standing is { } standing && YearOf(standing.AsOf) == begins ? standing : null;
        var use = new YearUse
        {
            Paid = said?.Paid ?? nothing,
            Deductible = said?.Deductible ?? nothing,
            FamilyPaid = said?.FamilyPaid ?? said?.Paid ?? nothing,
            FamilyDeductible = said?.FamilyDeductible ?? said?.Deductible ?? nothing,
        };
        foreach (var service in paid.Where(service => YearOf(service.On) == begins && (said is null || service.On > said.AsOf)))
            use.Add(service.Payment!, CountsInYear(service.Procedure));
        return use;
    }

    private Money LifetimeSoFar(LifetimeMaximum maximum)
    {
        var said = cover.Standing?.Lifetime?.FirstOrDefault(use => maximum.Of.Contains(use.Of));
        var sum = said?.Paid ?? nothing;
        foreach (var service in paid.Where(service => maximum.Of.Covers(service.Procedure) && (said is null || service.On > cover.Standing!.AsOf)))
            sum += service.Payment!.Paid;
        return sum;
    }

    private bool CountsInYear(Procedure procedure)
    {
        foreach (var maximum in cover.Terms.LifetimeMaximums)
            if (maximum.Of.Covers(procedure))
                return maximum.CountsInYear;
        return true;
    }

    private Money? Left(Money? most, Money used) => most is { } all ? Money.Max(nothing, all - used) : null;

    private sealed class YearUse
    {
        public Money Paid { get; set; }

        public Money Deductible { get; set; }

        public Money FamilyPaid { get; set; }

        public Money FamilyDeductible { get; set; }

        public void Add(Payment payment, bool countsInYear)
        {
            (Deductible, FamilyDeductible) = (Deductible + payment.Deductible, FamilyDeductible + payment.Deductible);
            if (countsInYear)
                (Paid, FamilyPaid) = (Paid + payment.Paid, FamilyPaid + payment.Paid);
        }
    }
}
