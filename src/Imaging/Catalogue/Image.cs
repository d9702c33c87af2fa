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

    /// <summary>The SOP Instance UID that this one image stands for: the file's, or one of ours where a person said that it is an image of its own; null for an image that stands for none. Unique.</summary>
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

    /// <summary>The other image with the file's SOP Instance UID and other bytes; null when there never was one.</summary>
    public ImageId? ConflictsWith { get; private set; }

    public ImageStanding Standing { get; private set; }

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

    /// <summary>Another one came first: a person decides.</summary>
    public void ConflictWith(ImageId first) => (CurrentUid, ConflictsWith, Standing) = (null, first, ImageStanding.Undecided);

    /// <summary>A person said that this one stands for the UID, and not the other.</summary>
    public void StandFor(ImageId other) => (CurrentUid, ConflictsWith, Standing) = (SopInstanceUid, other, ImageStanding.Stands);

    /// <summary>A person said that the other one stands for the UID. It stays, and goes nowhere.</summary>
    public void StepAside(ImageId other) => (CurrentUid, ConflictsWith, Standing) = (null, other, ImageStanding.SetAside);

    /// <summary>A person said that it is another image, to which its machine gave a UID that was taken: it gets one of ours.</summary>
    public void StandApart(string uid) => (CurrentUid, Standing) = (uid, ImageStanding.StandsApart);

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

/// <summary>Whether an image is the one that counts under its SOP Instance UID.</summary>
public enum ImageStanding
{
    /// <summary>It is, as nearly every image.</summary>
    Stands,

    /// <summary>Another one came first under it with other bytes, and a person has still to decide.</summary>
    Undecided,

    /// <summary>A person decided for the other one. Nothing is lost, and it can be taken back.</summary>
    SetAside,

    /// <summary>A person decided that both are images of their own: this one goes by a UID of ours.</summary>
    StandsApart,
}

/// <summary>Whose an image is when it is filed: a patient, or nobody yet and why.</summary>
internal sealed record Owner(PatientId? Patient, string? Doubt, byte[] SealedWords, PatientId? CameFor = null);

/// <summary>The keys of an image's objects, wrapped for its new owner.</summary>
internal sealed record Rewrapped(byte[] SealedWords, byte[] OriginalDek, byte[]? PackDek);
