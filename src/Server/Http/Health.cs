using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Server.Http;

/// <summary>Says to whoever watches the server that it lives, and whether it can take images.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Ok(new Alive("alive")));
        app.MapGet("/readyz", AnswerReadyAsync);
    }

    private static async Task<IResult> AnswerReadyAsync(ClinicDb db, SealedStore store, CancellationToken ct)
    {
        var readiness = new Readiness(await Try(() => db.Database.ExecuteSqlAsync($"SELECT 1", ct)), await Try(() => store.ProbeAsync(ct).AsTask()));
        return readiness is { Database: Fine, Store: Fine }
            ? TypedResults.Ok(readiness)
            : TypedResults.Json(readiness, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private const string Fine = "ready";

    private static async Task<string> Try(Func<Task> probe)
    {
        try
        {
            await probe();
            return Fine;
        }
        catch (StoreException away)
        {
            return away.Code;
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
        {
            return "away";
        }
    }

    private sealed record Alive(string Status);

    /// <summary>ready, or the code of what is wrong.</summary>
    private sealed record Readiness(string Database, string Store);
}
