using System.Security.Cryptography;
using DentaMind.Platform.Store;

namespace DentaMind.Platform.Keys;

/// <summary>Holds the organisation's key, by which every other key is wrapped.</summary>
public sealed class KeyRing : IDisposable
{
    private const string RingName = "ring.json";
    private const string RootName = "root.key";

    private KeyRing(byte[] organisation)
    {
        OrganisationId = new Guid(organisation.AsSpan(0, 16), bigEndian: true);
        Organisation = new OwnerKey(organisation[16..], isShared: true);
        CryptographicOperations.ZeroMemory(organisation);
        Marker = Convert.ToHexStringLower(Organisation.Draw("dm/marker/v1"u8).AsSpan(0, 16));
    }

    /// <summary>Says which organisation these keys are of; it has no meaning outside.</summary>
    public Guid OrganisationId { get; }

    /// <summary>The organisation's key, which lives as long as the ring.</summary>
    public OwnerKey Organisation { get; }

    /// <summary>Names these keys without telling them; a database keeps it and refuses other keys.</summary>
    public string Marker { get; }

    /// <summary>Opens the ring of a folder. A new one is made only when there is no data yet that would need an old one.</summary>
    /// <param name="options">Where the ring lies.</param>
    /// <param name="marker">The <see cref="Marker"/> that the database holds; null when the database is new.</param>
    /// <exception cref="KeysException">The keys are missing, not the data's, exposed or damaged.</exception>
    public static KeyRing OpenOrCreate(KeyRingOptions options, string? marker)
    {
        var passphrase = options.ReadPassphrase();
        try
        {
            var ring = File.Exists(Path.Combine(options.Folder, RingName))
                ? Open(options.Folder, passphrase)
                : Create(options.Folder, passphrase, marker);
            if (marker is null || string.Equals(ring.Marker, marker, StringComparison.Ordinal))
                return ring;
            ring.Dispose();
            throw new KeysException(KeysException.Wrong, $"The keys in {options.Folder} are not the keys of this database. Nothing was changed.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KeysException(KeysException.Unusable, $"The key folder {options.Folder} cannot be used: {exception.Message}", exception);
        }
    }

    /// <summary>Makes the key of a new patient, and the wrapped bytes that the database keeps.</summary>
    public NewOwnerKey CreateOwnerKey()
    {
        var secret = RandomNumberGenerator.GetBytes(KeyWrap.KeySize);
        return new(new OwnerKey(secret, isShared: false), Organisation.WrapOwner(secret));
    }

    /// <summary>Opens a patient's key from the bytes that the database kept; the caller disposes it.</summary>
    /// <exception cref="KeysException">The bytes were altered.</exception>
    public OwnerKey OpenOwnerKey(ReadOnlySpan<byte> wrapped) => new(Organisation.UnwrapOwner(wrapped), isShared: false);

    /// <summary>The index that finds sealed values of one column without telling them.</summary>
    public BlindIndex Index(string table, string column)
    {
        var secret = Organisation.Draw("dm/blind/v1"u8);
        return new BlindIndex(HMACSHA256.HashData(secret, new Cell(table, column, Guid.Empty).ToBytes(version: 1)));
    }

    /// <summary>Wipes the keys from memory.</summary>
    public void Dispose() => Organisation.Wipe();

    private static KeyRing Open(string folder, string? passphrase)
    {
        var file = KeyRingFile.Read(Path.Combine(folder, RingName));
        return new KeyRing(file.OpenOrganisation(file.OpenRoot(Path.Combine(folder, RootName), passphrase)));
    }

    private static KeyRing Create(string folder, string? passphrase, string? marker)
    {
        if (marker is not null)
            throw new KeysException(KeysException.Missing, $"The database holds data, and its key ring is not in {folder}. Put the key folder back from its backup; new keys were not made.");
        Durable.MakeFolder(folder);
        using var hold = HoldAlone(folder);
        if (File.Exists(Path.Combine(folder, RingName)))
            return Open(folder, passphrase);
        var salt = passphrase is null ? null : RandomNumberGenerator.GetBytes(RootKey.SaltSize);
        var root = salt is null
            ? RootKey.MakeFile(Path.Combine(folder, RootName))
            : RootKey.FromPassphrase(passphrase!, salt, RootKey.Iterations);
        var organisation = RandomNumberGenerator.GetBytes(16 + KeyWrap.KeySize);
        var file = new KeyRingFile(KeyRingFile.CurrentVersion, KeyWrap.Wrap(root, organisation), salt, salt is null ? null : RootKey.Iterations);
        file.Write(Path.Combine(folder, RingName));
        CryptographicOperations.ZeroMemory(root);
        return new KeyRing(organisation);
    }

    private static FileStream HoldAlone(string folder)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Durable.PrivateFile;
        return new FileStream(Path.Combine(folder, "ring.lock"), options);
    }
}

/// <summary>A key that was just made, and its wrapped form for the database.</summary>
public sealed record NewOwnerKey(OwnerKey Key, byte[] Wrapped);
