using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Treatment.Benefits;

/// <summary>The terms of the plans that a patient's book names.</summary>
internal sealed class PlanShelf(ClinicDb db)
{
    public async Task<IReadOnlyDictionary<Guid, ShelvedPlan>> TermsAsync(CoverageWords words, CancellationToken ct)
    {
        var ids = words.Covers.Select(cover => cover.PlanId).Distinct().ToList();
        var plans = await db.Set<InsurancePlan>().AsNoTracking().Where(plan => ids.Contains(plan.Id)).ToListAsync(ct);
        return plans.ToDictionary(plan => plan.Id, plan => new ShelvedPlan(plan.Name, plan.Terms));
    }
}

/// <summary>A plan's name and what it pays.</summary>
internal sealed record ShelvedPlan(string Name, PlanTerms Terms);
