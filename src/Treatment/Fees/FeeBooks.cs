using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Fees;

/// <summary>Opens the fee books that an estimate asks: the practice's own, and what a plan allows; only the procedures that it needs.</summary>
internal sealed class FeeBooks(ClinicDb db, TreatmentOptions options)
{
    /// <summary>The fees for a place and a clinician: of the practice when the plan is null, else what that plan allows there.</summary>
    public async Task<FeeBook> OpenAsync(FeeScope scope, IReadOnlyCollection<string> procedures, CancellationToken ct)
    {
        var schedules = await db.Set<FeeSchedule>().AsNoTracking()
            .Where(schedule => schedule.Plan == scope.Plan
                && (schedule.Location == null || schedule.Location == scope.Location)
                && (schedule.Clinician == null || schedule.Clinician == scope.Clinician))
            .ToListAsync(ct);
        var pages = new List<FeePages>();
        foreach (var schedule in schedules.OrderByDescending(schedule => new FeeScope(schedule.Location, schedule.Clinician, schedule.Plan).Precedence))
            pages.Add(new FeePages(await PagesAsync(schedule, procedures, ct)));
        return new FeeBook(pages);
    }

    private async Task<List<FeePage>> PagesAsync(FeeSchedule schedule, IReadOnlyCollection<string> procedures, CancellationToken ct)
    {
        var pages = new List<FeePage>();
        foreach (var version in await db.Set<FeeVersion>().AsNoTracking().Where(version => version.Schedule == schedule.Id).ToListAsync(ct))
            pages.Add(new FeePage(version.ValidFrom, version.CodeList is { } list ? await ListedAsync(version, list, procedures, ct) : await OwnAsync(version, procedures, ct)));
        return pages;
    }

    private async Task<List<(string, FeeVariant, Money)>> OwnAsync(FeeVersion version, IReadOnlyCollection<string> procedures, CancellationToken ct)
    {
        var fees = await db.Set<Fee>().AsNoTracking().Where(fee => fee.FeeVersion == version.Id && procedures.Contains(fee.Code)).ToListAsync(ct);
        return fees.ConvertAll(fee => (fee.Code, new FeeVariant(fee.Surfaces, fee.Teeth), new Money(fee.Cents, options.Currency)));
    }

    /// <summary>Where several codes stand for the same, the dearest is taken: an estimate should not promise too little.</summary>
    private async Task<List<(string, FeeVariant, Money)>> ListedAsync(FeeVersion version, Guid list, IReadOnlyCollection<string> procedures, CancellationToken ct)
    {
        var fees = await (
            from fee in db.Set<Fee>().AsNoTracking()
            join code in db.Set<ListedCode>() on fee.Code equals code.Code
            where fee.FeeVersion == version.Id && code.List == list && code.Procedure != null && procedures.Contains(code.Procedure)
            select new { code.Procedure, Surfaces = fee.Surfaces == 0 ? code.Surfaces : fee.Surfaces, Own = fee.Teeth, Listed = code.Teeth, fee.Cents }).ToListAsync(ct);
        return [.. fees
            .GroupBy(fee => (Procedure: fee.Procedure!, Variant: new FeeVariant(fee.Surfaces, fee.Own == TeethGroup.Any ? fee.Listed : fee.Own)))
            .Select(same => (same.Key.Procedure, same.Key.Variant, new Money(same.Max(fee => fee.Cents), options.Currency)))];
    }
}
