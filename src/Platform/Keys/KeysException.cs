namespace DentaMind.Platform.Keys;

/// <summary>Says why keys cannot be used, by a stable code; its text never holds key material.</summary>
public sealed class KeysException : Exception
{
    /// <summary>Data exists, and its keys are not there.</summary>
    public const string Missing = "keys-missing";

    /// <summary>The keys that are there are not the keys of the data, or the passphrase is another one.</summary>
    public const string Wrong = "keys-wrong";

    /// <summary>The keys are sealed by a passphrase and none was given, or the other way round.</summary>
    public const string Passphrase = "keys-passphrase";

    /// <summary>The key files may be read by others than their owner.</summary>
    public const string Exposed = "keys-exposed";

    /// <summary>The key folder cannot be read or written, or its files are damaged.</summary>
    public const string Unusable = "keys-unusable";

    /// <summary>A wrapped key or a sealed value was altered, moved to another place, or belongs to another owner.</summary>
    public const string Broken = "seal-broken";

    internal KeysException(string code, string text, Exception? cause = null)
        : base(text, cause) => Code = code;

    /// <summary>The stable code.</summary>
    public string Code { get; }
}
