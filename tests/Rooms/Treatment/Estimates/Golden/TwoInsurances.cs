using DentaMind.Treatment.Benefits;
using static DentaMind.Rooms.Treatment.Estimates.Scenes;

namespace DentaMind.Rooms.Treatment.Estimates.Golden;

/// <summary>What a second insurance pays when the first has paid.</summary>
internal static class TwoInsurances
{
    public static IEnumerable<GoldenCase> All()
    {
        yield return Crown("60-standard", "The first pays half of $1,000. The second would pay 80 %, and pays what is still owed.", Paying(80), 100000, 0);
        yield return Crown("61-standard-with-rest", "The first pays half of $1,000, the second 30 %: $200 is left.", Paying(30), 80000, 20000);
        yield return Crown("62-non-duplication", "The first pays half of $1,000. The second pays only what its own 80 % exceeds that by.", Paying(80, Coordination.NonDuplication), 80000, 20000);
        yield return Crown("63-non-duplication-pays-nothing", "The first pays half of $1,000, and so would the second: it adds nothing.", Paying(50, Coordination.NonDuplication), 50000, 50000);
        yield return Crown("64-carve-out", "The first pays half of $1,000. The second reckons its $800, takes off $500, and has $200 left for the year.",
            Paying(80, Coordination.CarveOut) with { AnnualMaximum = Dollars(200) }, 70000, 30000);
        yield return Crown("65-non-duplication-after-the-maximum", "As before, but the maximum comes first: the second's own benefit is $200, less than was paid.",
            Paying(80, Coordination.NonDuplication) with { AnnualMaximum = Dollars(200) }, 50000, 50000);
        yield return Crown("66-maintenance", "The first pays half of $1,000. The second takes that off the fee and pays 80 % of what is left.", Paying(80, Coordination.Maintenance), 90000, 10000);
        yield return Crown("67-maintenance-with-deductible", "As before with a deductible of $50, which comes off what is left.",
            Paying(80, Coordination.Maintenance) with { Deductible = Dollars(50) }, 86000, 14000);
        yield return new("68-two-contracts", "Both have a contract with us: the lower fee binds, and both reckon from their own.",
            Ask(Adult, [Cover(Bound(50), Allowing(("DM.CROWN.CERAMIC", Dollars(900)))), Second(Bound(50), Allowing(("DM.CROWN.CERAMIC", Dollars(800))))],
                Line("DM.CROWN.CERAMIC", "36", Dollars(1000))), [80000], [0]);
        yield return new("69-the-first-refuses", "The first does not cover crowns; the second pays as if it were alone.",
            Ask(Adult, [Cover(new PlanTerms()), Second(Paying(50, Coordination.NonDuplication))], Line("DM.CROWN.CERAMIC", "36", Dollars(1000))), [50000], [50000]);
    }

    private static PlanTerms Bound(int percent) => Paying(percent) with { IsInNetwork = true, WritesOff = true };

    private static GoldenCase Crown(string name, string story, PlanTerms second, long insured, long patient) =>
        new(name, story, Ask(Adult, [Cover(Paying(50)), Second(second)], Line("DM.CROWN.CERAMIC", "36", Dollars(1000))), [insured], [patient]);
}
