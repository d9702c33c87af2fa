using DentaMind.Imaging;
using DentaMind.Kernel;
using DentaMind.Routing.Rules.Deciding;

namespace DentaMind.Routing.Rules.Keeping;

/// <summary>A rule book with the names that it decides by.</summary>
internal sealed record BookInForce(RuleBook Book, PracticeNames Names)
{
    /// <summary>Where an image goes.</summary>
    public Decision Decide(FiledFacts facts, PatientId? patient) => Book.Decide(Names.FactsOf(facts, patient));

    /// <summary>The same, and why.</summary>
    public Explanation Explain(FiledFacts facts, PatientId? patient) => Book.Explain(Names.FactsOf(facts, patient));

    /// <summary>Why nothing of a patient of that residency may go to a destination: a stable code; null when it may.</summary>
    public string? DenialOf(string destination, string? residency) => Book.Denials.Of(Names.Known.Destination(destination), residency)?.Code switch
    {
        null => null,
        DenialCode.Residency => "residency",
        DenialCode.ResidencyUnknown => "residency-unknown",
        DenialCode.NoBusinessAssociate => "no-business-associate",
        _ => "destination-missing",
    };
}
