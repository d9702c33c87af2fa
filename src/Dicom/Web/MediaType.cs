using System.Net.Http.Headers;

namespace DentaMind.Dicom.Web;

/// <summary>A media type as peers really write it: with values that should have been quoted and were not.</summary>
internal sealed record MediaType(string Name, IReadOnlyDictionary<string, string> Parameters)
{
    private const int MostLetters = 1024;

    public string? this[string parameter] => Parameters.GetValueOrDefault(parameter);

    public bool IsJson => Name is "application/json" or "text/json" || Name.EndsWith("+json", StringComparison.Ordinal);

    public bool IsText => Name == "text/plain";

    /// <summary>The framework's own reader answers nothing when one parameter is not to its taste.</summary>
    public static MediaType? Of(HttpContentHeaders headers) =>
        headers.NonValidated.TryGetValues("Content-Type", out var values) ? Parse(values.FirstOrDefault()) : null;

    public static MediaType? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MostLetters) return null;
        var fields = Split(text);
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields.Skip(1))
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) parameters.TryAdd(field[..equals].Trim(), Unquote(field[(equals + 1)..].Trim()));
        }

        return new MediaType(fields[0].Trim().ToLowerInvariant(), parameters);
    }

    /// <summary>Cuts at semicolons that stand outside of quotes.</summary>
    private static List<string> Split(string text)
    {
        var fields = new List<string>();
        var (begin, isQuoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '\\') i++;
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (text[i] == ';' && !isQuoted)
            {
                fields.Add(text[begin..i]);
                begin = i + 1;
            }
        }

        fields.Add(text[begin..]);
        return fields;
    }

    private static string Unquote(string value) =>
        value is ['"', .. var inner, '"'] ? inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : value;
}
