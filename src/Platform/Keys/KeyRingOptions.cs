namespace DentaMind.Platform.Keys;

/// <summary>Where the key ring lies and what seals it.</summary>
public sealed record KeyRingOptions
{
    /// <summary>The folder of the key ring, readable by its owner only.</summary>
    public required string Folder { get; init; }

    /// <summary>The name of the environment variable that holds the passphrase; null when there is none.</summary>
    public string? PassphraseVariable { get; init; }

    /// <summary>The file whose first line is the passphrase; null when there is none.</summary>
    public string? PassphraseFile { get; init; }

    /// <summary>The passphrase, from whichever place was named; null when none was.</summary>
    internal string? ReadPassphrase()
    {
        if (PassphraseVariable is not null && PassphraseFile is not null)
            throw new KeysException(KeysException.Passphrase, "Name either a passphrase variable or a passphrase file, not both.");
        if (PassphraseVariable is not null)
            return Require(Environment.GetEnvironmentVariable(PassphraseVariable), $"The environment variable {PassphraseVariable}");
        if (PassphraseFile is not null)
            return Require(ReadFirstLine(PassphraseFile), $"The passphrase file {PassphraseFile}");
        return null;
    }

    private static string? ReadFirstLine(string path)
    {
        try
        {
            return File.ReadLines(path).FirstOrDefault();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KeysException(KeysException.Passphrase, $"The passphrase file {path} cannot be read.", exception);
        }
    }

    private static string Require(string? passphrase, string place) =>
        passphrase is { Length: >= 12 }
            ? passphrase
            : throw new KeysException(KeysException.Passphrase, $"{place} holds no passphrase of 12 characters or more.");
}
