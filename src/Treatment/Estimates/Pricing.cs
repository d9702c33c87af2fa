using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Practice.Patients;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Estimates;

/// <summary>Looks up all that an estimate depends on: the patient, their insurance, and the fees that hold.</summary>
internal sealed class Pricing(CoverageBooks books, PlanShelf plans, FeeBooks fees, Door<GetPatient, PatientView> patients, TreatmentOptions options)
{
    private static readonly Actor House = Actor.House("treatment.estimates", Right.SeePatients);

    public async Task<Outcome<EstimateAsk>> PriceAsync(EstimateLines ask, Actor actor, CancellationToken ct)
    {
        if (ask.Lines.Any(line => line.Fee is { } fee && fee.Currency != options.Currency))
            return Refusal.Invalid("lines", $"The practice counts in {options.Currency}; give every amount in it.");
        var opened = await books.OpenAsync(ask.Patient, actor, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var patient = await patients.EnterAsync(new GetPatient(opened.Answer.Patient.Kept), House, ct);
        if (!patient.IsAnswer)
            return patient.Refusal;
        var words = opened.Answer.Words;
        ask = ask with { Location = ask.Location ?? patient.Answer.HomeLocation?.Id };
        var terms = await plans.TermsAsync(words, ct);
        var codes = Codes(ask, terms.Values);
        var office = await fees.OpenAsync(new FeeScope(ask.Location, ask.Clinician, null), codes, ct);
        return new EstimateAsk(Facts(patient.Answer, words), await CoversAsync(ask, words, terms, codes, ct), office, [.. ask.Lines.Select(line => Price(line, ask.On, office))]);
    }

    /// <summary>The procedures whose fees are needed: what would be done, and what plans pay it as.</summary>
    private static HashSet<string> Codes(EstimateLines ask, IEnumerable<ShelvedPlan> terms) =>
        [.. ask.Lines.Select(line => line.Procedure), .. terms.SelectMany(plan => plan.Terms.Downgrades).Select(downgrade => downgrade.To)];

    private static PatientFacts Facts(PatientView patient, CoverageWords words) => new(
        patient.BirthDate,
        [.. words.LostTeeth.Where(lost => !lost.Tooth.IsSupernumerary).Select(lost => new LostTooth(lost.Tooth.Tooth, lost.On))],
        [.. words.Past.Select(Past).OfType<PastWork>()]);

    private static PastWork? Past(PastWords said) => Catalogue.Find(said.Procedure) is not { } procedure ? null
        : new PastWork(said.On, procedure, new MouthPlace(said.Tooth, said.Surfaces ?? SurfaceSet.None, said.Part)) { Payment = PaymentOf(said) };

    private static Payment? PaymentOf(PastWords said)
    {
        if (said is not { CoverId: { } cover, Paid: { } paid })
            return null;
        return new Payment(cover, paid, said.Deductible ?? Money.Zero(paid.Currency));
    }

    private async Task<IReadOnlyList<CoverageTerms>> CoversAsync(
        EstimateLines ask, CoverageWords words, IReadOnlyDictionary<Guid, ShelvedPlan> terms, HashSet<string> codes, CancellationToken ct)
    {
        var covers = new List<CoverageTerms>();
        foreach (var cover in words.Covers.Where(cover => IsLive(cover, ask)))
        {
            var plan = terms[cover.PlanId];
            var allowed = await fees.OpenAsync(new FeeScope(ask.Location, ask.Clinician, cover.PlanId), codes, ct);
            covers.Add(new CoverageTerms(cover.Id, plan.Name, plan.Terms, allowed, cover.StartsOn) { EndsOn = cover.EndsOn, Standing = cover.Standing });
        }

        return covers;
    }

    /// <summary>What ended before the first line pays nothing for any, and need not be spoken of.</summary>
    private static bool IsLive(CoverWords cover, EstimateLines ask) => !(cover.EndsOn < ask.Lines.Min(line => line.On ?? ask.On));

    private PricedLine Price(AskedLine line, DateOnly on, FeeBook office)
    {
        var (procedure, day) = (Catalogue.Find(line.Procedure)!, line.On ?? on);
        var place = new MouthPlace(line.Tooth, line.Surfaces ?? SurfaceSet.None, line.Part);
        var fee = line.Fee ?? office.Find(procedure, place.Variant, day);
        return new PricedLine(line.Id, procedure, place, day, fee ?? Money.Zero(options.Currency)) { IsFeeKnown = fee is not null };
    }
}
