using DentaMind.Kernel;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Estimates;

/// <summary>What one cover pays for one line that it does not refuse, step by step.</summary>
/// <param name="cover">Which.</param>
/// <param name="line">For what.</param>
/// <param name="owed">What is to be paid in all, and what covers before this one pay of it.</param>
/// <param name="steps">Where the steps are told.</param>
internal sealed class Reckoning(Cover cover, PricedLine line, Owed owed, List<Step> steps)
{
    private Money deductible = owed.Nothing;

    /// <summary>What it pays of what it allows; what is left of the cover is less by that.</summary>
    public (Money Deductible, Money Pays) Of(Money allowed)
    {
        var basis = LessFirstPaid(Downgraded(allowed));
        var benefit = cover.CopayOf(line) is { } copay ? LessCopay(basis, copay) : Shared(LessDeductible(basis));
        var pays = UpToOwed(Coordinated(benefit));
        cover.Usage.Take(line, pays, deductible);
        steps.Add(Tell(StepCode.Pays, pays));
        return (deductible, pays);
    }

    private Money Downgraded(Money allowed)
    {
        foreach (var downgrade in cover.Terms.Downgrades)
        {
            if (!downgrade.Of.Covers(line.Procedure) || !IsOn(downgrade.On) || Catalogue.Find(downgrade.To) is not { } instead || instead == line.Procedure)
                continue;
            if ((cover.Of.Allowed.Find(instead, line.Place.Variant, line.On) ?? cover.Office.Find(instead, line.Place.Variant, line.On)) is not { } fee)
                steps.Add(new Step(StepCode.DowngradeUnknown, cover.Ordinal) { Procedure = instead });
            else if (fee < allowed)
            {
                steps.Add(new Step(StepCode.Downgrade, cover.Ordinal) { Procedure = instead, Amount = fee, Of = allowed });
                return fee;
            }

            return allowed;
        }

        return allowed;
    }

    private bool IsOn(DowngradedTeeth teeth) => teeth switch
    {
        DowngradedTeeth.Posterior => line.Place.Tooth is { Tooth.IsAnterior: false },
        DowngradedTeeth.Molars => line.Place.Tooth is { Tooth.Class: Kernel.Dentistry.ToothClass.Molar },
        _ => true,
    };

    private Money LessFirstPaid(Money basis)
    {
        if (cover.Terms.Coordination != Coordination.Maintenance || owed.PaidBefore.IsZero)
            return basis;
        var left = Money.Max(owed.Nothing, basis - owed.PaidBefore);
        steps.Add(Tell(StepCode.LessFirstPaid, left) with { Of = owed.PaidBefore });
        return left;
    }

    private Money LessCopay(Money basis, Copay copay)
    {
        var left = Money.Max(owed.Nothing, basis - copay.Amount);
        steps.Add(Tell(StepCode.Copay, left) with { Of = copay.Amount });
        return left;
    }

    private Money LessDeductible(Money basis)
    {
        if (cover.ShareOf(line)!.IsDeductibleWaived)
            return basis;
        var own = cover.Usage.DeductibleLeft(line.On) ?? owed.Nothing;
        var family = cover.Usage.FamilyDeductibleLeft(line.On) ?? own;
        deductible = Money.Min(basis, Money.Min(own, family));
        if (!deductible.IsZero)
            steps.Add(Tell(family < own ? StepCode.FamilyDeductible : StepCode.Deductible, basis - deductible) with { Of = deductible });
        return basis - deductible;
    }

    private Money Shared(Money basis)
    {
        var percent = cover.ShareOf(line)!.Percent;
        var share = basis.Percent(percent);
        steps.Add(Tell(StepCode.Percent, share) with { Of = basis, Number = percent });
        return share;
    }

    private Money Coordinated(Money benefit) => cover.Terms.Coordination switch
    {
        Coordination.NonDuplication => LessAlreadyPaid(WithinMaximums(benefit)),
        Coordination.CarveOut => WithinMaximums(LessAlreadyPaid(benefit)),
        _ => WithinMaximums(benefit),
    };

    private Money LessAlreadyPaid(Money benefit)
    {
        if (owed.PaidBefore.IsZero)
            return benefit;
        var left = Money.Max(owed.Nothing, benefit - owed.PaidBefore);
        steps.Add(Tell(StepCode.AlreadyPaid, left) with { Of = owed.PaidBefore });
        return left;
    }

    private Money WithinMaximums(Money benefit)
    {
        var nextYear = cover.Usage.YearOf(line.On).AddYears(1);
        var lifetime = cover.Usage.Lifetime(line.Procedure);
        benefit = Within(benefit, lifetime?.Left, StepCode.LifetimeMaximum, null);
        if (lifetime is { Maximum.CountsInYear: false })
            return benefit;
        benefit = Within(benefit, cover.Usage.AnnualLeft(line.On), StepCode.AnnualMaximum, nextYear);
        return Within(benefit, cover.Usage.FamilyLeft(line.On), StepCode.FamilyMaximum, nextYear);
    }

    private Money Within(Money benefit, Money? left, StepCode maximum, DateOnly? until)
    {
        if (left is not { } most || benefit <= most)
            return benefit;
        steps.Add(Tell(maximum, most) with { Of = benefit, Until = until });
        return most;
    }

    private Money UpToOwed(Money benefit)
    {
        if (benefit <= owed.Left)
            return benefit;
        steps.Add(Tell(StepCode.StillOwed, owed.Left) with { Of = benefit });
        return owed.Left;
    }

    private Step Tell(StepCode code, Money amount) => new(code, cover.Ordinal) { Amount = amount };
}

/// <summary>What is to be paid for a line in all, and what is paid of it already.</summary>
internal readonly record struct Owed(Money InAll, Money PaidBefore)
{
    public Money Left => InAll - PaidBefore;

    public Money Nothing => Money.Zero(InAll.Currency);
}
