using DentaMind.Kernel;

namespace DentaMind.Imaging.Catalogue;

/// <summary>One DICOM instance that we keep. The original behind it never changes; what we know about it may.</summary>
internal sealed class Image
{
    private Image()
    {
    }

    /// <summary>Counts arrivals; lists go by it.</summary>
    public long Number { get; private set; }

    public required ImageId Id { get; init; }

    /// <summary>Null when the file gives none.</summary>
    public required string? SopInstanceUid { get; init; }

    /// <summary>The SOP Instance UID while this is the one image that stands for it; null for an image in conflict. Unique.</summary>
    public string? CurrentUid { get; private set; }

    public required ImageFacts Facts { get; init; }

    /// <summary>The original, sealed in the store.</summary>
    public required Original Original { get; init; }

    public required Provenance From { get; init; }

    public PatientId? Patient { get; private set; }

    /// <summary>Whom it was filed for, where that patient has been merged into this one; the image goes back with them. Null when it is the patient's own.</summary>
    public PatientId? CameFor { get; private set; }

    /// <summary>Why it waits in quarantine: a stable code; null when it has a patient.</summary>
    public string? Doubt { get; private set; }

    /// <summary>The image that came first under this SOP Instance UID with other bytes.</summary>
    public ImageId? ConflictsWith { get; private set; }

    /// <summary>The claim, sealed and bound to this row.</summary>
    public byte[] Words { get; private set; } = [];

    public ImageState State { get; private set; } = ImageState.Filed;

    /// <summary>Why it cannot be shown: a sentence of ours, never of the file's.</summary>
    public string? UnreadableReason { get; private set; }

    /// <summary>How often the Worker died of it.</summary>
    public int Strikes { get; private set; }

    /// <summary>The three renditions, sealed together in one object; null until they are made.</summary>
    public SealedPack? Pack { get; private set; }

    public List<KeptRendition> Renditions { get; } = [];

    public static Image File(ImageId id, string? sopInstanceUid, ImageFacts facts, Original original, Provenance from, Owner owner) => new()
    {
        Id = id,
        SopInstanceUid = sopInstanceUid,
        CurrentUid = sopInstanceUid,
        Facts = facts,
        Original = original,
        From = from,
        Patient = owner.Patient,
        CameFor = owner.CameFor,
        Doubt = owner.Doubt,
        Words = owner.SealedWords,
    };

    /// <summary>Steps aside for the image that came first.</summary>
    public void ConflictWith(ImageId first) => (CurrentUid, ConflictsWith) = (null, first);

    public void Ready(SealedPack pack, IEnumerable<KeptRendition> made)
    {
        (State, UnreadableReason, Pack) = (ImageState.Ready, null, pack);
        Renditions.Clear();
        Renditions.AddRange(made);
    }

    /// <summary>Waits for its renditions anew.</summary>
    public void RenderAgain() => (State, UnreadableReason, Strikes) = (ImageState.Filed, null, 0);

    public void Unreadable(string reason) => (State, UnreadableReason) = (ImageState.Unreadable, reason);

    public int Strike() => ++Strikes;

    /// <summary>Becomes this owner's: its keys are wrapped anew, its objects stay as they are.</summary>
    public void HandTo(PatientId? patient, string? doubt, Rewrapped keys)
    {
        (Patient, CameFor, Doubt) = (patient, null, doubt);
        Wrap(keys);
    }

    /// <summary>Goes to whoever answers for its patient now; it remembers whom it was filed for.</summary>
    public void Rehome(PatientId kept, Rewrapped keys)
    {
        var own = CameFor ?? Patient;
        (Patient, CameFor) = (kept, own == kept ? null : own);
        Wrap(keys);
    }

    private void Wrap(Rewrapped keys)
    {
        Words = keys.SealedWords;
        Original.WrappedDek = keys.OriginalDek;
        if (Pack is not null && keys.PackDek is not null)
            Pack.WrappedDek = keys.PackDek;
    }
}

/// <summary>Whether an image can be shown yet.</summary>
public enum ImageState
{
    /// <summary>Safe, and waiting for its renditions.</summary>
    Filed,

    /// <summary>Its renditions are there.</summary>
    Ready,

    /// <summary>Safe, but no picture can be made of it; the reason says why.</summary>
    Unreadable,
}

/// <summary>Whose an image is when it is filed: a patient, or nobody yet and why.</summary>
internal sealed record Owner(PatientId? Patient, string? Doubt, byte[] SealedWords, PatientId? CameFor = null);

/// <summary>The keys of an image's objects, wrapped for its new owner.</summary>
internal sealed record Rewrapped(byte[] SealedWords, byte[] OriginalDek, byte[]? PackDek);
