using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Practice.Clinicians;

/// <summary>Takes a clinician into the practice.</summary>
public sealed record AddClinician(string DisplayName, ClinicianRole Role) : IUseCase<ClinicianView>
{
    public static Right Needs => Right.ManagePractice;

    public Refusal? Check() => string.IsNullOrWhiteSpace(DisplayName) || DisplayName.Length > 120
        ? Refusal.Invalid("displayName", "Give a name of at most 120 characters.")
        : null;
}

/// <summary>A clinician as readers see them.</summary>
public sealed record ClinicianView(ClinicianId Id, string DisplayName, ClinicianRole Role);

internal sealed class AddClinicianHandler(ClinicDb db) : IHandle<AddClinician, ClinicianView>
{
    public async Task<Outcome<ClinicianView>> HandleAsync(AddClinician ask, Actor actor, CancellationToken ct)
    {
        var clinician = Clinician.Welcome(ask.DisplayName, ask.Role);
        db.Add(clinician);
        return await db.SaveAsync(clinician.ToView(), ct);
    }
}

internal static class AddClinicianEndpoint
{
    public static void MapAddClinician(this IEndpointRouteBuilder api) => api.MapPost("/clinicians",
        async (AddClinician ask, Door<AddClinician, ClinicianView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(clinician => TypedResults.Created($"/api/clinicians/{clinician.Id}", clinician)));
}
