using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Treatment.Procedures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Estimates;

/// <summary>Says what something would cost a patient, with and without insurance, and why; it keeps nothing.</summary>
/// <param name="Patient">For whom.</param>
/// <param name="On">The day on which it would be done, unless a line says another.</param>
/// <param name="Lines">What would be done; at most 200.</param>
/// <param name="Location">Where, for its fees.</param>
/// <param name="Clinician">By whom, for their fees.</param>
public sealed record EstimateLines(PatientId Patient, DateOnly On, IReadOnlyList<AskedLine> Lines, LocationId? Location = null, ClinicianId? Clinician = null)
    : IUseCase<EstimateView>
{
    public static Right Needs => Right.SeePlans;

    public Subject Subject => new(Patient);

    public Refusal? Check() => LinesCheck.Of(this);
}

/// <summary>One thing that would be done.</summary>
/// <param name="Id">The asker's own name for it; the answer says it again.</param>
/// <param name="Procedure">The catalogue's code.</param>
/// <param name="Tooth">On which tooth; null when of none.</param>
/// <param name="Surfaces">On which of its faces.</param>
/// <param name="Part">In which larger part of the mouth; null when of none.</param>
/// <param name="Fee">What it costs, when not what the schedule says.</param>
public sealed record AskedLine(
    string Id, string Procedure, ToothPosition? Tooth = null, SurfaceSet? Surfaces = null, MouthPart? Part = null, Money? Fee = null)
{
    /// <summary>The day on which it would be done; null for the day of all.</summary>
    public DateOnly? On { get; init; }
}

internal sealed class EstimateLinesHandler(Pricing pricing) : IHandle<EstimateLines, EstimateView>
{
    public async Task<Outcome<EstimateView>> HandleAsync(EstimateLines ask, Actor actor, CancellationToken ct)
    {
        var priced = await pricing.PriceAsync(ask, actor, ct);
        if (!priced.IsAnswer)
            return priced.Refusal;
        var estimate = Estimator.Of(priced.Answer);
        return EstimateViews.Of(ask.On, priced.Answer, estimate, Waiting.Of(priced.Answer, estimate));
    }
}

internal static class EstimateLinesEndpoint
{
    public static void MapEstimateLines(this IEndpointRouteBuilder api) => api.MapPost("/estimates",
        async (LinesToEstimate body, TimeProvider clock, Door<EstimateLines, EstimateView> door, Actor actor, CancellationToken ct) =>
            (NotationSaid.Refuse(body.Notation, body.Lines?.Any(line => line.Tooth is not null) == true) is { } unsaid
                ? unsaid
                : await door.EnterAsync(body.ToAsk(clock), actor, ct)).ToHttp());

    /// <summary>The body of the request.</summary>
    /// <param name="PatientId">For whom.</param>
    /// <param name="Lines">What would be done.</param>
    internal sealed record LinesToEstimate(PatientId PatientId, IReadOnlyList<AskedLine>? Lines)
    {
        /// <summary>In which notation the teeth are written.</summary>
        public Notation? Notation { get; init; }

        public DateOnly? On { get; init; }

        public LocationId? LocationId { get; init; }

        public ClinicianId? ClinicianId { get; init; }

        public EstimateLines ToAsk(TimeProvider clock) =>
            new(PatientId, On ?? DateOnly.FromDateTime(clock.GetLocalNow().Date), Lines ?? [], LocationId, ClinicianId);
    }
}
