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

    /// <summary>One like this about another, which ended well as far as is known.</summary>
    public TrailLine Also(Subject other)
    {
        var line = (TrailLine)MemberwiseClone();
        (line.Patient, line.Image, line.Outcome) = (other.Patient, other.Image, DoneWord);
        return line;
    }

    public void Refused(string code) => Outcome = code;
}
