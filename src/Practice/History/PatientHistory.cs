using DentaMind.Kernel;

namespace DentaMind.Practice.History;

/// <summary>Everything that was ever written down of a patient's health, and what of it holds.</summary>
/// <param name="Patient">Whose it is.</param>
/// <param name="BirthDate">Null when nobody said.</param>
/// <param name="Versions">Every version of every fact, oldest first.</param>
/// <param name="Confirmations">Every time that somebody went through a fact, oldest first.</param>
internal sealed record PatientHistory(PatientId Patient, DateOnly? BirthDate, IReadOnlyList<KeptFact> Versions, IReadOnlyList<FactConfirmation> Confirmations)
{
    /// <summary>Where the patient is at home; browsers within whose reach that is hear of changes.</summary>
    public LocationId? HomeLocation { get; init; }

    /// <summary>The last version of each fact that was not withdrawn, in the order in which they were first written down; with them who says "none".</summary>
    public IReadOnlyList<KeptFact> Current { get; } =
        [.. Versions.GroupBy(one => one.Id).Select(versions => versions.MaxBy(one => one.Version)!).Where(fact => !fact.IsWithdrawn)];

    /// <summary>The history as it read at that moment.</summary>
    public PatientHistory At(DateTimeOffset moment) => new(
        Patient, BirthDate, [.. Versions.Where(one => one.RecordedAt <= moment)], [.. Confirmations.Where(one => one.ConfirmedAt <= moment)]);

    public KeptFact? Find(FactId id) => Versions.Where(one => one.Id == id).MaxBy(one => one.Version);

    public IReadOnlyList<KeptFact> In(HistorySection section) => [.. Current.Where(fact => fact.Kind.Section == section && !fact.IsNone)];

    /// <summary>Who said last that there is none, where that still holds: nothing stands, and nothing was written down since.</summary>
    public KeptFact? NoneKnown(HistorySection section, DateOnly day)
    {
        var none = Current.Where(fact => fact.IsNone && fact.Kind.Section == section).MaxBy(fact => fact.RecordedAt);
        return none is not null && In(section).All(fact => !fact.Stands(day) && FirstWritten(fact.Id) < none.RecordedAt) ? none : null;
    }

    public AskedState Asked(HistorySection section, DateOnly day) =>
        NoneKnown(section, day) is not null ? AskedState.NoneKnown : In(section).Count > 0 ? AskedState.Recorded : AskedState.NotAsked;

    public FactConfirmation? Confirmed(KeptFact fact) => Confirmations.LastOrDefault(one => one.Fact == fact.Id && one.Version == fact.Version);

    private DateTimeOffset FirstWritten(FactId id) => Versions.First(one => one.Id == id).RecordedAt;
}

/// <summary>What is known of a part of a history. "Nobody asked" is not "there is none".</summary>
public enum AskedState
{
    NotAsked,
    NoneKnown,
    Recorded,
}
