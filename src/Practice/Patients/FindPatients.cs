using System.Globalization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>Patients whose names begin with every word of the query, or who have it as a number; without a query, the latest registered.</summary>
public sealed record FindPatients(string? Query, int Skip = 0) : IUseCase<PatientList>
{
    private const int Longest = 200;

    public static Right Needs => Right.SeePatients;

    public Refusal? Check() => Query?.Length > Longest ? Refusal.Invalid("query", "Search for at most 200 characters.") : null;
}

/// <summary>A page of patients; <c>Next</c> is the cursor of the page after it, null at the end.</summary>
public sealed record PatientList(IReadOnlyList<PatientView> Items, string? Next);

internal sealed class FindPatientsHandler(ClinicDb db, PatientRecords records) : IHandle<FindPatients, PatientList>
{
    private const int PageSize = 50;

    public async Task<Outcome<PatientList>> HandleAsync(FindPatients ask, Actor actor, CancellationToken ct)
    {
        var matching = Matching(ask.Query?.Trim() ?? "");
        if (actor.Locations is { } within)
            matching = matching.Where(patient => patient.HomeLocation == null || within.ToList().Contains(patient.HomeLocation.Value));
        var rows = await matching.OrderByDescending(patient => patient.RegisteredAt).ThenBy(patient => patient.Id)
            .Skip(ask.Skip).Take(PageSize + 1).AsNoTracking().ToListAsync(ct);
        var views = await db.ViewAsync(records, [.. rows.Take(PageSize)], actor, ct);
        var next = rows.Count > PageSize ? (ask.Skip + PageSize).ToString(CultureInfo.InvariantCulture) : null;
        return new PatientList(views, next);
    }

    private IQueryable<Patient> Matching(string query)
    {
        var all = db.Set<Patient>();
        if (query.Length == 0)
            return all;
        var number = records.NumberIndex(query);
        var byNumber = all.Where(patient => db.Set<PatientIdentifier>().Any(own => own.Patient == patient.Id && own.NumberIndex == number));
        var tokens = records.QueryTokens(query);
        if (tokens.Count == 0)
            return byNumber;
        var byName = tokens.Aggregate<string, IQueryable<Patient>>(all, (found, token) =>
            found.Where(patient => db.Set<NameToken>().Any(own => own.Patient == patient.Id && own.Token == token)));
        return byName.Union(byNumber);
    }
}

internal static class FindPatientsEndpoint
{
    public static void MapFindPatients(this IEndpointRouteBuilder api) => api.MapGet("/patients",
        async (string? query, string? cursor, Door<FindPatients, PatientList> door, Actor actor, CancellationToken ct) =>
        {
            var skip = int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;
            return (await door.EnterAsync(new FindPatients(query, skip), actor, ct)).ToHttp();
        });
}
