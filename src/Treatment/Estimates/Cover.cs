using DentaMind.Kernel;
using DentaMind.Treatment.Benefits;

namespace DentaMind.Treatment.Estimates;

/// <summary>One cover while the lines are gone through: what it has paid for, and what is left of it.</summary>
internal sealed class Cover
{
    public Cover(int ordinal, CoverageTerms of, EstimateAsk ask, Currency currency)
    {
        (Ordinal, Of, Patient, Office) = (ordinal, of, ask.Patient, ask.Office);
        Usage = new Usage(of, ask.Patient.Past, currency);
        Done = [.. ask.Patient.Past];
        Extracted = [];
    }

    /// <summary>1 for the one that pays first.</summary>
    public int Ordinal { get; }

    public CoverageTerms Of { get; }

    public PlanTerms Terms => Of.Terms;

    public PatientFacts Patient { get; }

    public Treatment.Fees.FeeBook Office { get; }

    public Usage Usage { get; }

    /// <summary>What counts towards its frequencies: what was done before, and the lines so far that it does not refuse.</summary>
    public List<PastWork> Done { get; }

    /// <summary>Teeth that a line so far takes out.</summary>
    public List<LostTooth> Extracted { get; }

    public bool IsInForce(DateOnly on) => Of.StartsOn <= on && !(Of.EndsOn < on);

    /// <summary>What it reckons from: never more than the fee.</summary>
    public Money Allow(PricedLine line) =>
        Of.Allowed.Find(line.Procedure, line.Place.Variant, line.On) is { } allowed ? Money.Min(allowed, line.Fee) : line.Fee;

    public CategoryShare? ShareOf(PricedLine line)
    {
        foreach (var share in Terms.Shares)
            if (share.Category == line.Procedure.Category)
                return share;
        return null;
    }

    public Copay? CopayOf(PricedLine line)
    {
        foreach (var copay in Terms.Copays)
            if (copay.Procedure == line.Procedure.Code)
                return copay;
        return null;
    }
}
