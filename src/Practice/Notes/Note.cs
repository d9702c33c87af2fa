using DentaMind.Kernel;

namespace DentaMind.Practice.Notes;

/// <summary>One clinical note. While a draft it may be written anew; once signed, no verb changes it.</summary>
internal sealed class Note
{
    private Note()
    {
    }

    public NoteId Id { get; private set; }

    public PatientId Patient { get; private set; }

    public NoteState State { get; private set; }

    /// <summary>The day of the visit it tells of.</summary>
    public DateOnly VisitOn { get; private set; }

    /// <summary>A draft's <see cref="NoteWords"/>, or a signed note's <see cref="SignedWords"/>, sealed and bound to this row.</summary>
    public byte[] Words { get; private set; } = [];

    public int Version { get; private set; } = 1;

    public DateTimeOffset StartedAt { get; private set; }

    public string StartedBy { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    public string SavedBy { get; private set; } = "";

    /// <summary>SHA-256 of what was signed, in hexadecimal; null while it is a draft.</summary>
    public string? Sha256 { get; private set; }

    public static Note Start(NoteId id, PatientId patient, DateOnly visitOn, byte[] sealedWords, By by) => new()
    {
        Id = id,
        Patient = patient,
        VisitOn = visitOn,
        Words = sealedWords,
        StartedAt = by.At,
        StartedBy = by.Name,
        SavedAt = by.At,
        SavedBy = by.Name,
    };

    /// <summary>Writes the draft anew; one that was discarded is a draft again.</summary>
    public void Rewrite(DateOnly visitOn, byte[] sealedWords, By by)
    {
        Guard();
        State = NoteState.Draft;
        (VisitOn, Words) = (visitOn, sealedWords);
        Touch(by);
    }

    public void Discard(By by)
    {
        Guard();
        State = NoteState.Discarded;
        Touch(by);
    }

    public void Sign(byte[] sealedWords, string sha256, By by)
    {
        Guard();
        State = NoteState.Signed;
        (Words, Sha256) = (sealedWords, sha256);
        Touch(by);
    }

    private void Touch(By by)
    {
        (SavedAt, SavedBy) = (by.At, by.Name);
        Version++;
    }

    private void Guard()
    {
        if (State == NoteState.Signed)
            throw new InvalidOperationException("A signed note never changes.");
    }
}

/// <summary>Who, and when.</summary>
internal readonly record struct By(string Name, DateTimeOffset At);

/// <summary>How far a note is.</summary>
public enum NoteState
{
    Draft,
    Signed,
    Discarded,
}

/// <summary>What is sealed of a draft.</summary>
internal sealed record NoteWords(string Text, string Language);

/// <summary>What was signed, to the letter; its SHA-256 is kept beside it.</summary>
internal sealed record SignedWords(
    NoteId Note, PatientId Patient, string Text, string Language, DateOnly VisitOn, string StartedBy, string SignedBy, DateTimeOffset SignedAt, bool IsLate);

/// <summary>Something that was added to a signed note, which itself stays as it is.</summary>
internal sealed class NoteAmendment
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public NoteId Note { get; init; }

    public PatientId Patient { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary><see cref="AmendmentWords"/>, sealed and bound to this row.</summary>
    public byte[] Words { get; set; } = [];

    /// <summary>SHA-256 of the sum before it and of what was added: none can be taken out or altered unnoticed.</summary>
    public string Sha256 { get; init; } = "";
}

/// <summary>What was added, to the letter.</summary>
internal sealed record AmendmentWords(NoteId Note, int Number, string Text, string Reason, string AmendedBy, DateTimeOffset AmendedAt);
