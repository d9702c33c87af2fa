using System.Globalization;
using DentaMind.Kernel;

namespace DentaMind.Imaging.Catalogue;

/// <summary>The query of <c>GET /api/images</c>, as text.</summary>
internal sealed record ImageQuery
{
    public string? Patient { get; init; }

    public string? Study { get; init; }

    public string? SopInstanceUid { get; init; }

    public string? State { get; init; }

    public bool? Matched { get; init; }

    public string? Kind { get; init; }

    public string? Standing { get; init; }

    public string? Location { get; init; }

    public string? ReceivedFrom { get; init; }

    public string? ReceivedTo { get; init; }

    public bool? Counted { get; init; }

    public string? Cursor { get; init; }

    public int? Limit { get; init; }

    /// <summary>What is asked, or null and what is wrong with it.</summary>
    public ListImages? Read(out Refusal? wrong)
    {
        PatientId patient = default;
        LocationId location = default;
        ImageState state = default;
        ImageStanding standing = default;
        DateTimeOffset from = default, to = default;
        long before = 0;
        wrong = Patient is not null && !PatientId.TryParse(Patient, null, out patient) ? Refusal.Invalid("patient", "A patient's id has 36 characters.")
            : Location is not null && !LocationId.TryParse(Location, null, out location) ? Refusal.Invalid("location", "A location's id has 36 characters.")
            : State is not null && !Enum.TryParse(State, ignoreCase: true, out state) ? Refusal.Invalid("state", "A state is filed, ready or unreadable.")
            : Standing is not null && !Enum.TryParse(Standing.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out standing) ? Refusal.Invalid("standing", "A standing is stands, undecided, set-aside or stands-apart.")
            : ReceivedFrom is not null && !TryInstant(ReceivedFrom, out from) ? Refusal.Invalid("receivedFrom", "Give an ISO 8601 instant with its offset.")
            : ReceivedTo is not null && !TryInstant(ReceivedTo, out to) ? Refusal.Invalid("receivedTo", "Give an ISO 8601 instant with its offset.")
            : Cursor is not null && !long.TryParse(Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before) ? Refusal.Invalid("cursor", "Give the cursor of the page before.")
            : null;
        return wrong is not null ? null : new ListImages
        {
            Patient = Patient is null ? null : patient,
            Study = Study,
            SopInstanceUid = SopInstanceUid,
            State = State is null ? null : state,
            Matched = Matched,
            Kind = Kind,
            Standing = Standing is null ? null : standing,
            Location = Location is null ? null : location,
            ReceivedFrom = ReceivedFrom is null ? null : from,
            ReceivedTo = ReceivedTo is null ? null : to,
            Counted = Counted ?? false,
            Before = Cursor is null ? null : before,
            Limit = Limit ?? 100,
        };
    }

    private static bool TryInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
}
