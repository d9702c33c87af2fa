using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Estimates;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Procedures;
using FsCheck;
using FsCheck.Fluent;

namespace DentaMind.Rooms.Treatment.Estimates;

/// <summary>Asks of all sorts, with every rule that a plan can have.</summary>
internal static class RandomEstimates
{
    public static Gen<EstimateAsk> Asks() =>
        from facts in Facts()
        from covers in Gen.Choose(0, 3).SelectMany(count => Gen.ListOf(Covers(), count))
        from office in Books()
        from lines in Gen.Choose(1, 8).SelectMany(count => Gen.ListOf(Lines(), count))
        select new EstimateAsk(facts, [.. covers.Select((cover, at) => cover with { Id = new Guid(at + 1, 0, 0, new byte[8]) })], office,
            [.. lines.Select((line, at) => line with { Id = $"line {at}" })]);

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 1500).Select(days => new DateOnly(2023, 6, 1).AddDays(days));

    private static readonly Gen<Procedure> Procedures = Gen.Elements<Procedure>([.. Catalogue.All]);

    private static Gen<DentaMind.Kernel.Money> Amounts(int most) => Gen.Choose(0, most).Select(cents => Scenes.Cents(cents));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(one => (T?)one));

    private static Gen<IReadOnlyList<string>> Reaches() =>
        Gen.OneOf(Procedures.Select(one => one.Code), Gen.Elements<ProcedureCategory>(Enum.GetValues<ProcedureCategory>()).Select(Reach.NameOf))
            .ListOf(3).Select(some => (IReadOnlyList<string>)[.. some]);

    private static Gen<MouthPlace> Places(Procedure procedure) =>
        from tooth in Gen.Elements<Tooth>([.. Tooth.Permanent])
        from bits in Gen.Choose(1, 31)
        from part in Gen.Elements<MouthPart>(Enum.GetValues<MouthPart>())
        select procedure.Area is ProcedureArea.Tooth or ProcedureArea.Surface
            ? new MouthPlace(ToothPosition.Of(tooth), procedure.Area == ProcedureArea.Tooth ? SurfaceSet.None : Faces(tooth, bits), null)
            : new MouthPlace(null, SurfaceSet.None, part.Fits(procedure.Area) ? part : null);

    private static SurfaceSet Faces(Tooth tooth, int bits)
    {
        Surface[] all = [Surface.Mesial, tooth.IsAnterior ? Surface.Incisal : Surface.Occlusal, Surface.Distal, Surface.Buccal, Surface.Lingual];
        return SurfaceSet.Of(all.Where((_, at) => (bits & (1 << at)) != 0));
    }

    private static Gen<PricedLine> Lines() =>
        from procedure in Procedures
        from place in Places(procedure)
        from day in Days
        from fee in Amounts(300_000)
        select new PricedLine("", procedure, place, day, fee);

    private static Gen<PastWork> Pasts() =>
        from procedure in Procedures
        from place in Places(procedure)
        from day in Days
        from cover in Gen.Choose(0, 3)
        from paid in Amounts(80_000)
        from deductible in Amounts(5_000)
        select new PastWork(day, procedure, place) { Payment = cover == 0 ? null : new Payment(new Guid(cover, 0, 0, new byte[8]), paid, deductible) };

    private static Gen<PatientFacts> Facts() =>
        from birth in Maybe(Gen.Choose(0, 30_000).Select(days => new DateOnly(1935, 1, 1).AddDays(days)))
        from lost in Gen.Choose(0, 4).SelectMany(count => Gen.ListOf(
            from tooth in Gen.Elements<Tooth>([.. Tooth.Permanent])
            from day in Maybe(Days)
            select new LostTooth(tooth, day), count))
        from past in Gen.Choose(0, 10).SelectMany(count => Gen.ListOf(Pasts(), count))
        select new PatientFacts(birth, [.. lost], [.. past]);

    private static Gen<FeeBook> Books() =>
        from fees in Gen.ListOf(Procedures.SelectMany(procedure => Amounts(250_000).Select(fee => (procedure.Code, fee))), 40)
        select Scenes.Allowing([.. fees.DistinctBy(one => one.Code)]);

    private static Gen<CoverageTerms> Covers() =>
        from terms in Terms()
        from allowed in Gen.OneOf(Gen.Constant(FeeBook.Empty), Books())
        from starts in Days
        from ends in Maybe(Days)
        from asOf in Days
        from used in Amounts(150_000)
        from isSaid in Gen.Elements(true, false)
        select new CoverageTerms(Guid.Empty, "Plan", terms, allowed, starts) { EndsOn = ends, Standing = isSaid ? new Standing(asOf, used, Scenes.Dollars(10)) : null };

    private static Gen<PlanTerms> Terms() =>
        from shares in Gen.ListOf(Gen.Choose(0, 100), 12)
        from waits in Gen.ListOf(Gen.Choose(0, 18), 12)
        from amounts in Gen.ListOf(Maybe(Amounts(200_000)), 4)
        from flags in Gen.ListOf(Gen.Elements(true, false), 5)
        from coordination in Gen.Elements<Coordination>(Enum.GetValues<Coordination>())
        from rules in Rules()
        select rules with
        {
            Coordination = coordination,
            Shares = [.. Enum.GetValues<ProcedureCategory>().Select((category, at) => new CategoryShare(category, shares[at], waits[at], flags[at % 5]))],
            AnnualMaximum = amounts[0],
            FamilyMaximum = amounts[1],
            Deductible = amounts[2],
            FamilyDeductible = amounts[3],
            IsInNetwork = flags[0],
            WritesOff = flags[0] && flags[1],
            HoldsForUncovered = flags[2],
            HasMissingToothClause = flags[3],
        };

    private static Gen<PlanTerms> Rules() =>
        from reach in Gen.ListOf(Reaches(), 6)
        from copay in Amounts(50_000)
        from times in Gen.Choose(1, 3)
        from months in Gen.Choose(1, 60)
        from period in Gen.Elements<FrequencyPeriod>(Enum.GetValues<FrequencyPeriod>())
        from scope in Gen.Elements<FrequencyScope>(Enum.GetValues<FrequencyScope>())
        from to in Procedures
        from year in Gen.Choose(1, 12)
        select new PlanTerms
        {
            YearBegins = year,
            Copays = [new Copay(to.Code, copay)],
            LifetimeMaximums = [new LifetimeMaximum(reach[0], copay, times == 2)],
            Frequencies = [new FrequencyLimit(reach[1], times, period, months, scope)],
            Ages = [new AgeLimit(reach[2], times * 5, months + 15)],
            Replacements = [new ReplacementInterval(reach[3], times)],
            Downgrades = [new Downgrade(reach[4], to.Code, (DowngradedTeeth)(times - 1))],
            Exclusions = reach[5],
        };
}
