using System.Security.Cryptography;

namespace DentaMind.Platform.Keys;

/// <summary>Seals small values, such as a name in a column, so that they open in their own cell only.</summary>
/// <remarks>
/// version 1, salt 16, ciphertext, tag 16. Key and nonce are drawn from the salt by HKDF, a pair for every value, which is free of
/// the limit of 2^32 random nonces under one key.
/// </remarks>
internal static class Sealing
{
    internal const int Overhead = 1 + SaltSize + TagSize;
    private const byte Version = 1;
    private const int SaltSize = 16;
    private const int TagSize = 16;
    private const int KeySize = 32;
    private const int NonceSize = 12;

    internal static byte[] Seal(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> value, Cell cell)
    {
        var @sealed = new byte[Overhead + value.Length];
        @sealed[0] = Version;
        var salt = @sealed.AsSpan(1, SaltSize);
        RandomNumberGenerator.Fill(salt);
        Span<byte> pair = stackalloc byte[KeySize + NonceSize];
        Draw(secret, salt, pair);
        using var aes = new AesGcm(pair[..KeySize], TagSize);
        aes.Encrypt(pair[KeySize..], value, @sealed.AsSpan(1 + SaltSize, value.Length), @sealed.AsSpan(^TagSize..), cell.ToBytes(Version));
        CryptographicOperations.ZeroMemory(pair);
        return @sealed;
    }

    internal static byte[] Open(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> @sealed, Cell cell)
    {
        if (@sealed.Length < Overhead || @sealed[0] != Version)
            throw Broken(cell, null);
        var value = new byte[@sealed.Length - Overhead];
        Span<byte> pair = stackalloc byte[KeySize + NonceSize];
        Draw(secret, @sealed.Slice(1, SaltSize), pair);
        try
        {
            using var aes = new AesGcm(pair[..KeySize], TagSize);
            aes.Decrypt(pair[KeySize..], @sealed.Slice(1 + SaltSize, value.Length), @sealed[^TagSize..], value, cell.ToBytes(Version));
            return value;
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw Broken(cell, exception);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pair);
        }
    }

    private static void Draw(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> salt, Span<byte> pair) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, pair, salt, "dm/value/v1"u8);

    private static KeysException Broken(Cell cell, Exception? cause) =>
        new(KeysException.Broken, $"The sealed value of {cell.Table}.{cell.Column}, row {cell.Row}, cannot be opened there.", cause);
}
