namespace DentaMind.Platform.Store;

/// <summary>Says why the store cannot do what was asked, by a stable code.</summary>
public sealed class StoreException : Exception
{
    /// <summary>There is no room left: refuse early and try again when there is.</summary>
    public const string Full = "store-full";

    /// <summary>The store does not answer, or not in time: try again.</summary>
    public const string Away = "store-away";

    /// <summary>The store has no object of that key.</summary>
    public const string Missing = "object-missing";

    /// <summary>The object is not what was written: truncated, altered, moved or exchanged.</summary>
    public const string Integrity = "integrity";

    /// <summary>The store refuses the settings it was given.</summary>
    public const string Settings = "store-settings";

    internal StoreException(string code, string text, Exception? cause = null)
        : base(text, cause) => Code = code;

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>Whether the same ask may succeed later.</summary>
    public bool IsPassing => Code is Full or Away;

    internal static StoreException Broken(ObjectKey key, string why, Exception? cause = null) =>
        new(Integrity, $"The object {key} is refused: {why}.", cause);

    internal static StoreException NotThere(ObjectKey key, Exception? cause = null) =>
        new(Missing, $"The store has no object {key}.", cause);
}
