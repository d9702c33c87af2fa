using DentaMind.Kernel;

namespace DentaMind.Practice.History;

/// <summary>A patient's medical history, part by part, as it reads now or as it read at the end of a day.</summary>
/// <param name="PatientId">Whose it is.</param>
/// <param name="At">The day, where one was asked for.</param>
/// <param name="Sections">Every part, also those that nobody asked about.</param>
/// <param name="Alerts">What follows from it.</param>
/// <param name="Versions">Every version of every fact, newest first; null unless it was asked for.</param>
public sealed record HistoryView(PatientId PatientId, DateOnly? At, IReadOnlyList<SectionView> Sections, AlertList Alerts, IReadOnlyList<FactView>? Versions);

/// <summary>One part of a history.</summary>
/// <param name="Section">Which.</param>
/// <param name="Asked">Whether somebody asked, and what came of it.</param>
/// <param name="NoneKnown">Who said that there is none, where that is so.</param>
/// <param name="Facts">What is known, what is over last.</param>
public sealed record SectionView(HistorySection Section, AskedState Asked, FactView? NoneKnown, IReadOnlyList<FactView> Facts);

/// <summary>A version of a fact, and who stands for it.</summary>
/// <param name="Id">The fact's, through all its versions.</param>
/// <param name="Version">From 1.</param>
/// <param name="Section">The part it belongs to.</param>
/// <param name="Fact">What is said.</param>
/// <param name="Reason">Why it was changed, where somebody gave a reason.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="RecordedBy">By whom.</param>
/// <param name="ConfirmedAt">When somebody last went through this version with the patient; null when nobody did.</param>
/// <param name="ConfirmedBy">Who did.</param>
public sealed record FactView(
    FactId Id, int Version, HistorySection Section, Fact Fact, string? Reason, DateTimeOffset RecordedAt, string RecordedBy, DateTimeOffset? ConfirmedAt, string? ConfirmedBy);

/// <summary>Alerts, the heaviest first, and the facts they rest on.</summary>
public sealed record AlertList(IReadOnlyList<Alert> Alerts, IReadOnlyList<FactView> Facts);

internal static class HistoryViews
{
    public static HistoryView ToView(this PatientHistory history, DateOnly today, DateOnly? at, bool withVersions)
    {
        var day = at ?? today;
        var seen = at is { } last ? history.At(new DateTimeOffset(last.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)) : history;
        return new HistoryView(history.Patient, at, [.. Enum.GetValues<HistorySection>().Select(section => seen.ToView(section, day))], seen.ToAlerts(day),
            withVersions ? [.. seen.Versions.Reverse().Select(seen.ToView)] : null);
    }

    public static AlertList ToAlerts(this PatientHistory history, DateOnly day)
    {
        var alerts = AlertRules.Of(history, day);
        var named = alerts.SelectMany(alert => alert.Facts).ToHashSet();
        return new AlertList(alerts, [.. history.Current.Where(fact => named.Contains(fact.Id)).Select(history.ToView)]);
    }

    public static FactView ToView(this PatientHistory history, KeptFact kept)
    {
        var confirmed = history.Confirmed(kept);
        return new FactView(kept.Id, kept.Version, kept.Kind.Section, kept.Fact, kept.Reason, kept.RecordedAt, kept.RecordedBy, confirmed?.ConfirmedAt, confirmed?.ConfirmedBy);
    }

    private static SectionView ToView(this PatientHistory history, HistorySection section, DateOnly day) => new(
        section,
        history.Asked(section, day),
        history.NoneKnown(section, day) is { } none ? history.ToView(none) : null,
        [.. history.In(section).OrderBy(fact => !fact.Stands(day)).Select(history.ToView)]);
}
