using System.Security.Cryptography;
using DentaMind.Platform.Store;

namespace DentaMind.Platform.Keys;

/// <summary>The key that opens the ring: a file that only its owner may read, or a passphrase.</summary>
internal static class RootKey
{
    internal const int Iterations = 600_000;
    internal const int SaltSize = 32;

    internal static byte[] FromPassphrase(string passphrase, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, iterations, HashAlgorithmName.SHA512, KeyWrap.KeySize);

    /// <summary>Makes the file; one that a dead process left before it made the ring is taken as it is.</summary>
    internal static byte[] MakeFile(string path)
    {
        if (File.Exists(path))
            return ReadFile(path);
        var key = RandomNumberGenerator.GetBytes(KeyWrap.KeySize);
        Durable.WriteWhole(path, key);
        return key;
    }

    internal static byte[] ReadFile(string path)
    {
        if (!File.Exists(path))
            throw new KeysException(KeysException.Missing, $"The root key {path} is not there. Put it back from its backup; without it the data cannot be opened.");
        RequirePrivate(path);
        var key = File.ReadAllBytes(path);
        return key.Length == KeyWrap.KeySize
            ? key
            : throw new KeysException(KeysException.Unusable, $"The root key {path} is damaged. Put it back from its backup.");
    }

    internal static void RequirePrivate(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~Durable.PrivateFile) != UnixFileMode.None)
            throw new KeysException(KeysException.Exposed, $"The key file {path} may be read by others. Run: chmod 600 '{path}'");
    }
}
