using System.Text.Json;
using System.Text.RegularExpressions;
using DentaMind.Kit;

namespace DentaMind.House.Journeys;

/// <summary>What the screens say in a language, from the message files themselves.</summary>
internal sealed partial class Words(string language)
{
    public string Language => language;

    /// <summary>The words under a key such as `plans:new.title`; what would be filled in is left out.</summary>
    public string this[string key]
    {
        get
        {
            var (part, path) = (key.Split(':')[0], key.Split(':')[1].Split('.'));
            using var file = JsonDocument.Parse(File.ReadAllText(Repository.At("web", "src", "words", part == "words" ? "" : part, $"{language}.json")));
            var found = path.Aggregate(file.RootElement, (words, name) => words.GetProperty(name)).GetString()!;
            return Hole().Split(found)[0].Trim(' ', ':', '“', '«', '\u00a0', '\u202f');
        }
    }

    [GeneratedRegex(@"\{\{\w+\}\}")]
    private static partial Regex Hole();
}
