using System.Text.Json;
using System.Text.Unicode;

namespace DentaMind.Routing.Rules.Written;

/// <summary>Reads JSON that anybody may have written: bounded, without recursion, and with the place of each fault.</summary>
internal ref struct JsonTreeReader
{
    private readonly Flaws flaws;
    private readonly Stack<JsonTree> open = new();
    private Utf8JsonReader reader;
    private TextPlaces places;
    private (string Name, Place At)? member;

    private JsonTreeReader(ReadOnlySpan<byte> text, Flaws flaws)
    {
        this.flaws = flaws;
        reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = RuleLimits.Nesting * 2 });
        places = new TextPlaces(text);
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The whole text as a tree; null, with a flaw, where it is no JSON or has more bytes than that.</summary>
    public static JsonTree? Read(ReadOnlySpan<byte> text, Flaws flaws, int mostBytes = RuleLimits.Bytes)
    {
        if (text.StartsWith(ByteOrderMark))
            text = text[ByteOrderMark.Length..];
        if (text.Length > mostBytes)
            return Refused(flaws, Start, $"The text is larger than {mostBytes >> 10} KiB.");
        if (!Utf8.IsValid(text))
            return Refused(flaws, Start, "The text is not UTF-8.");
        try
        {
            return new JsonTreeReader(text, flaws).ReadAll();
        }
        catch (JsonException wrong)
        {
            var (line, column) = TextPlaces.Of(text, wrong.LineNumber ?? 0, wrong.BytePositionInLine ?? 0);
            return Refused(flaws, new Place(line, column, null, ""), "This is no JSON: look here, and just before, for a missing or superfluous comma, quote, bracket or brace.");
        }
    }

    private static Place Start => new(1, 1, null, "");

    private static JsonTree? Refused(Flaws flaws, Place at, string reason)
    {
        flaws.Add(at, reason);
        return null;
    }

    private JsonTree? ReadAll()
    {
        JsonTree? root = null;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                open.Pop();
            else if (reader.TokenType == JsonTokenType.PropertyName)
                member = Name();
            else if (Attach(Value()) is { } first)
                root = first;
            if (open.Count > RuleLimits.Nesting)
                return Refused(flaws, open.Peek().At, $"Objects and lists stand more than {RuleLimits.Nesting} deep within each other here.");
        }

        return flaws.Found.Count == 0 ? root : null;
    }

    private (string, Place) Name()
    {
        var name = Characters(Here(open.Peek(), ""));
        return (name, Here(open.Peek(), "." + name));
    }

    private JsonTree Value()
    {
        var at = Here(open.TryPeek(out var within) ? within : null, Step(within));
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new JsonTree(JsonValueKind.Object, at),
            JsonTokenType.StartArray => new JsonTree(JsonValueKind.Array, at),
            JsonTokenType.String => new JsonTree(JsonValueKind.String, at) { Text = Characters(at) },
            JsonTokenType.Number => new JsonTree(JsonValueKind.Number, at) { Text = System.Text.Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True => new JsonTree(JsonValueKind.True, at),
            JsonTokenType.False => new JsonTree(JsonValueKind.False, at),
            _ => new JsonTree(JsonValueKind.Null, at),
        };
    }

    /// <summary>Puts the value where it belongs; gives it back when it is the whole text.</summary>
    private JsonTree? Attach(JsonTree value)
    {
        open.TryPeek(out var within);
        if (member is { } named)
            Join(within!, new JsonMember(named.Name, named.At, value));
        else
            within?.Items.Add(value);
        member = null;
        if (value.Kind is JsonValueKind.Object or JsonValueKind.Array)
            open.Push(value);
        return within is null ? value : null;
    }

    private readonly void Join(JsonTree owner, JsonMember named)
    {
        if (owner.Member(named.Name) is null)
            owner.Members.Add(named);
        else
            flaws.Add(named.At, $"\"{named.Name}\" stands here for the second time; keep one.");
    }

    private readonly string Step(JsonTree? within) =>
        member is { } named ? "." + named.Name : within is null ? "" : FormattableString.Invariant($"[{within.Items.Count}]");

    private Place Here(JsonTree? within, string step)
    {
        var (line, column) = places.Of(reader.TokenStartIndex);
        return new Place(line, column, within?.At, step);
    }

    private string Characters(Place at)
    {
        try
        {
            var text = reader.GetString()!;
            if (text.Any(char.IsControl))
                flaws.Add(at, "This text holds a control character, such as a line break; take it out.");
            return text;
        }
        catch (InvalidOperationException)
        {
            flaws.Add(at, "This text holds half a character (a lone surrogate); take it out.");
            return "";
        }
    }
}
