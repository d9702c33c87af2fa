using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DentaMind.Dicom.Web;

/// <summary>What a peer said of its own "no", made fit to be shown: one line, at most <see cref="MostLetters"/> letters, no control characters.</summary>
/// <remarks>A peer may say anything, a patient's word too: show it to who may see the image, and never log it.</remarks>
public static class PeerWords
{
    public const int MostLetters = 300;

    private static readonly string[] Members = ["Details", "details", "detail", "error_description", "errorMessage", "Message", "message", "title", "error"];

    /// <summary>One line of a text; null when nothing is left of it.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var line = new StringBuilder();
        foreach (var letter in text.EnumerateRunes())
        {
            if (line.Length + letter.Utf16SequenceLength > MostLetters) break;
            if (!IsBlank(letter)) line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().Trim() is { Length: > 0 } words ? words : null;
    }

    /// <summary>The sentence in the body of an error: a plain text, or the member of a JSON object that is meant for people. A web page says nothing.</summary>
    internal static string? In(ReadOnlyMemory<byte> body, MediaType? type) =>
        type is { IsText: true } ? Clean(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 4 * MostLetters)]))
        : type is null or { IsJson: true } ? InJson(body)
        : null;

    private static string? InJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            return Clean(Said(document.RootElement) ?? Inner(document.RootElement));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Some put their error into an object of its own.</summary>
    private static string? Inner(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var inner) ? Said(inner) : null;

    private static string? Said(JsonElement root) => root.ValueKind != JsonValueKind.Object ? null : Members
        .Select(name => root.TryGetProperty(name, out var said) && said.ValueKind == JsonValueKind.String ? Read(said) : null)
        .FirstOrDefault(said => !string.IsNullOrWhiteSpace(said));

    /// <summary>JSON may hold halves of letters that no text can be made of.</summary>
    private static string? Read(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsBlank(Rune letter) => Rune.IsWhiteSpace(letter) || Rune.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
