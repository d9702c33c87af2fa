using DentaMind.Kernel;

namespace DentaMind.Practice.History;

/// <summary>One version of a fact, opened.</summary>
internal sealed record KeptFact(FactId Id, PatientId Patient, int Version, Fact Fact, string? Reason, DateTimeOffset RecordedAt, string RecordedBy)
{
    public FactKind Kind => FactKinds.Find(Fact.Kind) ?? throw new InvalidOperationException($"Fact {Id} is of a kind that the catalogue lost.");

    public bool IsNone => FactKinds.IsNone(Fact.Kind);

    public bool IsWithdrawn => Fact.Status == FactStatus.Withdrawn;

    /// <summary>Whether it holds on a day: said to hold or suspected, and not past its last day.</summary>
    public bool Stands(DateOnly day) =>
        Fact.Status is FactStatus.Active or FactStatus.Suspected && (PartialDate.Read(Fact.Until) is not { } until || until.Last >= day);

    /// <summary>The next version, in which the fact reads so.</summary>
    public KeptFact Next(Fact fact, string? reason, Actor actor, DateTimeOffset now) =>
        this with { Version = Version + 1, Fact = fact, Reason = reason, RecordedAt = now, RecordedBy = actor.DisplayName };
}
