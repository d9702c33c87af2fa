using DentaMind.Kernel;
using DentaMind.Routing.Deliveries;

namespace DentaMind.Routing.Reconciling;

/// <summary>One thing that was found in an archive, or done about it.</summary>
internal sealed class Finding
{
    public long Number { get; private set; }

    /// <summary>The walk on which it was found, by number.</summary>
    public required long Run { get; init; }

    public required FindingKind Kind { get; init; }

    public required string Study { get; init; }

    public string? Series { get; init; }

    public string? SopInstance { get; init; }

    /// <summary>Our image, where we have it.</summary>
    public ImageId? Image { get; init; }

    /// <summary>Whether anything was done about it.</summary>
    public bool IsRepaired { get; init; }

    /// <summary>A stable code; null when the kind says enough.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public static Finding Of(long run, FindingKind kind, InstanceUids what, ImageId? image, DateTimeOffset at) => new()
    {
        Run = run,
        Kind = kind,
        Study = what.Study ?? "",
        Series = what.Series,
        SopInstance = what.SopInstance,
        Image = image,
        At = at,
    };
}

/// <summary>What there is to be found in an archive.</summary>
public enum FindingKind
{
    /// <summary>It should be there and is not.</summary>
    MissingThere,

    /// <summary>It is listed there, and what is behind that is another picture, or none.</summary>
    OtherPicture,

    /// <summary>It is there, and we never brought it there.</summary>
    NotOurs,

    /// <summary>It is there, under another study or series than it was sent with.</summary>
    OtherUids,

    /// <summary>What is there could not be compared.</summary>
    NotCompared,

    /// <summary>It was brought in from there.</summary>
    Adopted,

    /// <summary>It could not be brought in.</summary>
    NotAdopted,

    /// <summary>It is on its way to the other archive, or was there already.</summary>
    Moved,

    /// <summary>It may not, or cannot, go to the other archive.</summary>
    NotMoved,
}

/// <summary>One study on the list of a walk.</summary>
internal sealed class ListedStudy
{
    public long Number { get; private set; }

    /// <summary>The walk, by number.</summary>
    public required long Run { get; init; }

    public required string Study { get; init; }

    public bool IsDone { get; set; }
}
