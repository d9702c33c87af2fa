using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>A walk through an archive as its readers see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Destination">The archive's name.</param>
/// <param name="Target">For a migration: where everything goes.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Repairs">Whether what is missing is sent again.</param>
/// <param name="ReadsBack">Whether every image that is listed is read back.</param>
/// <param name="Since">Only what was decided since then; null looks at everything.</param>
/// <param name="IsScheduled">Whether the calendar asked for it.</param>
/// <param name="AskedBy">Who asked for it.</param>
/// <param name="AskedAt">When.</param>
/// <param name="EndedAt">When it was over; null while it is not.</param>
/// <param name="Reason">Why it waits, or how it ended: a stable code.</param>
/// <param name="Studies">How many studies are on its list; it may still grow while <paramref name="IsListed"/> is false.</param>
/// <param name="StudiesDone">How many of them are done.</param>
/// <param name="IsListed">Whether all are on the list.</param>
/// <param name="Instances">How many instances the archive listed in those that are done.</param>
/// <param name="Counts">How much was found, of each kind.</param>
public sealed record ReconciliationView(
    Guid Id,
    ReconciliationKind Kind,
    string Destination,
    string? Target,
    ReconciliationState State,
    bool Repairs,
    bool ReadsBack,
    DateTimeOffset? Since,
    bool IsScheduled,
    string AskedBy,
    DateTimeOffset AskedAt,
    DateTimeOffset? EndedAt,
    string? Reason,
    int Studies,
    int StudiesDone,
    bool IsListed,
    long Instances,
    IReadOnlyList<FindingCount> Counts);

/// <summary>How much of one kind was found.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">All of them.</param>
/// <param name="Repaired">Those of them about which something was done.</param>
public sealed record FindingCount(FindingKind Kind, int Count, int Repaired);

/// <summary>One thing that was found, as its readers see it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Study">Study Instance UID.</param>
/// <param name="Series">Series Instance UID; null when the finding is about the whole study.</param>
/// <param name="SopInstance">SOP Instance UID; null when the finding is about the whole study.</param>
/// <param name="Image">Our image, where we have it.</param>
/// <param name="IsRepaired">Whether something was done about it.</param>
/// <param name="Reason">A stable code; null when the kind says enough.</param>
/// <param name="At">When it was found.</param>
public sealed record FindingView(
    FindingKind Kind, string Study, string? Series, string? SopInstance, ImageId? Image, bool IsRepaired, string? Reason, DateTimeOffset At)
{
    internal static FindingView Of(Finding found) =>
        new(found.Kind, found.Study, found.Series, found.SopInstance, found.Image, found.IsRepaired, found.Reason, found.At);
}

/// <summary>Makes views of walks.</summary>
internal sealed class ReconciliationViews(ClinicDb db)
{
    public async Task<ReconciliationView> OfAsync(Reconciliation run, CancellationToken ct)
    {
        var studies = await db.Set<ListedStudy>().CountAsync(study => study.Run == run.Number, ct);
        var counts = await db.Set<Finding>().Where(finding => finding.Run == run.Number).GroupBy(finding => new { finding.Kind, finding.IsRepaired })
            .Select(group => new { group.Key.Kind, group.Key.IsRepaired, Count = group.Count() }).ToListAsync(ct);
        return new ReconciliationView(
            run.Id, run.Kind, run.Destination, run.Target, run.State, run.Repairs, run.ReadsBack, run.Since, run.IsScheduled, run.AskedBy, run.AskedAt, run.EndedAt, run.Reason,
            studies, run.StudiesDone, run.IsListed, run.Instances,
            [.. counts.GroupBy(one => one.Kind).OrderBy(same => same.Key).Select(same => new FindingCount(same.Key, same.Sum(one => one.Count), same.Where(one => one.IsRepaired).Sum(one => one.Count)))]);
    }
}
