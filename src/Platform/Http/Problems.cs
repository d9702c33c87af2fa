using System.Diagnostics;
using DentaMind.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DentaMind.Platform.Http;

/// <summary>Turns refusals into problem details (RFC 9457), in this one place.</summary>
public static class Problems
{
    public static ProblemHttpResult From(Refusal refusal) => TypedResults.Problem(Details(refusal));

    public static ProblemDetails Details(Refusal refusal)
    {
        var problem = new ProblemDetails
        {
            Status = Status(refusal.Kind),
            Title = refusal.Text,
            Type = $"urn:dentamind:problem:{refusal.Code}",
            Extensions = { ["code"] = refusal.Code, ["traceId"] = Activity.Current?.TraceId.ToString() },
        };
        if (refusal.Fields.Count > 0)
            problem.Extensions["fields"] = refusal.Fields;
        if (refusal.Flaws.Count > 0)
            problem.Extensions["flaws"] = refusal.Flaws;
        if (refusal.Current is not null)
            problem.Extensions["current"] = refusal.Current;
        return problem;
    }

    public static int Status(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.Unreadable => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };
}
