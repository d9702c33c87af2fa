using DentaMind.Kernel;
using DentaMind.Platform.Persistence;

namespace DentaMind.Practice.Patients;

/// <summary>The numbers of one patient. One that is not written any more stays as an alias: machines and old charts go on saying it.</summary>
internal static class Numbers
{
    /// <summary>A number of one issuer names one patient; the database holds that too.</summary>
    public static Race Race { get; } = new("ux_patient_identifiers_full", new Refusal("identifier-taken", "Another patient has this number from the same issuer."));

    /// <summary>What was written, each number once.</summary>
    public static IReadOnlyList<Identifier> Of(IEnumerable<Identifier> written, PatientIndex index) =>
        [.. written.Select(one => one with { Issuer = (one.Issuer ?? "").Trim(), Number = one.Number.Trim() }).DistinctBy(one => index.Full(one.Issuer, one.Number))];

    /// <summary>What a patient has after a change: what is written now, then what was there before, as aliases; what is to be forgotten is gone.</summary>
    public static IReadOnlyList<Identifier> After(IReadOnlyList<Identifier> before, IReadOnlyList<Identifier>? written, IReadOnlyList<Identifier>? forgotten, PatientIndex index)
    {
        var gone = (forgotten ?? []).Select(one => index.Full(one.Issuer, one.Number)).ToHashSet(StringComparer.Ordinal);
        var all = written is null ? before : Of([.. written, .. before.Select(one => one with { IsAlias = true })], index);
        return gone.Count == 0 ? all : [.. all.Where(one => !gone.Contains(index.Full(one.Issuer, one.Number)))];
    }
}
