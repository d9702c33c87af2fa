using DentaMind.Kernel;
using DentaMind.Platform.Store;

namespace DentaMind.Platform.Door;

/// <summary>The refusals that every door may give.</summary>
public static class Refusals
{
    public static readonly Refusal NotSignedIn = new("not-signed-in", "Sign in, or send a bearer token.", RefusalKind.Unauthenticated);

    public static readonly Refusal NotAllowed = new("not-allowed", "Your role does not allow this; an administrator can change that.", RefusalKind.Forbidden);

    public static readonly Refusal DatabaseAway = new("database-away", "The database cannot be reached or is full; nothing was kept. Try again.", RefusalKind.Unavailable);

    public static readonly Refusal StoreAway = new("store-away", "The image store cannot be reached; nothing was kept. Try again.", RefusalKind.Unavailable);

    public static readonly Refusal StoreFull = new("store-full", "The image store is full; nothing was kept. Make room, then try again.", RefusalKind.Unavailable);

    public static readonly Refusal Integrity = new("integrity", "What is kept is not what was written; it is not shown. An administrator can check the store.", RefusalKind.Unavailable);

    public static readonly Refusal KeyReused = new("idempotency-key-reused", "This key was used for another request; give each form a key of its own.");

    /// <summary>What a failure of the store means to whoever asked.</summary>
    public static Refusal Of(StoreException error) => error.Code switch
    {
        StoreException.Full => StoreFull,
        StoreException.Away => StoreAway,
        StoreException.Missing or StoreException.Integrity => Integrity,
        _ => throw new InvalidOperationException("The store's settings were to be checked at start.", error),
    };
}
