using System.Text.Json;
using DentaMind.Dicom.Facts;

namespace DentaMind.Routing.Rules.Written;

/// <summary>One fact of an image that rules may ask for.</summary>
/// <param name="name">As a rule book writes it.</param>
/// <param name="words">As a sentence says it: "the ... is".</param>
internal abstract class Fact(string name, string words)
{
    public string Name => name;

    public string Words => words;

    public override string ToString() => name;
}

/// <summary>A fact that is a text, or is not known.</summary>
internal sealed class TextFact(string name, string words, Values values, Func<RoutingFacts, string?> read) : Fact(name, words)
{
    public Values Values => values;

    /// <summary>Whether it is asked for by <c>tag</c> and not by <c>fact</c>.</summary>
    public bool IsTag => values == Values.Tag;

    /// <summary>Machines write their own name in capitals one day and not the next; names of ours are told apart exactly.</summary>
    public StringComparer Comparer => values == Values.Tag ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>All the values there are, where they are few; null where anything may come.</summary>
    public IReadOnlyList<string>? All => values switch
    {
        Values.Kind => Kinds,
        Values.Storage => ["on-premise", "cloud"],
        Values.Truth => [Yes, No],
        _ => null,
    };

    public bool MayBeUnknown => values is not (Values.Kind or Values.Truth);

    /// <summary>The fact's value; what is empty is not known.</summary>
    public string? Read(RoutingFacts facts) => read(facts) is { Length: > 0 } text ? text : null;

    public const string Yes = "true";
    public const string No = "false";

    private static readonly string[] Kinds = [.. Enum.GetNames<ImageKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
}

/// <summary>A fact that is a number, and always known.</summary>
internal sealed class NumberFact(string name, string words, Func<RoutingFacts, long> read) : Fact(name, words)
{
    public long Read(RoutingFacts facts) => read(facts);
}

/// <summary>What the values of a fact look like.</summary>
internal enum Values
{
    Location,
    Device,
    Clinician,
    AeTitle,
    Kind,
    Modality,
    Region,
    Storage,
    Truth,
    Tag,
}
