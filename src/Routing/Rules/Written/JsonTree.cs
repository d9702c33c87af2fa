using System.Text.Json;

namespace DentaMind.Routing.Rules.Written;

/// <summary>JSON as it was written, with the place of everything in it.</summary>
internal sealed class JsonTree(JsonValueKind kind, Place at)
{
    public JsonValueKind Kind => kind;

    public Place At => at;

    /// <summary>A string's text or a number's digits.</summary>
    public string Text { get; init; } = "";

    /// <summary>An array's items.</summary>
    public List<JsonTree> Items { get; } = [];

    /// <summary>An object's members, in their order; no name comes twice.</summary>
    public List<JsonMember> Members { get; } = [];

    public JsonTree? Member(string name) => Members.Find(member => member.Name == name)?.Value;
}

/// <summary>A member of an object, and where its name stands.</summary>
internal sealed record JsonMember(string Name, Place At, JsonTree Value);
