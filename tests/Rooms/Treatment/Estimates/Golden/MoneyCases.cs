using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Procedures;
using static DentaMind.Rooms.Treatment.Estimates.Scenes;

namespace DentaMind.Rooms.Treatment.Estimates.Golden;

/// <summary>Shares, contracts, deductibles and maximums.</summary>
internal static class MoneyCases
{
    private static readonly PlanTerms Contract = Usual with { IsInNetwork = true, WritesOff = true };

    public static IEnumerable<GoldenCase> All() => [.. Shares(), .. Contracts(), .. Deductibles(), .. Maximums(), .. Years(), .. Lifetimes(), .. Others()];

    private static IEnumerable<GoldenCase> Shares()
    {
        yield return new("01-no-insurance", "Nobody insures the patient.", Ask(Adult, [], Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [0], [20000]);
        yield return new("02-filling-at-eighty", "The plan pays 80 % of fillings.", Ask(Adult, [Cover(Usual)], Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [16000], [4000]);
        yield return new("03-half-a-cent-goes-up", "Half of $123.45 is $61.725; the half cent goes up.",
            Ask(Adult, [Cover(Usual)], Line("DM.CROWN.RECEMENT", "36", Cents(12345))), [6173], [6172]);
        yield return new("04-nothing-to-pay", "A visit without a fee costs nobody anything.", Ask(Adult, [Cover(Usual)], Line("DM.EXAM.CONSULT", "", Dollars(0))), [0], [0]);
    }

    private static IEnumerable<GoldenCase> Contracts()
    {
        var allowed = Allowing(("DM.REST.COMPOSITE", Dollars(150)));
        yield return new("05-contract-with-write-off", "Our fee is $200; the contract allows $150 and the rest is written off.",
            Ask(Adult, [Cover(Contract, allowed)], Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [12000], [3000]);
        yield return new("06-contract-without-write-off", "Our fee is $200; the contract allows $150, and the patient pays the rest.",
            Ask(Adult, [Cover(Usual with { IsInNetwork = true }, allowed)], Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [12000], [8000]);
        yield return new("07-no-contract", "Without a contract the plan counts its own fee, $150 of our $200.",
            Ask(Adult, [Cover(Usual, allowed)], Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [12000], [8000]);
        yield return new("08-allowed-above-our-fee", "The plan allows more than we ask: it counts what we ask.",
            Ask(Adult, [Cover(Contract, Allowing(("DM.REST.COMPOSITE", Dollars(250))))], Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [16000], [4000]);
        yield return new("09-uncovered-under-contract", "Whitening is not covered; the contract's fee holds for it all the same.",
            Ask(Adult, [Cover(Contract with { HoldsForUncovered = true }, Allowing(("DM.ADJ.WHITENING", Dollars(250))))], Line("DM.ADJ.WHITENING", "upper-arch", Dollars(300))), [0], [25000]);
        yield return new("10-uncovered-outside-contract", "Whitening is not covered, and the contract does not hold for it: our fee.",
            Ask(Adult, [Cover(Contract, Allowing(("DM.ADJ.WHITENING", Dollars(250))))], Line("DM.ADJ.WHITENING", "upper-arch", Dollars(300))), [0], [30000]);
    }

    private static IEnumerable<GoldenCase> Deductibles()
    {
        var fifty = Usual with { Deductible = Dollars(50) };
        yield return new("11-deductible-first", "A deductible of $50 comes off first; then 80 % of the rest.",
            Ask(Adult, [Cover(fifty)], Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [12000], [8000]);
        yield return new("12-deductible-waived", "The deductible is waived for preventive care and is still there for the filling.",
            Ask(Adult, [Cover(fifty with { Shares = [new(ProcedureCategory.Preventive, 100, 0, true), new(ProcedureCategory.Restorative, 80)] })],
                Line("DM.PREV.POLISH.ADULT", "", Dollars(80)), Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [8000, 12000], [0, 8000]);
        yield return new("13-deductible-over-two-lines", "The first line, $30, is smaller than the deductible of $50: it takes all of it, and the second takes the other $20.",
            Ask(Adult, [Cover(fifty)], Line("DM.REST.PIN", "36", Dollars(30)), Line("DM.REST.COMPOSITE", "36 MO", Dollars(100))), [0, 6400], [3000, 3600]);
        yield return new("14-family-deductible-nearly-paid", "The family has paid $140 of its $150: only $10 is left to take.",
            Ask(Adult, [Cover(fifty with { FamilyDeductible = Dollars(150) }) with { Standing = Used(Dollars(0)) with { FamilyDeductible = Dollars(140) } }],
                Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [15200], [4800]);
    }

    private static IEnumerable<GoldenCase> Maximums()
    {
        var limited = Usual with { AnnualMaximum = Dollars(1500) };
        yield return new("15-little-left", "$1,400 of the year's $1,500 is used: of $600 the plan pays $100.",
            Ask(Adult, [Cover(limited) with { Standing = Used(Dollars(1400)) }], Line("DM.CROWN.CERAMIC", "36", Dollars(1200))), [10000], [110000]);
        yield return new("16-used-up", "The year's maximum is used up.",
            Ask(Adult, [Cover(limited) with { Standing = Used(Dollars(1500)) }], Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [0], [20000]);
        yield return new("17-two-lines-share-what-is-left", "$200 is left: the first filling takes $160 of it, the second the other $40.",
            Ask(Adult, [Cover(limited) with { Standing = Used(Dollars(1300)) }], Line("DM.REST.COMPOSITE", "36 MO", Dollars(200)), Line("DM.REST.COMPOSITE", "46 MO", Dollars(200))),
            [16000, 4000], [4000, 16000]);
        yield return new("18-family-maximum", "The family has $50 left of its $3,000.",
            Ask(Adult, [Cover(Usual with { FamilyMaximum = Dollars(3000) }) with { Standing = Used(Dollars(200)) with { FamilyPaid = Dollars(2950) } }],
                Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [5000], [15000]);
        yield return new("19-paid-since-the-insurer-said", "The insurer said $1,000 on 1 February; a claim of $450 was paid since: $50 is left.",
            Ask(Adult with { Past = [Past("DM.CROWN.CERAMIC", "46", new(2026, 2, 20)) with { Payment = new(FirstCover, Dollars(450), Dollars(0)) }] },
                [Cover(limited) with { Standing = new(new(2026, 2, 1), Dollars(1000), Dollars(0)) }], Line("DM.REST.COMPOSITE", "36 MO", Dollars(200))), [5000], [15000]);
    }

    private static IEnumerable<GoldenCase> Years()
    {
        var limited = Usual with { AnnualMaximum = Dollars(1500) };
        yield return new("20-next-year-is-new", "$100 is left this year; the second filling is done in January, when the maximum is new.",
            Ask(Adult, [Cover(limited) with { Standing = Used(Dollars(1400)) }],
                Line("DM.REST.COMPOSITE", "36 MO", Dollars(200)), Line("DM.REST.COMPOSITE", "46 MO", Dollars(200), new(2027, 1, 10))), [10000, 16000], [10000, 4000]);
        yield return new("21-benefit-year-from-july", "The benefit year begins in July. The maximum is used up in March and new in July.",
            Ask(Adult, [Cover(limited with { YearBegins = 7 }) with { Standing = Used(Dollars(1500)) }],
                Line("DM.REST.COMPOSITE", "36 MO", Dollars(200)), Line("DM.REST.COMPOSITE", "46 MO", Dollars(200), new(2026, 7, 1))), [0, 16000], [20000, 4000]);
    }

    private static IEnumerable<GoldenCase> Lifetimes()
    {
        var ortho = Usual with { AnnualMaximum = Dollars(1000), LifetimeMaximums = [new(["orthodontics"], Dollars(2000))] };
        yield return new("22-lifetime-maximum", "Orthodontics: 50 % up to $2,000 in a lifetime, of which $1,500 is used; the year's maximum has no say in it.",
            Ask(Adult, [Cover(ortho) with { Standing = Used(Dollars(900)) with { Lifetime = [new("orthodontics", Dollars(1500))] } }],
                Line("DM.ORTHO.FULL", "", Dollars(6000)), Line("DM.REST.COMPOSITE", "36 MO", Dollars(100))), [50000, 8000], [550000, 2000]);
        yield return new("23-lifetime-within-the-year", "A lifetime maximum that counts in the year as well: the year's remaining $100 is the tighter one.",
            Ask(Adult, [Cover(ortho with { LifetimeMaximums = [new(["orthodontics"], Dollars(2000), CountsInYear: true)] }) with { Standing = Used(Dollars(900)) }],
                Line("DM.ORTHO.FULL", "", Dollars(6000))), [10000], [590000]);
    }

    private static IEnumerable<GoldenCase> Others()
    {
        yield return new("24-copay", "A crown costs the patient $300, whatever it costs; the plan pays the rest.",
            Ask(Adult, [Cover(Usual with { Copays = [new("DM.CROWN.CERAMIC", Dollars(300))] })], Line("DM.CROWN.CERAMIC", "36", Dollars(1200))), [90000], [30000]);
        yield return new("25-excluded", "Implants are excluded, although what replaces teeth is covered.",
            Ask(Adult, [Cover(Usual with { Exclusions = ["DM.IMPL.BODY"] })], Line("DM.IMPL.BODY", "36", Dollars(2000))), [0], [200000]);
        yield return new("26-downgraded", "A composite on a back tooth is paid as amalgam: 80 % of $150; the patient pays the difference too.",
            Ask(Adult, [Cover(Usual with { Downgrades = [new(["DM.REST.COMPOSITE"], "DM.REST.AMALGAM", DowngradedTeeth.Posterior)] }, Allowing(("DM.REST.AMALGAM", Dollars(150))))],
                Line("DM.REST.COMPOSITE", "36 MO", Dollars(250))), [12000], [13000]);
        yield return new("27-front-teeth-are-not-downgraded", "The same rule on a front tooth: paid as composite.",
            Ask(Adult, [Cover(Usual with { Downgrades = [new(["DM.REST.COMPOSITE"], "DM.REST.AMALGAM", DowngradedTeeth.Posterior)] }, Allowing(("DM.REST.AMALGAM", Dollars(150))))],
                Line("DM.REST.COMPOSITE", "11 M", Dollars(250))), [20000], [5000]);
        yield return new("28-downgraded-to-a-fee-nobody-knows", "Paid as amalgam, but no fee for amalgam is on file: counted in full, with the doubt said.",
            Ask(Adult, [Cover(Usual with { Downgrades = [new(["DM.REST.COMPOSITE"], "DM.REST.AMALGAM")] })], Line("DM.REST.COMPOSITE", "36 MO", Dollars(250))), [20000], [5000]);
        yield return new("29-no-fee-in-force", "No schedule names a fee.", Ask(Adult, [Cover(Usual)], Line("DM.PHOTO.SET", "", Dollars(0)) with { IsFeeKnown = false }), [0], [0]);
    }
}
