using System.Globalization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Practice.Patients;

/// <summary>Patients whose names begin with every word of the query, a word such as 1984-03-12 being their birth date, or who have it as a number, a telephone number or an e-mail address; without a query, the latest registered.</summary>
public sealed record FindPatients(string? Query, int Skip = 0) : IUseCase<PatientList>
{
    private const int Longest = 200;

    public static Right Needs => Right.SeePatients;

    public Refusal? Check() => Query?.Length > Longest ? Refusal.Invalid("query", "Search for at most 200 characters.") : null;
}

/// <summary>A page of patients; <c>Next</c> is the cursor of the page after it, null at the end.</summary>
public sealed record PatientList(IReadOnlyList<PatientView> Items, string? Next);

internal sealed class FindPatientsHandler(ClinicDb db, PatientRecords records, PatientIndex index) : IHandle<FindPatients, PatientList>
{
    private const int PageSize = 50;

    /// <summary>Which of two words is rarer makes no difference any more when both are found so often.</summary>
    private const int Often = 10_000;

    public async Task<Outcome<PatientList>> HandleAsync(FindPatients ask, Actor actor, CancellationToken ct)
    {
        var query = ask.Query?.Trim() ?? "";
        var exact = query.Length == 0 ? [] : await ExactAsync(query, actor, ct);
        var named = query.Length == 0 ? Latest() : ByName(await RarestFirstAsync(index.Query(query), ct), exact);
        var rest = await named.Within(actor)
            .Skip(Math.Max(0, ask.Skip - exact.Count)).Take(PageSize + 1).AsNoTracking().ToListAsync(ct);
        List<Patient> rows = [.. exact.Skip(ask.Skip), .. rest];
        var kept = await db.KeptAsync([.. rows.Take(PageSize)], ct);
        var next = rows.Count > PageSize ? (ask.Skip + PageSize).ToString(CultureInfo.InvariantCulture) : null;
        return new PatientList(await db.ViewAsync(records, kept, actor, ct), next);
    }

    /// <summary>Whoever has just that as a number, a telephone number or an e-mail address; they come first.</summary>
    private async Task<IReadOnlyList<Patient>> ExactAsync(string query, Actor actor, CancellationToken ct)
    {
        var (number, reached) = (index.Number(query), index.Reached(query) ?? "");
        var ids = db.Set<PatientIdentifier>().Where(own => own.NumberIndex == number).Select(own => own.Patient)
            .Union(db.Set<NameToken>().Where(own => own.Token == reached).Select(own => own.Patient));
        return await db.Set<Patient>().Where(patient => ids.Contains(patient.Id))
            .Within(actor).OrderByDescending(patient => patient.Id).Take(PageSize).AsNoTracking().ToListAsync(ct);
    }

    private IQueryable<Patient> Latest() =>
        db.Set<Patient>().Where(patient => patient.MergedInto == null).OrderByDescending(patient => patient.Id);

    /// <summary>Whoever is found by one word is looked at for the others, so the word of the fewest comes first.</summary>
    private async Task<List<string>> RarestFirstAsync(IReadOnlyList<string> tokens, CancellationToken ct)
    {
        if (tokens.Count < 2)
            return [.. tokens];
        var counted = new List<(string Token, int Times)>();
        foreach (var token in tokens)
            counted.Add((token, await db.Set<NameToken>().Where(own => own.Token == token).Take(Often).CountAsync(ct)));
        return [.. counted.OrderBy(one => one.Times).Select(one => one.Token)];
    }

    /// <summary>The latest first: ids grow with time, so the index of the first token gives them in order and nothing is sorted.</summary>
    private IQueryable<Patient> ByName(List<string> tokens, IReadOnlyList<Patient> exact)
    {
        var found = exact.Select(patient => patient.Id).ToList();
        var first = tokens.Count > 0 ? tokens[0] : "";
        var named = db.Set<NameToken>().Where(own => own.Token == first && !found.Contains(own.Patient));
        foreach (var token in tokens.Skip(1))
            named = named.Where(own => db.Set<NameToken>().Any(other => other.Patient == own.Patient && other.Token == token));
        return from own in named
               join patient in db.Set<Patient>() on own.Patient equals patient.Id
               // Whoever was merged stands in for who answers for them, unless that one is found by the same words.
               where patient.AnswersAs == null || db.Set<NameToken>().Count(other => other.Patient == patient.AnswersAs && tokens.Contains(other.Token)) < tokens.Count
               orderby own.Patient descending
               select patient;
    }
}

internal static class Reached
{
    /// <summary>Only the patients at home within the actor's reach; a patient without a home is within everybody's.</summary>
    public static IQueryable<Patient> Within(this IQueryable<Patient> patients, Actor actor)
    {
        if (actor.Locations is not { } locations)
            return patients;
        var within = locations.ToList();
        return patients.Where(patient => patient.HomeLocation == null || within.Contains(patient.HomeLocation.Value));
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
