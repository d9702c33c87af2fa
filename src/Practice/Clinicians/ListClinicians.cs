using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Clinicians;

/// <summary>The clinicians of the practice, by name.</summary>
public sealed record ListClinicians : IUseCase<ClinicianList>
{
    public static Right Needs => Right.SignedIn;

    public static bool LeavesTrail => false;
}

/// <summary>Clinicians, by name.</summary>
public sealed record ClinicianList(IReadOnlyList<ClinicianView> Items);

internal sealed class ListCliniciansHandler(ClinicDb db) : IHandle<ListClinicians, ClinicianList>
{
    public async Task<Outcome<ClinicianList>> HandleAsync(ListClinicians ask, Actor actor, CancellationToken ct) =>
        new ClinicianList(await db.Set<Clinician>().OrderBy(clinician => clinician.DisplayName)
            .Select(clinician => new ClinicianView(clinician.Id, clinician.DisplayName, clinician.Role)).ToListAsync(ct));
}

internal static class ListCliniciansEndpoint
{
    public static void MapListClinicians(this IEndpointRouteBuilder api) => api.MapGet("/clinicians",
        async (Door<ListClinicians, ClinicianList> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new ListClinicians(), actor, ct)).ToHttp());
}
