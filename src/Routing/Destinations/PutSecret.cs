using System.Security.Cryptography;
using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Destinations;

/// <summary>Keeps a secret under a name, in place of the one before; nobody can read it back.</summary>
public sealed record PutSecret(string Name, SecretWords Words) : IUseCase<Done>
{
    private const int Longest = 16 << 10;

    public static Right Needs => Right.ManageRouting;

    public Refusal? Check() =>
        !DestinationChecks.IsName(Name) ? Refusal.Invalid("name", "A name has 1 to 60 small letters, digits and hyphens.")
        : new[] { Words.User, Words.Password, Words.Token, Words.CertificatePem, Words.KeyPem }.Any(word => word?.Length > Longest) ? Refusal.Invalid("words", "A secret has at most 16 KiB.")
        : (Words.CertificatePem is null) != (Words.KeyPem is null) ? Refusal.Invalid("keyPem", "A certificate needs its key, and a key its certificate.")
        : Words.CertificatePem is null || IsPair(Words.CertificatePem, Words.KeyPem) ? null
        : Refusal.Invalid("certificatePem", "The certificate or its key is not PEM, or they do not belong together.");

    /// <summary>Without the words.</summary>
    public override string ToString() => nameof(PutSecret);

    private static bool IsPair(string certificate, string? key)
    {
        try
        {
            using var pair = System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(certificate, key);
            return true;
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            return false;
        }
    }
}

internal sealed class PutSecretHandler(ClinicDb db, KeyRing keys, TimeProvider clock) : IHandle<PutSecret, Done>
{
    private static readonly Refusal Raced = new("raced", "Somebody else kept a secret under this name just now; try again.", RefusalKind.Unavailable);

    public async Task<Outcome<Done>> HandleAsync(PutSecret ask, Actor actor, CancellationToken ct)
    {
        var secret = await db.Set<Secret>().SingleOrDefaultAsync(secret => secret.Name == ask.Name, ct);
        if (secret is null)
            db.Add(secret = new Secret { Id = Guid.CreateVersion7(), Name = ask.Name });
        secret.Sealed = keys.Organisation.SealText(JsonSerializer.Serialize(ask.Words, Destination.Form), Secrets.CellOf(secret.Id));
        secret.ChangedAt = clock.GetUtcNow();
        db.Signal(DestinationBook.Changed);
        return await db.SaveAsync(default(Done), ct, new Race("ux_routing_secrets_name", Raced));
    }
}

/// <summary>Opens secrets for whoever calls a destination.</summary>
internal sealed class Secrets(ClinicDb db, KeyRing keys)
{
    public static Cell CellOf(Guid row) => new("routing_secrets", "sealed", row);

    /// <summary>Null when there is no secret of that name.</summary>
    public async Task<SecretWords?> FindAsync(string name, CancellationToken ct)
    {
        var secret = await db.Set<Secret>().AsNoTracking().SingleOrDefaultAsync(secret => secret.Name == name, ct);
        return secret is null ? null : JsonSerializer.Deserialize<SecretWords>(keys.Organisation.OpenText(secret.Sealed, CellOf(secret.Id)), Destination.Form);
    }
}

internal static class PutSecretEndpoint
{
    public static void MapPutSecret(this IEndpointRouteBuilder api) => api.MapPut("/routing/secrets/{name}",
        async (string name, SecretWords words, Door<PutSecret, Done> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new PutSecret(name, words), actor, ct)).ToHttp());
}
