using System.Diagnostics;
using DentaMind.Kernel;

namespace DentaMind.Platform.Trail;

/// <summary>Who did what to whom, when, and how it ended. Lines are added and never changed.</summary>
internal sealed class TrailLine
{
    public long Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ActorKind ActorKind { get; private set; }

    public Guid? ActorId { get; private set; }

    /// <summary>A user name, a token's name, an AE title or a worker's name; never a patient's.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>The use case.</summary>
    public string Action { get; private set; } = "";

    public PatientId? Patient { get; private set; }

    public ImageId? Image { get; private set; }

    /// <summary><c>done</c>, or the refusal's code.</summary>
    public string Outcome { get; private set; } = DoneWord;

    /// <summary>Finds the same ask in the logs.</summary>
    public string? TraceId { get; private set; }

    private const string DoneWord = "done";

    public static TrailLine Open(Actor actor, string action, Subject subject, DateTimeOffset now) => new()
    {
        At = now,
        ActorKind = actor.Kind,
        ActorId = actor.Id,
        ActorName = actor.Name.Length > 120 ? actor.Name[..120] : actor.Name,
        Action = action,
        Patient = subject.Patient,
        Image = subject.Image,
        TraceId = Activity.Current?.TraceId.ToString(),
    };

    public void About(PatientId? patient, ImageId? image)
    {
        Patient = patient ?? Patient;
        Image = image ?? Image;
    }

    /// <summary>One like this about another.</summary>
    public TrailLine Also(PatientId? patient, ImageId? image)
    {
        var other = (TrailLine)MemberwiseClone();
        (other.Patient, other.Image) = (patient, image);
        return other;
    }

    public void Refused(string code) => Outcome = code;
}
