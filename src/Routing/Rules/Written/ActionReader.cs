using System.Text.Json;

namespace DentaMind.Routing.Rules.Written;

/// <summary>Reads what a branch does.</summary>
internal sealed class ActionReader(Flaws flaws)
{
    public static readonly IReadOnlyDictionary<string, SendAs> Roles = Named<SendAs>();
    public static readonly IReadOnlyDictionary<string, Transcode> Transcodings = Named<Transcode>();

    private static readonly string[] Kinds = ["send", "hold", "stop"];

    /// <summary>The list of actions in that member; those that can be read.</summary>
    public IReadOnlyList<RuleAction> Read(Shape branch, string member) =>
        [.. (branch.Items(member, 1, RuleLimits.Actions) ?? []).Select(ReadAction).OfType<RuleAction>()];

    private RuleAction? ReadAction(JsonTree tree)
    {
        if (Shape.Of(tree, "An action", flaws) is not { } shape)
            return null;
        return Kinds.Where(shape.Has).ToList() switch
        {
            ["send"] => SendOf(shape),
            ["hold"] => HoldOf(shape),
            ["stop"] => StopOf(shape),
            _ => Flaw(shape.At, $"An action says exactly one of {Words.Or(Kinds)}."),
        };
    }

    private RuleAction? Flaw(Place at, string reason)
    {
        flaws.Add(at, reason);
        return null;
    }

    private RuleAction? SendOf(Shape shape)
    {
        shape.HasOnly("send", "as", "standby", "transcode");
        var (to, standby) = (Destination(shape, "send"), shape.Has("standby") ? Destination(shape, "standby") : null);
        var role = shape.Need("as") is { } said ? OneOf(said, Roles, "A role is primary or backup.") : null;
        var transcode = shape["transcode"] is { } coding ? OneOf(coding, Transcodings, "An encoding is uncompressed.") : null;
        if (to is null || role is null)
            return null;
        if (standby is not null && role == SendAs.Backup)
            return Flaw(standby.At, "A standby takes the place of a primary; this destination is a backup.");
        return standby?.Text == to.Text ? Flaw(standby!.At, "A destination cannot stand by for itself.") : new Send(to, role.Value, standby, transcode, shape.At);
    }

    private static Word? Destination(Shape shape, string member) => shape.Text(member, RuleLimits.NameLength) is { } name ? new Word(name, shape[member]!.At) : null;

    private static Hold? HoldOf(Shape shape)
    {
        shape.HasOnly("hold");
        return shape.Text("hold", RuleLimits.ReasonLength) is { } why ? new Hold(why, shape.At) : null;
    }

    private RuleAction? StopOf(Shape shape)
    {
        shape.HasOnly("stop");
        return shape["stop"]!.Kind == JsonValueKind.True ? new Stop(shape.At) : Flaw(shape["stop"]!.At, "Write \"stop\": true, or leave it out.");
    }

    private T? OneOf<T>(JsonTree value, IReadOnlyDictionary<string, T> known, string otherwise)
        where T : struct
    {
        if (value.Kind == JsonValueKind.String && known.TryGetValue(value.Text, out var found))
            return found;
        flaws.Add(value.At, otherwise);
        return null;
    }

    private static Dictionary<string, T> Named<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
}
