using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Reconciling;

/// <summary>What came of a migration, as a text that anybody can read: counts, how each was proved, and every image that did not get there. Sealed by the organisation's key, so that a changed report is told from ours.</summary>
internal sealed class MigrationReport(ClinicDb db, DestinationBook book, KeyRing keys)
{
    private const int AtOnce = 1000;
    private const int MostLines = 100_000;

    /// <summary>Whether some of what was sent on has neither been proved nor given up. An archive of which no proof is wanted has given all that is to be had when it said that it has it.</summary>
    public async Task<bool> IsUnprovedAsync(Reconciliation run, CancellationToken ct)
    {
        if (await book.FindAsync(run.Target!, ct) is not { } target)
            return false;
        var provesNothing = target.Settings.Proof == ProofWanted.None;
        return await Moved(run).AnyAsync(
            delivery => delivery.State == DeliveryState.Waiting || (delivery.State == DeliveryState.Sent && !provesNothing && delivery.Reason != "no-proof-offered"), ct);
    }

    public async Task<string> WriteAsync(Reconciliation run, DateTimeOffset endedAt, CancellationToken ct)
    {
        var text = new StringBuilder();
        Line(text, $"Migration {run.Id} from {run.Destination} to {run.Target}");
        Line(text, $"Asked by {run.AskedBy} at {run.AskedAt:O}; ended at {endedAt:O}");
        Line(text, $"Studies {run.StudiesDone}; instances listed there {run.Instances}");
        var adopted = await db.Set<Finding>().CountAsync(finding => finding.Run == run.Number && finding.Kind == FindingKind.Adopted, ct);
        Line(text, $"Brought in on the way {adopted}");
        var grades = await Moved(run).GroupBy(delivery => new { delivery.State, delivery.Grade })
            .Select(same => new { same.Key.State, same.Key.Grade, Count = same.Count() }).ToListAsync(ct);
        foreach (var same in grades.OrderBy(same => same.State).ThenBy(same => same.Grade))
            Line(text, $"At {run.Target}: {same.State} with proof {same.Grade}: {same.Count}");
        await WriteFailuresAsync(run, text, ct);
        return text.ToString();
    }

    /// <summary>SHA-256 of the text, lower-case hex, and the organisation's seal over that.</summary>
    public (string Sha256, string Seal) Sign(string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return (hash, Convert.ToHexStringLower(keys.Index("reconciliations", "report").TokenOf(hash)));
    }

    private IQueryable<Delivery> Moved(Reconciliation run) => db.Set<Delivery>().Where(delivery => delivery.Destination == run.Target
        && db.Set<Finding>().Any(finding => finding.Run == run.Number && finding.Kind == FindingKind.Moved && finding.Image == delivery.Image));

    /// <summary>What was not read, what may not go there, and what the other archive would not take.</summary>
    private async Task WriteFailuresAsync(Reconciliation run, StringBuilder text, CancellationToken ct)
    {
        var left = MostLines;
        for (long after = 0; left > 0;)
        {
            var last = after;
            var some = await db.Set<Finding>().AsNoTracking()
                .Where(finding => finding.Run == run.Number && finding.Number > last
                    && (finding.Kind == FindingKind.NotMoved || finding.Kind == FindingKind.NotAdopted || finding.Kind == FindingKind.NotCompared))
                .OrderBy(finding => finding.Number).Take(AtOnce).ToListAsync(ct);
            foreach (var found in some)
                Line(text, $"Failed {found.Study} {found.SopInstance ?? "whole study"}: {found.Reason ?? found.Kind.ToString()}");
            if (some.Count < AtOnce)
                break;
            (after, left) = (some[^1].Number, left - some.Count);
        }
        var refused = await Moved(run).AsNoTracking()
            .Where(delivery => delivery.State == DeliveryState.Parked || delivery.State == DeliveryState.Held || delivery.State == DeliveryState.Withdrawn)
            .OrderBy(delivery => delivery.Number).Take(MostLines).ToListAsync(ct);
        foreach (var delivery in refused)
            Line(text, $"Failed {delivery.Uids.Study} {delivery.Uids.SopInstance}: {delivery.Reason ?? delivery.State.ToString()}");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
