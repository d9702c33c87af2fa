using System.Globalization;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>The sentences of explanations, each with its stable code.</summary>
internal static class Reasons
{
    public static readonly Reason Always = Reason.Of("always", "The branch holds for every image.");

    public static readonly Reason Never = Reason.Of("never", "The branch holds for no image.");

    public static readonly Reason Otherwise = Reason.Of("otherwise", "No branch of the rule before this one held.");

    public static readonly Reason NoRuleHolds = Reason.Of("no-rule-holds", "No rule holds for this image.");

    public static readonly Reason NoRuleSends = Reason.Of("no-rule-sends", "The rules that hold for this image send it nowhere.");

    public static readonly Reason AllDenied = Reason.Of("all-denied", "Every destination that the rules name is forbidden for this image.");

    public static readonly Reason SetAside = Reason.Of("set-aside", "A person decided that another original stands for its SOP Instance UID; this one is kept and goes nowhere.");

    public static Reason NoRuleBook(int version) => version == 0
        ? Reason.Of("no-rule-book", "No rule book is published.")
        : Reason.Of("empty-rule-book", "The published rule book has no rules.");

    public static Reason NotLookedAt(string stopper) => Reason.Of("not-looked-at", $"The rule \"{stopper}\" said that no later rule is looked at.", ("rule", [stopper]));

    public static Reason Sent(string rule, string branch, Send send)
    {
        var role = send.As == SendAs.Primary ? "primary" : "backup";
        return Reason.Of("sent-by-rule", $"The rule \"{rule}\" ({branch}) sends it here as {role}.", ("rule", [rule]), ("branch", [branch]), ("as", [role]));
    }

    public static Reason Of(Held held) => held is { Rule: { } rule, Why: { } why }
        ? Reason.Of("held-by-rule", $"The rule \"{rule}\" holds it for a person: {why}", ("rule", [rule]), ("why", [why]))
        : Reason.Of("held-in-conflict", "Another original stands under the same SOP Instance UID; a person decides which of them counts.");

    public static Reason Of(Denied denied) => denied.Why switch
    {
        { Code: DenialCode.NoBusinessAssociate } => Reason.Of("no-business-associate", "Whoever runs this destination has no business associate agreement with the practice."),
        { Code: DenialCode.DestinationMissing } => Reason.Of("destination-missing", "There is no such destination any more."),
        { Code: DenialCode.Residency, Rule: { } rule, Region: { } region } => Reason.Of(
            "residency", $"Images of residents of {rule.Resident.Text} may be kept in {Or(rule.Regions)} only; this destination is in {region}.", Args(rule, region)),
        { Rule: { } rule, Region: var region } => Reason.Of(
            "residency-unknown",
            $"Nobody knows where the patient lives; as a resident of {rule.Resident.Text} their images might be kept in {Or(rule.Regions)} only, and this destination is in {region}.",
            Args(rule, region!)),
        _ => throw new InvalidOperationException("A residency is denied by a rule."),
    };

    /// <summary>What the image's fact is, beside what was asked of it.</summary>
    public static Reason Of(Literal literal, RoutingFacts facts) => literal.Leaf switch
    {
        Among { Of.Values: Values.Truth } truth => OfTruth(truth.Of, truth.Of.Read(facts) == TextFact.Yes),
        Among among => OfAmong(among, among.IsNot != literal.IsNegated, facts),
        Like like => OfLike(like, facts),
        Within within => OfWithin(within, facts.Bytes),
        Between between => OfBetween(between, facts.TimeOfDay),
        _ => throw new InvalidOperationException("Only what a rule book may ask is put into words."),
    };

    private static Reason OfTruth(TextFact fact, bool isSo) => (fact.Name, isSo) switch
    {
        ("patientKnown", true) => Reason.Of("patient-known", "The patient is known."),
        ("patientKnown", false) => Reason.Of("patient-not-known", "Nobody has said yet whose image it is."),
        (_, true) => Reason.Of("in-conflict", "The image is in conflict with another."),
        _ => Reason.Of("not-in-conflict", "The image is in no conflict."),
    };

    private static Reason OfAmong(Among among, bool isNot, RoutingFacts facts)
    {
        var value = among.Of.Read(facts);
        var isAmong = among.Holds(value) != among.IsNot;
        IReadOnlyList<string> values = [.. among.Values.Select(word => word.Text ?? Unknown)];
        var has = $"The {among.Of.Words} is {value ?? Unknown}";
        var (code, text) = (isNot, isAmong) switch
        {
            (false, true) => ("is", $"{has}."),
            (false, false) => ("is-another", $"{has}; asked for is {Words.Or(values)}."),
            (true, false) => ("is-none-of", $"{has}, which is not {Words.Or(values)}."),
            (true, true) => ("is-left-out", $"{has}, which is left out."),
        };
        return Reason.Of(code, text, ("fact", [among.Of.Name]), ("value", [value ?? Unknown]), ("values", values));
    }

    private static Reason OfLike(Like like, RoutingFacts facts)
    {
        var value = like.Of.Read(facts);
        IReadOnlyList<string> patterns = [.. like.Patterns.Select(word => word.Text!)];
        var (code, text) = like.Holds(value) ? ("like", "like") : ("unlike", "unlike");
        return Reason.Of(code, $"The {like.Of.Words} is {value ?? Unknown}, {text} {Words.Or(patterns)}.", ("fact", [like.Of.Name]), ("value", [value ?? Unknown]), ("values", patterns));
    }

    private static Reason OfWithin(Within within, long bytes)
    {
        var (code, but) = within.Holds(bytes) ? ("size-within", ",") : ("size-beyond", "; asked for is");
        IReadOnlyList<string> bounds = [.. new[] { Bound("at least", within.AtLeast), Bound("at most", within.AtMost) }.OfType<string>()];
        return Reason.Of(
            code, $"The size is {Size(bytes)}{but} {Words.And(bounds)}.", ("value", [Plain(bytes)]), ("atLeast", Plain(within.AtLeast)), ("atMost", Plain(within.AtMost)));
    }

    private static Reason OfBetween(Between between, TimeOnly time)
    {
        var (from, to, at) = (Clock(between.From), Clock(between.To), Clock(time));
        var (code, but) = between.Holds((time.Hour * 60) + time.Minute) ? ("time-within", ", which is") : ("time-beyond", "; asked for is");
        return Reason.Of(code, $"It came at {at}{but} from {from} to {to}.", ("value", [at]), ("from", [from]), ("to", [to]));
    }

    /// <summary>Stands for a value that nobody knows, in words and in the arguments of a reason.</summary>
    public const string Unknown = "not known";

    private static (string, IReadOnlyList<string>)[] Args(ResidencyRule rule, string region) =>
        [("resident", [rule.Resident.Text!]), ("regions", [.. rule.Regions.Select(allowed => allowed.Text!)]), ("region", [region])];

    private static string Or(IEnumerable<Word> words) => Words.Or(words.Select(word => word.Text!));

    private static string? Bound(string words, long? bytes) => bytes is { } bound ? $"{words} {Size(bound)}" : null;

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");

    private static IReadOnlyList<string> Plain(long? bytes) => bytes is { } number ? [number.ToString(CultureInfo.InvariantCulture)] : [];

    private static string Plain(long bytes) => bytes.ToString(CultureInfo.InvariantCulture);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
