using System.Security.Cryptography;

namespace DentaMind.Platform.Keys;

/// <summary>Wraps a key by another (AES-KWP, RFC 5649): authenticated, and the same input always gives the same output.</summary>
internal static class KeyWrap
{
    internal const int KeySize = 32;

    internal static byte[] Wrap(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> key)
    {
        using var aes = Aes.Create();
        aes.SetKey(wrappingKey);
        return aes.EncryptKeyWrapPadded(key);
    }

    internal static byte[] Unwrap(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> wrapped, int size)
    {
        try
        {
            using var aes = Aes.Create();
            aes.SetKey(wrappingKey);
            var key = aes.DecryptKeyWrapPadded(wrapped);
            return key.Length == size ? key : throw new CryptographicException("The wrapped key has another size.");
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new KeysException(KeysException.Broken, "A wrapped key was altered or belongs to another owner.", exception);
        }
    }
}
