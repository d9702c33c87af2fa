using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Locations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>Takes a new patient into the practice. A number names one patient only.</summary>
public sealed record RegisterPatient(
    string FamilyName,
    string GivenName,
    DateOnly? BirthDate = null,
    Sex Sex = Sex.U,
    IReadOnlyList<Identifier>? Identifiers = null,
    LocationId? HomeLocationId = null,
    string? Residency = null,
    StoragePreference? StoragePreference = null) : IUseCase<PatientView>
{
    private const int LongestName = 64;
    private const int MostIdentifiers = 20;

    public static Right Needs => Right.EditPatients;

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(FamilyName) || FamilyName.Length > LongestName ? Refusal.Invalid("familyName", "Give a family name of at most 64 characters.")
        : GivenName is null || GivenName.Length > LongestName ? Refusal.Invalid("givenName", "Give a given name of at most 64 characters.")
        : BirthDate is { Year: < 1850 } ? Refusal.Invalid("birthDate", "The birth date lies too far back.")
        : (Identifiers?.Count ?? 0) > MostIdentifiers ? Refusal.Invalid("identifiers", "A patient has at most 20 identifiers.")
        : Identifiers?.All(IsUsable) == false ? Refusal.Invalid("identifiers", "Each identifier needs a number; issuer and number have at most 64 characters.")
        : Region.Check("residency", Residency);

    private static bool IsUsable(Identifier? own) => !string.IsNullOrWhiteSpace(own?.Number) && own.Number.Length <= 64 && (own.Issuer?.Length ?? 0) <= 64;
}

internal sealed class RegisterPatientHandler(ClinicDb db, PatientRecords records, TimeProvider clock) : IHandle<RegisterPatient, PatientView>
{
    private static readonly Refusal NumberTaken = new("identifier-taken", "Another patient has this number from the same issuer.");

    public async Task<Outcome<PatientView>> HandleAsync(RegisterPatient ask, Actor actor, CancellationToken ct)
    {
        if (ask.BirthDate > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddDays(1)))
            return Refusal.Invalid("birthDate", "The birth date lies in the future.");
        var home = ask.HomeLocationId is { } id ? await db.Set<Location>().SingleOrDefaultAsync(location => location.Id == id, ct) : null;
        if (ask.HomeLocationId is not null && home is null)
            return Refusal.Invalid("homeLocationId", "There is no such location.");

        var words = new PatientWords(ask.FamilyName.Trim(), ask.GivenName.Trim(), ask.BirthDate, ask.Sex,
            [.. (ask.Identifiers ?? []).Select(own => new Identifier((own.Issuer ?? "").Trim(), own.Number.Trim())).DistinctBy(own => records.FullIndex(own.Issuer, own.Number))]);
        var (patient, tokens) = records.Seal(words, new PatientPlace(home?.Id, ask.Residency, ask.StoragePreference), clock.GetUtcNow());
        db.Add(patient);
        db.AddRange(tokens);
        db.About(patient.Id);
        return await db.SaveAsync(words.ToView(patient, home), ct, new Race("ux_patient_identifiers_full", NumberTaken));
    }
}

internal static class RegisterPatientEndpoint
{
    public static void MapRegisterPatient(this IEndpointRouteBuilder api) => api.MapPost("/patients",
        async (RegisterPatient ask, Door<RegisterPatient, PatientView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(patient => TypedResults.Created($"/api/patients/{patient.Id}", patient)))
        .OncePerKey();
}
