using DentaMind.Kernel;

namespace DentaMind.Practice.History;

/// <summary>One version of one fact, as it was written down; never changed and never deleted. The row does not tell what it says.</summary>
internal sealed class FactVersion
{
    private FactVersion()
    {
    }

    public Guid Id { get; private set; }

    public FactId Fact { get; private set; }

    public PatientId Patient { get; private set; }

    /// <summary>From 1; the highest one holds.</summary>
    public int Version { get; private set; }

    /// <summary><see cref="FactWords"/>, sealed with the patient's key and bound to this row.</summary>
    public byte[] Words { get; private set; } = [];

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid? RecordedById { get; private set; }

    /// <summary>What people call who wrote it down.</summary>
    public string RecordedBy { get; private set; } = "";

    public static FactVersion Write(Guid id, KeptFact kept, byte[] sealedWords, Actor actor) => new()
    {
        Id = id,
        Fact = kept.Id,
        Patient = kept.Patient,
        Version = kept.Version,
        Words = sealedWords,
        RecordedAt = kept.RecordedAt,
        RecordedById = actor.Id,
        RecordedBy = kept.RecordedBy,
    };
}

/// <summary>What of a version is sealed: the fact, and why it was changed.</summary>
internal sealed record FactWords(Fact Fact, string? Reason);

/// <summary>Somebody went through a fact with the patient, and it still holds.</summary>
internal sealed class FactConfirmation
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public FactId Fact { get; init; }

    public PatientId Patient { get; init; }

    public int Version { get; init; }

    /// <summary>Who said that it holds.</summary>
    public FactSource Source { get; init; }

    public DateTimeOffset ConfirmedAt { get; init; }

    public Guid? ConfirmedById { get; init; }

    public string ConfirmedBy { get; init; } = "";
}
