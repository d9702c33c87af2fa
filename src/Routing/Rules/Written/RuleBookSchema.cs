using System.Text.Json;
using System.Text.Json.Nodes;
using DentaMind.Kernel;

namespace DentaMind.Routing.Rules.Written;

/// <summary>The form of a rule book as a JSON Schema (draft 2020-12), made from the very vocabulary that the reader reads by.</summary>
internal static class RuleBookSchema
{
    /// <summary>The largest size that a condition may name: 1 PiB.</summary>
    public const long MostBytes = 1L << 50;

    private static readonly JsonObject Region = Text(Written.Region.Pattern, "A country or a part of one (ISO 3166): CA, CA-QC.");

    /// <summary>The schema, built once; nobody may change it.</summary>
    public static JsonElement Document { get; } = JsonSerializer.SerializeToElement(Build());

    private static JsonObject Build() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = "urn:dentamind:rulebook",
        ["title"] = "Rule book",
        ["description"] = "Which image goes to which archives. Rules are looked at in their order; of each rule the first branch whose condition holds acts. "
            + "Residency, a missing business associate agreement and a conflict stand above all rules.",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Names("rules"),
        ["properties"] = new JsonObject
        {
            ["reason"] = new JsonObject { ["anyOf"] = new JsonArray(Text(RuleLimits.ReasonLength, "Why it is published; needed to publish."), new JsonObject { ["type"] = "null" }) },
            ["residency"] = List(Ref("residency"), 0, RuleLimits.Residents, "Where images of a region's residents may be kept. Whose residency is not known is treated as everybody listed."),
            ["rules"] = List(Ref("rule"), 0, RuleLimits.Rules, "In the order in which they are looked at."),
            ["version"] = Described("The version that it was made from; publishing is refused when another came meanwhile."),
            ["publishedBy"] = Described("As the house tells it; not looked at."),
            ["publishedAt"] = Described("As the house tells it; not looked at."),
            ["rolledBackFrom"] = Described("As the house tells it; not looked at."),
        },
        ["$defs"] = Definitions(),
    };

    private static JsonObject Definitions() => new()
    {
        ["residency"] = Closed(Names("resident", "regions"), ("resident", Region.DeepClone()), ("regions", List(Region.DeepClone(), 1, RuleLimits.Residents))),
        ["rule"] = Closed(
            Names("name", "if", "then"),
            ("name", Text(RuleLimits.NameLength, "Its own in the book.")),
            ("if", Ref("condition")),
            ("then", Ref("actions")),
            ("elseIf", List(Ref("elseIf"), 0, RuleLimits.Branches - 2)),
            ("else", Ref("actions"))),
        ["elseIf"] = Closed(Names("if", "then"), ("if", Ref("condition")), ("then", Ref("actions"))),
        ["actions"] = List(Ref("action"), 1, RuleLimits.Actions),
        ["action"] = OneOf(
            Closed(Names("send", "as"), ("send", Name("A destination.")), ("as", Enumeration(ActionReader.Roles.Keys)),
                ("standby", Name("Takes the primary's place while that is away beyond its limit.")), ("transcode", Enumeration(ActionReader.Transcodings.Keys))),
            Closed(Names("hold"), ("hold", Text(RuleLimits.ReasonLength, "What a person is to decide."))),
            Closed(Names("stop"), ("stop", True("No later rule is looked at.")))),
        ["condition"] = Conditions(),
    };

    private static JsonObject Conditions() => OneOf(
    [
        Closed(Names("all"), ("all", List(Ref("condition"), 1, RuleLimits.Values))),
        Closed(Names("any"), ("any", List(Ref("condition"), 1, RuleLimits.Values))),
        Closed(Names("not"), ("not", Ref("condition"))),
        Closed(Names("always"), ("always", True("For every image."))),
        .. Facts.Texts.SelectMany(fact => Ways(fact, "fact", "is", "isNot")),
        .. Facts.Tags.SelectMany(tag => Ways(tag, "tag", "is", "isNot", "like")),
        Size("atLeast", "atMost"),
        Size("atMost", "atLeast"),
        Closed(Names("fact", "from", "to"), ("fact", Enumeration([Facts.TimeOfDay.Name])), ("from", Time()), ("to", Time())),
    ]);

    /// <summary>One form for each way of asking; anyOf, because a size with both bounds fits two of them.</summary>
    private static JsonObject OneOf(params IEnumerable<JsonObject> forms) => new() { ["anyOf"] = new JsonArray([.. forms]) };

    private static IEnumerable<JsonObject> Ways(TextFact fact, string kind, params string[] ways) =>
        ways.Select(way => Closed(Names(kind, way), (kind, Enumeration([fact.Name])), (way, List(way == "like" ? Name("* stands for anything.") : Value(fact), 1, RuleLimits.Values))));

    private static JsonObject Size(string needed, string other) => Closed(
        Names("fact", needed), ("fact", Enumeration([Facts.Bytes.Name])), (needed, Number()), (other, Number()));

    private static JsonObject Value(TextFact fact)
    {
        var form = fact.Values switch
        {
            Values.Truth => new JsonObject { ["type"] = "boolean" },
            Values.Region => (JsonObject)Region.DeepClone(),
            Values.Modality => Text(WordReader.ModalityPattern, "A DICOM modality, such as PX."),
            Values.AeTitle => Text(AeTitle.Pattern, "An AE title."),
            Values.Tag => Text(@"^[^*]*[^*\s][^*]*$", "As the equipment writes it; case does not count."),
            _ when fact.All is { } all => Enumeration(all),
            _ => Name("By its name."),
        };
        return fact.MayBeUnknown ? new JsonObject { ["anyOf"] = new JsonArray(form, new JsonObject { ["type"] = "null", ["description"] = "Not known." }) } : form;
    }

    private static JsonObject Closed(JsonArray required, params (string Name, JsonNode Form)[] members) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = required,
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Form))),
    };

    private static JsonObject List(JsonNode items, int atLeast, int atMost, string? says = null)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = items, ["minItems"] = atLeast, ["maxItems"] = atMost };
        if (says is not null)
            list["description"] = says;
        return list;
    }

    private static JsonObject Text(int longest, string says) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = longest, ["pattern"] = @"\S", ["description"] = says };

    private static JsonObject Text(string pattern, string says) => new() { ["type"] = "string", ["maxLength"] = RuleLimits.NameLength, ["pattern"] = pattern, ["description"] = says };

    private static JsonObject Name(string says) => Text(RuleLimits.NameLength, says);

    private static JsonObject Number() => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = MostBytes };

    private static JsonObject Time() => Text(ConditionReader.TimePattern, "On the clock of the location, such as 07:30.");

    private static JsonObject True(string says) => new() { ["const"] = true, ["description"] = says };

    private static JsonObject Enumeration(IEnumerable<string> words) => new() { ["enum"] = Names([.. words]) };

    private static JsonObject Described(string says) => new() { ["description"] = says };

    private static JsonObject Ref(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static JsonArray Names(params string[] names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
