using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Estimates;
using DentaMind.Treatment.Procedures;
using static DentaMind.Rooms.Treatment.Estimates.Scenes;

namespace DentaMind.Rooms.Treatment.Estimates.Golden;

/// <summary>How often, at what age, after how long, and what for.</summary>
internal static class LimitCases
{
    private static readonly FrequencyLimit Polishing = new(["DM.PREV.POLISH.ADULT"], 1, FrequencyPeriod.RollingMonths, 6);

    public static IEnumerable<GoldenCase> All() => [.. Counted(), .. OfPlaces(), .. OfPersons(), .. OfTime(), .. OfTeeth()];

    private static IEnumerable<GoldenCase> Counted()
    {
        yield return new("30-too-soon", "One polishing in 6 months is paid; the last one was on 20 November.",
            Ask(After(Past("DM.PREV.POLISH.ADULT", "", new(2025, 11, 20))), [Cover(Usual with { Frequencies = [Polishing] })],
                Line("DM.PREV.POLISH.ADULT", "", Dollars(80))), [0], [8000]);
        yield return new("31-late-enough", "One polishing in 6 months is paid; the last one was on 10 September, six months ago to the day.",
            Ask(After(Past("DM.PREV.POLISH.ADULT", "", new(2025, 9, 10))), [Cover(Usual with { Frequencies = [Polishing] })],
                Line("DM.PREV.POLISH.ADULT", "", Dollars(80))), [8000], [0]);
        yield return new("32-twice-a-calendar-year", "Two recall examinations a calendar year are paid, and both were had.",
            Ask(After(Past("DM.EXAM.RECALL", "", new(2026, 1, 8)), Past("DM.EXAM.RECALL", "", new(2026, 2, 20))),
                [Cover(Usual with { Frequencies = [new(["DM.EXAM.RECALL"], 2, FrequencyPeriod.CalendarYear)] })], Line("DM.EXAM.RECALL", "", Dollars(60))), [0], [6000]);
        yield return new("33-once-a-benefit-year", "Bitewings once a benefit year, which begins in July; the last ones were in August, which is the same benefit year.",
            Ask(After(Past("DM.XRAY.BITEWING2", "", new(2025, 8, 3))),
                [Cover(Usual with { YearBegins = 7, Frequencies = [new(["diagnostic-x-ray"], 1, FrequencyPeriod.BenefitYear)] })], Line("DM.XRAY.BITEWING4", "", Dollars(90))), [0], [9000]);
        yield return new("34-two-in-one-plan", "One polishing in 6 months is paid, and the plan of treatment holds two, five months apart: the second is too soon.",
            Ask(Adult, [Cover(Usual with { Frequencies = [Polishing] })],
                Line("DM.PREV.POLISH.ADULT", "", Dollars(80)), Line("DM.PREV.POLISH.ADULT", "", Dollars(80), new(2026, 8, 10)) with { Id = "later" }), [8000, 0], [0, 8000]);
    }

    private static IEnumerable<GoldenCase> OfPlaces()
    {
        yield return new("35-once-a-tooth", "A sealant is paid once in a lifetime for each tooth: 36 has had one, 46 has not.",
            Ask(After(Past("DM.PREV.SEALANT", "36", new(2020, 1, 1))), [Cover(Usual with { Frequencies = [new(["DM.PREV.SEALANT"], 1, FrequencyPeriod.Lifetime, 0, FrequencyScope.Tooth)] })],
                Line("DM.PREV.SEALANT", "36", Dollars(40)), Line("DM.PREV.SEALANT", "46", Dollars(40))), [0, 4000], [4000, 0]);
        yield return new("36-once-a-quadrant", "Root planing is paid once in 24 months for each quadrant: the lower right had it a year ago.",
            Ask(After(Past("DM.PERIO.ROOTPLANING", "lower-right-quadrant", new(2025, 3, 1))),
                [Cover(Usual with { Frequencies = [new(["DM.PERIO.ROOTPLANING"], 1, FrequencyPeriod.RollingMonths, 24, FrequencyScope.Quadrant)] })],
                Line("DM.PERIO.ROOTPLANING", "lower-right-quadrant", Dollars(200)), Line("DM.PERIO.ROOTPLANING", "upper-right-quadrant", Dollars(200))), [0, 16000], [20000, 4000]);
        yield return new("37-once-a-face", "A filling is paid once in 24 months for each face: the same face again is not, another face of the same tooth is.",
            Ask(After(Past("DM.REST.COMPOSITE", "36 MO", new(2025, 6, 1))),
                [Cover(Usual with { Frequencies = [new(["restorative"], 1, FrequencyPeriod.RollingMonths, 24, FrequencyScope.Surface)] })],
                Line("DM.REST.COMPOSITE", "36 O", Dollars(150)), Line("DM.REST.COMPOSITE", "36 B", Dollars(150))), [0, 12000], [15000, 3000]);
    }

    private static IEnumerable<GoldenCase> OfPersons()
    {
        yield return new("40-too-old", "Fluoride is paid up to the age of 18; the patient is 45.",
            Ask(Adult, [Cover(Usual with { Ages = [new(["DM.PREV.FLUORIDE"], null, 18)] })], Line("DM.PREV.FLUORIDE", "", Dollars(30))), [0], [3000]);
        yield return new("41-old-enough-next-month", "An adult polishing is paid from the age of 14, and the patient turns 14 on 10 April.",
            Ask(Adult with { BirthDate = new(2012, 4, 10) }, [Cover(Usual with { Ages = [new(["DM.PREV.POLISH.ADULT"], 14, null)] })],
                Line("DM.PREV.POLISH.ADULT", "", Dollars(80))), [0], [8000]);
        yield return new("42-age-not-known", "Sealants are paid up to the age of 14, and nobody knows the birth date: counted, with the doubt said.",
            Ask(Adult with { BirthDate = null }, [Cover(Usual with { Ages = [new(["DM.PREV.SEALANT"], null, 14)] })], Line("DM.PREV.SEALANT", "36", Dollars(40))), [4000], [0]);
        yield return new("43-born-on-a-leap-day", "Sealants are paid up to the age of 13; born on 29 February 2012, the patient is 13 until the end of February 2026 and 14 in March.",
            Ask(Adult with { BirthDate = new(2012, 2, 29) }, [Cover(Usual with { Ages = [new(["DM.PREV.SEALANT"], null, 13)] })],
                Line("DM.PREV.SEALANT", "36", Dollars(40), new(2026, 2, 28)), Line("DM.PREV.SEALANT", "46", Dollars(40), new(2026, 3, 1))), [4000, 0], [0, 4000]);
    }

    private static IEnumerable<GoldenCase> OfTime()
    {
        yield return new("44-waiting-period", "Crowns are paid after 12 months of cover, which began on 1 June 2025.",
            Ask(Adult, [Cover(Usual with { Shares = [new(ProcedureCategory.Crowns, 50, 12)] }) with { StartsOn = new(2025, 6, 1) }], Line("DM.CROWN.CERAMIC", "36", Dollars(1200))), [0], [120000]);
        yield return new("45-cover-not-begun", "The cover begins on 1 April, after the visit.",
            Ask(Adult, [Cover(Usual) with { StartsOn = new(2026, 4, 1) }], Line("DM.REST.COMPOSITE", "36 O", Dollars(150))), [0], [15000]);
        yield return new("46-cover-ended", "The cover ended with the job, on the last day of February.",
            Ask(Adult, [Cover(Usual with { IsInNetwork = true, WritesOff = true }, Allowing(("DM.REST.COMPOSITE", Dollars(100)))) with { EndsOn = new(2026, 2, 28) }],
                Line("DM.REST.COMPOSITE", "36 O", Dollars(150))), [0], [15000]);
        yield return new("47-crown-too-young", "A crown is paid again after 5 years; this tooth got one on 1 April 2022.",
            Ask(After(Past("DM.CROWN.METAL", "36", new(2022, 4, 1))), [Cover(Usual with { Replacements = [new(["crowns"], 5)] })], Line("DM.CROWN.CERAMIC", "36", Dollars(1200))), [0], [120000]);
        yield return new("48-crown-on-another-tooth", "A crown is paid again after 5 years; another tooth got one, and this one did not.",
            Ask(After(Past("DM.CROWN.METAL", "46", new(2022, 4, 1))), [Cover(Usual with { Replacements = [new(["crowns"], 5)] })], Line("DM.CROWN.CERAMIC", "36", Dollars(1200))), [60000], [60000]);
    }

    private static IEnumerable<GoldenCase> OfTeeth()
    {
        var clause = Usual with { HasMissingToothClause = true };
        yield return new("50-tooth-lost-before", "The plan does not replace teeth lost before it began; 36 was lost in 2019.",
            Ask(Adult with { LostTeeth = [new(DentaMind.Kernel.Dentistry.Tooth.OfFdi(36), new(2019, 5, 1))] }, [Cover(clause)], Line("DM.IMPL.BODY", "36", Dollars(2000))), [0], [200000]);
        yield return new("51-tooth-lost-since", "The plan does not replace teeth lost before it began; 36 was lost in 2025, since it began.",
            Ask(Adult with { LostTeeth = [new(DentaMind.Kernel.Dentistry.Tooth.OfFdi(36), new(2025, 5, 1))] }, [Cover(clause)], Line("DM.IMPL.BODY", "36", Dollars(2000))), [100000], [100000]);
        yield return new("52-tooth-lost-nobody-knows-when", "The plan does not replace teeth lost before it began, and nobody wrote down when 36 was lost: nothing is promised.",
            Ask(Adult with { LostTeeth = [new(DentaMind.Kernel.Dentistry.Tooth.OfFdi(36), null)] }, [Cover(clause)], Line("DM.PROS.PONTIC.CERAMIC", "36", Dollars(1000))), [0], [100000]);
        yield return new("53-tooth-taken-out-first", "The plan does not replace teeth lost before it began; this one is taken out as the first step of the same treatment.",
            Ask(Adult, [Cover(clause)], Line("DM.SURG.EXTRACT.SIMPLE", "36", Dollars(200)), Line("DM.IMPL.BODY", "36", Dollars(2000), new(2026, 6, 10))), [16000, 100000], [4000, 100000]);
        yield return new("54-one-of-two-lost-since", "A partial denture replaces teeth of the upper jaw; one of them was lost since the cover began.",
            Ask(Adult with { LostTeeth = [new(DentaMind.Kernel.Dentistry.Tooth.OfFdi(15), new(2015, 1, 1)), new(DentaMind.Kernel.Dentistry.Tooth.OfFdi(25), new(2025, 1, 1))] },
                [Cover(clause)], Line("DM.PROS.DENTURE.PARTIAL.CAST", "upper-arch", Dollars(1800))), [90000], [90000]);
    }

    private static PatientFacts After(params PastWork[] past) => Adult with { Past = past };
}
