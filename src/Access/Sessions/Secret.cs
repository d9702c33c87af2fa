using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DentaMind.Access.Sessions;

/// <summary>256 random bits that let somebody in. Shown once; only the digest is kept.</summary>
internal static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
