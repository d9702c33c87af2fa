using System.Text.Json;
using System.Text.RegularExpressions;
using DentaMind.Kernel;

namespace DentaMind.Routing.Rules.Written;

/// <summary>Reads one value of a fact, in the form that this fact has.</summary>
internal static partial class WordReader
{
    public const string ModalityPattern = "^[A-Z0-9_]{1,16}$";

    /// <summary>The value; null and a flaw where this fact cannot have it.</summary>
    public static Word? Read(JsonTree value, TextFact fact, Flaws flaws)
    {
        if (value.Kind == JsonValueKind.Null && fact.MayBeUnknown)
            return new Word(null, value.At);
        if (Wrong(value, fact) is not { } wrong)
            return new Word(TextOf(value), value.At);
        flaws.Add(value.At, wrong);
        return null;
    }

    private static string TextOf(JsonTree value) => value.Kind switch
    {
        JsonValueKind.True => TextFact.Yes,
        JsonValueKind.False => TextFact.No,
        _ => value.Text.Trim(),
    };

    private static string? Wrong(JsonTree value, TextFact fact)
    {
        if (fact.Values == Values.Truth)
            return value.Kind is JsonValueKind.True or JsonValueKind.False ? null : $"\"{fact.Name}\" is true or false, without quotes.";
        if (value.Kind != JsonValueKind.String || value.Text.Length > RuleLimits.NameLength || string.IsNullOrWhiteSpace(value.Text))
            return $"Give a text of 1 to {RuleLimits.NameLength} characters here, in quotes{(fact.MayBeUnknown ? ", or null for \"not known\"" : "")}.";
        return WrongForm(value.Text.Trim(), fact);
    }

    private static string? WrongForm(string text, TextFact fact) => fact.Values switch
    {
        Values.Modality when !Modality().IsMatch(text) => "A modality is a DICOM code such as PX, IO or CT.",
        Values.AeTitle when !AeTitle.IsOne(text) => AeTitle.Fault,
        Values.Region when !Region.IsCode(text) => $"\"{text}\" is no region; write a country, or a part of one, as ISO 3166 does: CA, CA-QC.",
        _ when fact.All is { } all && !all.Contains(text, StringComparer.Ordinal) =>
            $"There is no {fact.Words} \"{text}\"; there is {Words.Or(all)}.{Words.DidYouMean(text, all)}",
        _ => null,
    };

    [GeneratedRegex(ModalityPattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Modality();
}
