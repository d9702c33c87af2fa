using System.Security.Cryptography;
using System.Text.Json;
using DentaMind.Platform.Store;

namespace DentaMind.Platform.Keys;

/// <summary>The ring as it lies in its folder: the organisation's key, wrapped by the root key.</summary>
/// <param name="Version">The version of this form.</param>
/// <param name="Organisation">The organisation's id and key, wrapped together.</param>
/// <param name="Salt">The passphrase's salt; null when a file holds the root key.</param>
/// <param name="Iterations">The passphrase's iterations; null when a file holds the root key.</param>
internal sealed record KeyRingFile(int Version, byte[] Organisation, byte[]? Salt, int? Iterations)
{
    internal const int CurrentVersion = 1;

    internal static KeyRingFile Read(string path)
    {
        RootKey.RequirePrivate(path);
        try
        {
            var ring = JsonSerializer.Deserialize<KeyRingFile>(File.ReadAllBytes(path), JsonSerializerOptions.Web);
            return ring is { Version: CurrentVersion, Organisation: not null } && ring.IsWhole
                ? ring
                : throw new KeysException(KeysException.Unusable, $"The key ring {path} is damaged or of a later version.");
        }
        catch (JsonException exception)
        {
            throw new KeysException(KeysException.Unusable, $"The key ring {path} is damaged. Put it back from its backup.", exception);
        }
    }

    internal void Write(string path) => Durable.WriteWhole(path, JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web));

    /// <summary>The root key that opens this ring.</summary>
    internal byte[] OpenRoot(string rootPath, string? passphrase)
    {
        if (Salt is null)
            return passphrase is null
                ? RootKey.ReadFile(rootPath)
                : throw new KeysException(KeysException.Passphrase, "A passphrase was given, and this key ring is sealed by a key file.");
        return passphrase is not null
            ? RootKey.FromPassphrase(passphrase, Salt, Iterations!.Value)
            : throw new KeysException(KeysException.Passphrase, "This key ring is sealed by a passphrase. Name the variable or the file that holds it.");
    }

    internal byte[] OpenOrganisation(byte[] root)
    {
        try
        {
            return KeyWrap.Unwrap(root, Organisation, 16 + KeyWrap.KeySize);
        }
        catch (KeysException exception)
        {
            throw new KeysException(KeysException.Wrong, "The root key or passphrase does not open this key ring.", exception);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(root);
        }
    }

    private bool IsWhole => Salt is null == Iterations is null && Iterations is null or (>= RootKey.Iterations and <= RootKey.Iterations * 20);
}
