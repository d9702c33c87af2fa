using System.Text;

namespace DentaMind.House.Privacy;

/// <summary>Looks for a mark in bytes, in every form in which words travel.</summary>
internal sealed class Hunt(string mark)
{
    private readonly (string Form, byte[] Bytes)[] forms =
    [
        ("plain", Encoding.ASCII.GetBytes(mark)),
        ("lower case", Encoding.ASCII.GetBytes(mark.ToLowerInvariant())),
        ("UTF-16", Encoding.Unicode.GetBytes(mark)),
        ("UTF-16 big endian", Encoding.BigEndianUnicode.GetBytes(mark)),
        ("base64", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes(mark))[..16])),
        ("hex", Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.ASCII.GetBytes(mark)))),
        ("hex, lower case", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.ASCII.GetBytes(mark)))),
    ];

    public IEnumerable<string> In(string where, ReadOnlyMemory<byte> bytes) =>
        forms.Where(form => bytes.Span.IndexOf(form.Bytes) >= 0).Select(form => $"{where}: {form.Form}");

    public IEnumerable<string> In(string where, string text) => In(where, Encoding.UTF8.GetBytes(text));

    public IEnumerable<string> InFile(string file) => In(file, Read(file));

    /// <summary>Every file below a folder, and every file's name.</summary>
    public IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .SelectMany(file => In(file, Read(file)).Concat(In($"the name of {file}", file)));

    private static byte[] Read(string file)
    {
        try
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            open.CopyTo(copy);
            return copy.ToArray();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
