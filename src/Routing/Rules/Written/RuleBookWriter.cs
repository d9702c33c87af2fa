using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DentaMind.Routing.Rules.Written;

/// <summary>Writes a rule book in its one canonical form; read again, it is the same book.</summary>
internal sealed class RuleBookWriter(Utf8JsonWriter json)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = RuleLimits.Nesting };

    /// <summary>The book as UTF-8: residency and rules.</summary>
    public static byte[] Write(WrittenBook book)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
            new RuleBookWriter(json).WriteBook(book);
        return stream.ToArray();
    }

    private void WriteBook(WrittenBook book)
    {
        json.WriteStartObject();
        WriteList("residency", book.Residency, WriteResidency);
        WriteList("rules", book.Rules, WriteRule);
        json.WriteEndObject();
    }

    private void WriteList<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private void WriteResidency(ResidencyRule rule)
    {
        json.WriteStartObject();
        json.WriteString("resident", rule.Resident.Text);
        WriteList("regions", rule.Regions, region => json.WriteStringValue(region.Text));
        json.WriteEndObject();
    }

    private void WriteRule(Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("name", rule.Name);
        WriteBranch(rule.Branches[0]);
        var elseIfs = rule.Branches.Skip(1).Where(branch => branch.When is not null).ToList();
        if (elseIfs.Count > 0)
            WriteList("elseIf", elseIfs, WriteElseIf);
        if (rule.Branches.FirstOrDefault(branch => branch.When is null) is { } otherwise)
            WriteList("else", otherwise.Then, WriteAction);
        json.WriteEndObject();
    }

    private void WriteElseIf(Branch branch)
    {
        json.WriteStartObject();
        WriteBranch(branch);
        json.WriteEndObject();
    }

    private void WriteBranch(Branch branch)
    {
        json.WritePropertyName("if");
        WriteCondition(branch.When!);
        WriteList("then", branch.Then, WriteAction);
    }

    private void WriteCondition(Condition condition)
    {
        json.WriteStartObject();
        switch (condition)
        {
            case All all:
                WriteList("all", all.Parts, WriteCondition);
                break;
            case Any any:
                WriteList("any", any.Parts, WriteCondition);
                break;
            case Not not:
                json.WritePropertyName("not");
                WriteCondition(not.Part);
                break;
            case Always:
                json.WriteBoolean("always", true);
                break;
            case Leaf leaf:
                WriteLeaf(leaf);
                break;
        }

        json.WriteEndObject();
    }

    private void WriteLeaf(Leaf leaf)
    {
        json.WriteString(leaf is TextLeaf { Of.IsTag: true } ? "tag" : "fact", leaf.Fact.Name);
        switch (leaf)
        {
            case Among among:
                WriteList(among.IsNot ? "isNot" : "is", among.Values, word => WriteWord(word, among.Of));
                break;
            case Like like:
                WriteList("like", like.Patterns, word => WriteWord(word, like.Of));
                break;
            case Within within:
                WriteBound("atLeast", within.AtLeast);
                WriteBound("atMost", within.AtMost);
                break;
            case Between between:
                json.WriteString("from", between.From.ToString("HH:mm", CultureInfo.InvariantCulture));
                json.WriteString("to", between.To.ToString("HH:mm", CultureInfo.InvariantCulture));
                break;
        }
    }

    private void WriteWord(Word word, TextFact fact)
    {
        if (fact.Values == Values.Truth)
            json.WriteBooleanValue(word.Text == TextFact.Yes);
        else if (word.Text is null)
            json.WriteNullValue();
        else
            json.WriteStringValue(word.Text);
    }

    private void WriteBound(string name, long? bound)
    {
        if (bound is { } number)
            json.WriteNumber(name, number);
    }

    private void WriteAction(RuleAction action)
    {
        json.WriteStartObject();
        switch (action)
        {
            case Send send:
                WriteSend(send);
                break;
            case Hold hold:
                json.WriteString("hold", hold.Why);
                break;
            default:
                json.WriteBoolean("stop", true);
                break;
        }

        json.WriteEndObject();
    }

    private void WriteSend(Send send)
    {
        json.WriteString("send", send.Destination.Text);
        json.WriteString("as", JsonNamingPolicy.KebabCaseLower.ConvertName(send.As.ToString()));
        if (send.Standby is { } standby)
            json.WriteString("standby", standby.Text);
        if (send.Transcode is { } transcode)
            json.WriteString("transcode", JsonNamingPolicy.KebabCaseLower.ConvertName(transcode.ToString()));
    }
}
