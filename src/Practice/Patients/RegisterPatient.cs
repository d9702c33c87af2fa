using System.Text.Json.Serialization;
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
    [property: JsonConverter(typeof(BirthDateJson))] DateOnly? BirthDate = null,
    Sex Sex = Sex.U,
    IReadOnlyList<Identifier>? Identifiers = null,
    LocationId? HomeLocationId = null,
    string? Residency = null,
    StoragePreference? StoragePreference = null) : IUseCase<PatientView>
{
    public string? PreferredName { get; init; }

    public string? Pronouns { get; init; }

    /// <summary>As BCP 47 writes it, such as fr-CA.</summary>
    public string? Language { get; init; }

    public Contacts? Contacts { get; init; }

    public static Right Needs => Right.EditPatients;

    public Refusal? Check() => new PatientFlaws()
        .FamilyName(FamilyName).GivenName(GivenName).PreferredName(PreferredName)
        .BirthDate(BirthDate).Pronouns(Pronouns).Language(Language)
        .Identifiers("identifiers", Identifiers).Contacts(Contacts).Residency(Residency)
        .Refusal;
}

internal sealed class RegisterPatientHandler(ClinicDb db, PatientRecords records, PatientIndex index, TimeProvider clock) : IHandle<RegisterPatient, PatientView>
{
    public async Task<Outcome<PatientView>> HandleAsync(RegisterPatient ask, Actor actor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (BirthDates.InTheFuture(ask.BirthDate, now) is { } early)
            return early;
        var home = ask.HomeLocationId is { } id ? await db.Set<Location>().SingleOrDefaultAsync(location => location.Id == id, ct) : null;
        if (ask.HomeLocationId is not null && home is null)
            return Refusal.Invalid("homeLocationId", "There is no such location.");

        var (words, contacts) = (Words(ask), ask.Contacts?.Trimmed() ?? new Contacts());
        var patient = records.Register(words, contacts, new PatientPlace(home?.Id, ask.Residency, ask.StoragePreference), now);
        db.Add(patient);
        db.AddRange(index.Identifiers(patient.Id, words));
        db.AddRange(index.Tokens(words, contacts).Select(token => new NameToken { Patient = patient.Id, Token = token }));
        db.About(patient.Id);
        return await db.SaveAsync(words.ToView(patient, home) with { Contacts = contacts }, ct, Numbers.Race);
    }

    private PatientWords Words(RegisterPatient ask) =>
        new(ask.FamilyName.Trim(), ask.GivenName.Trim(), ask.BirthDate, ask.Sex, Numbers.Of(ask.Identifiers ?? [], index))
        {
            PreferredName = Blank.OrNull(ask.PreferredName),
            Pronouns = Blank.OrNull(ask.Pronouns),
            Language = Blank.OrNull(ask.Language),
        };
}

internal static class RegisterPatientEndpoint
{
    public static void MapRegisterPatient(this IEndpointRouteBuilder api) => api.MapPost("/patients",
        async (RegisterPatient ask, Door<RegisterPatient, PatientView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(patient => TypedResults.Created($"/api/patients/{patient.Id}", patient)))
        .OncePerKey();
}
