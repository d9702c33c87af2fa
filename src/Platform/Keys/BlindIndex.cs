using System.Security.Cryptography;
using System.Text;

namespace DentaMind.Platform.Keys;

/// <summary>Turns a value into a token by which equal values of one column are found; the token does not tell the value.</summary>
/// <remarks>Equal values have equal tokens, so a dump shows how often a value occurs: never index a column of few values alone.</remarks>
public sealed class BlindIndex
{
    /// <summary>The number of bytes of a token.</summary>
    public const int Size = 16;

    private readonly byte[] key;

    internal BlindIndex(byte[] key) => this.key = key;

    /// <summary>The token of a value that is already in its normal form.</summary>
    public byte[] TokenOf(string normalised) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(normalised))[..Size];

    /// <summary>The tokens that let a name be found by the beginnings of its words.</summary>
    public IReadOnlyList<byte[]> TokensOfName(params ReadOnlySpan<string> names) => [.. SearchName.Prefixes(names).Select(TokenOf)];

    /// <summary>The tokens that must all be present for a name to match what was typed; the longest word first; empty when nothing to search for was typed.</summary>
    public IReadOnlyList<byte[]> TokensOfQuery(string typed) => [.. SearchName.Query(typed).OrderByDescending(word => word.Length).Select(TokenOf)];
}
