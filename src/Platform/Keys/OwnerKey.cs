using System.Security.Cryptography;
using System.Text;

namespace DentaMind.Platform.Keys;

/// <summary>The key of the organisation or of one patient: it wraps the keys of objects and seals words; without it they are noise.</summary>
/// <remarks>Each use has its own key, drawn from the secret by HKDF, so that a blob made for one use is refused by another.</remarks>
public sealed class OwnerKey : IDisposable
{
    private readonly byte[] secret;
    private readonly byte[] forObjects;
    private readonly byte[] forOwners;
    private readonly byte[] forValues;
    private readonly bool isShared;
    private bool isGone;

    /// <summary>Takes the secret over; it is wiped with this key.</summary>
    internal OwnerKey(byte[] secret, bool isShared)
    {
        this.secret = secret;
        this.isShared = isShared;
        forObjects = Draw("dm/wrap-object/v1"u8);
        forOwners = Draw("dm/wrap-owner/v1"u8);
        forValues = Draw("dm/seal/v1"u8);
    }

    /// <summary>Wraps the key of an object for this owner (40 bytes).</summary>
    public byte[] WrapDek(ReadOnlySpan<byte> dek) => KeyWrap.Wrap(Alive(forObjects), dek);

    /// <summary>Unwraps the key of an object of this owner; the caller wipes it.</summary>
    /// <exception cref="KeysException">It was altered, or another's.</exception>
    public byte[] UnwrapDek(ReadOnlySpan<byte> wrapped) => KeyWrap.Unwrap(Alive(forObjects), wrapped, KeyWrap.KeySize);

    /// <summary>Gives an object of this owner to another owner; the object itself is not touched.</summary>
    public byte[] RewrapDek(ReadOnlySpan<byte> wrapped, OwnerKey to)
    {
        var dek = UnwrapDek(wrapped);
        try
        {
            return to.WrapDek(dek);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dek);
        }
    }

    /// <summary>Seals bytes for one cell of the database.</summary>
    public byte[] Seal(ReadOnlySpan<byte> value, Cell cell) => Sealing.Seal(Alive(forValues), value, cell);

    /// <summary>Opens what was sealed for this cell by this owner.</summary>
    /// <exception cref="KeysException">It was altered, moved from another cell, or is another's.</exception>
    public byte[] Open(ReadOnlySpan<byte> @sealed, Cell cell) => Sealing.Open(Alive(forValues), @sealed, cell);

    /// <summary>Seals words for one cell of the database.</summary>
    public byte[] SealText(string text, Cell cell) => Seal(Encoding.UTF8.GetBytes(text), cell);

    /// <summary>Opens words that were sealed for this cell.</summary>
    public string OpenText(ReadOnlySpan<byte> @sealed, Cell cell) => Encoding.UTF8.GetString(Open(@sealed, cell));

    /// <summary>Wipes the key from memory; the organisation's key lives as long as its ring.</summary>
    public void Dispose()
    {
        if (!isShared)
            Wipe();
    }

    internal byte[] WrapOwner(ReadOnlySpan<byte> ownerSecret) => KeyWrap.Wrap(Alive(forOwners), ownerSecret);

    internal byte[] UnwrapOwner(ReadOnlySpan<byte> wrapped) => KeyWrap.Unwrap(Alive(forOwners), wrapped, KeyWrap.KeySize);

    /// <summary>A key for one purpose, drawn from this one.</summary>
    internal byte[] Draw(ReadOnlySpan<byte> purpose)
    {
        var key = new byte[KeyWrap.KeySize];
        HKDF.Expand(HashAlgorithmName.SHA256, Alive(secret), key, purpose);
        return key;
    }

    internal void Wipe()
    {
        isGone = true;
        foreach (var key in (ReadOnlySpan<byte[]>)[secret, forObjects, forOwners, forValues])
            CryptographicOperations.ZeroMemory(key);
    }

    private byte[] Alive(byte[] key)
    {
        ObjectDisposedException.ThrowIf(isGone, this);
        return key;
    }
}
