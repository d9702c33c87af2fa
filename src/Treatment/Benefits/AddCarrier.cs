using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Benefits;

/// <summary>Writes an insurer down. Its name is its own.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="PayerNumber">The number by which claims reach it; null when it takes none electronically.</param>
public sealed record AddCarrier(string Name, string? PayerNumber = null) : IUseCase<CarrierView>
{
    public static Right Needs => Right.ManageFees;

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > 120 ? Refusal.Invalid("name", "Give the insurer a name of at most 120 characters.")
        : PayerNumber is { } number && (number.Length > 20 || !number.Trim().All(char.IsAsciiLetterOrDigit))
            ? Refusal.Invalid("payerNumber", "A payer number has at most 20 letters and digits.")
        : null;
}

/// <summary>An insurer as its readers see it.</summary>
public sealed record CarrierView(Guid Id, string Name, string? PayerNumber);

internal sealed class AddCarrierHandler(ClinicDb db) : IHandle<AddCarrier, CarrierView>
{
    private static readonly Refusal NameTaken = new("carrier-name-taken", "There is an insurer by that name already.");

    public async Task<Outcome<CarrierView>> HandleAsync(AddCarrier ask, Actor actor, CancellationToken ct)
    {
        var carrier = Carrier.Open(ask.Name, ask.PayerNumber);
        db.Add(carrier);
        return await db.SaveAsync(carrier.ToView(), ct, new Race("ux_carriers_name", NameTaken));
    }
}

internal static class AddCarrierEndpoint
{
    public static void MapAddCarrier(this IEndpointRouteBuilder api) => api.MapPost("/carriers",
        async (AddCarrier ask, Door<AddCarrier, CarrierView> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(ask, actor, ct)).ToHttp(carrier => TypedResults.Created($"/api/carriers/{carrier.Id}", carrier))).OncePerKey();
}
