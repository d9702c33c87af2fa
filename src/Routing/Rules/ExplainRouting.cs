using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Keeping;
using DentaMind.Routing.Rules.Written;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Rules;

/// <summary>Where would an image with these facts go, or where did this one go, and why? It changes nothing.</summary>
/// <param name="Facts">To try how the book in force decides; null for an image.</param>
/// <param name="Image">To see what was decided about it, by the book of that moment; null for facts.</param>
public sealed record ExplainRouting(AskedFacts? Facts = null, ImageId? Image = null) : IUseCase<Explanation>
{
    public static Right Needs => Right.SeeRouting;

    public Subject Subject => new(null, Image);

    public Refusal? Check() =>
        Facts is null == Image is null ? Refusal.Invalid("facts", "Give either facts or an image.")
        : Facts?.TimeOfDay is { } time && !TimeOnly.TryParse(time, System.Globalization.CultureInfo.InvariantCulture, out _) ? Refusal.Invalid("facts.timeOfDay", "Give a time of day, such as 18:30.")
        : Facts?.Bytes < 0 ? Refusal.Invalid("facts.bytes", "Give a number of bytes that is not negative.")
        : Facts?.Tags?.Count > 32 ? Refusal.Invalid("facts.tags", "Give at most 32 tags.")
        : null;
}

/// <summary>Facts to try; what is left out is not known. Names are the practice's own.</summary>
public sealed record AskedFacts
{
    public string? Location { get; init; }

    public string? Device { get; init; }

    public string? AeTitle { get; init; }

    /// <summary>panoramic, cbct, bitewing, ...; unknown when left out.</summary>
    public string? Kind { get; init; }

    public string? Modality { get; init; }

    public string? Clinician { get; init; }

    public string? PatientHome { get; init; }

    /// <summary>A region code, such as CA-QC.</summary>
    public string? Residency { get; init; }

    /// <summary>on-premise or cloud.</summary>
    public string? StoragePreference { get; init; }

    public long? Bytes { get; init; }

    /// <summary>When it comes; its time of day counts, as written.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The time of day on the location's clock, such as 18:30; it goes before <see cref="At"/>.</summary>
    public string? TimeOfDay { get; init; }

    /// <summary>True when left out.</summary>
    public bool? PatientKnown { get; init; }

    public bool? Conflict { get; init; }

    /// <summary>By keyword.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    internal RoutingFacts ToFacts(TimeProvider clock) => new()
    {
        Location = Location,
        Device = Device,
        AeTitle = AeTitle,
        Kind = Kind ?? "unknown",
        Modality = Modality,
        Clinician = Clinician,
        PatientHome = PatientHome,
        Residency = Residency,
        StoragePreference = StoragePreference,
        Bytes = Bytes ?? 0,
        TimeOfDay = TimeOfDay is { } time
            ? TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)
            : TimeOnly.FromTimeSpan((At ?? clock.GetLocalNow()).TimeOfDay),
        IsPatientKnown = PatientKnown ?? true,
        IsConflict = Conflict ?? false,
        Tags = Tags ?? new Dictionary<string, string>(StringComparer.Ordinal),
    };
}

internal sealed class ExplainRoutingHandler(ClinicDb db, CurrentBook books, TimeProvider clock) : IHandle<ExplainRouting, Explanation>
{
    public async Task<Outcome<Explanation>> HandleAsync(ExplainRouting ask, Actor actor, CancellationToken ct)
    {
        if (ask.Facts is { } facts)
            return (await books.GetAsync(ct)).Book.Explain(facts.ToFacts(clock));
        var routed = await db.Set<RoutedImage>().AsNoTracking().SingleOrDefaultAsync(routed => routed.Image == ask.Image, ct);
        return routed is not null && actor.Reaches(routed.Location)
            ? JsonSerializer.Deserialize<Explanation>(routed.Explanation, Destination.Form)!
            : Refusal.NotFound("decision about that image");
    }
}

internal static class ExplainRoutingEndpoint
{
    public static void MapExplainRouting(this IEndpointRouteBuilder api) => api.MapPost("/routing/explain",
        async (ExplainRouting ask, Door<ExplainRouting, Explanation> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp());
}
