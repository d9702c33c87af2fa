using System.Globalization;
using System.Text.RegularExpressions;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart.Entry;

/// <summary>One entry: teeth first, then words in any order.</summary>
internal sealed partial class EntryLine(IReadOnlyList<EntryToken> tokens, Notation notation, ChartStatus? usual)
{
    private readonly EntryTeeth teeth = new(tokens, notation);
    private readonly List<Surface> faces = [];
    private SurfaceSet letters;
    private bool hasPalatal;
    private ChartItem? item;
    private ChartStatus? status;
    private Material? material;
    private Presence? presence;
    private Direction? direction;
    private decimal? millimetres;
    private int? degrees;
    private int? icdas;

    public ReadEntry Read()
    {
        if (teeth.Read() is { } noTeeth)
            return new([], noTeeth);
        for (var at = teeth.Next; at < tokens.Count;)
        {
            var (taken, flaw) = Take(at);
            if (flaw is not null)
                return new([], new(tokens[at].Column, flaw));
            at += taken;
        }
        return Forms();
    }

    private (int Tokens, string? Flaw) Take(int at)
    {
        if (EntryWords.At(tokens, at) is ({ } word, var count))
            return (count, Take(word));
        var token = tokens[at].Folded;
        var next = at + 1 < tokens.Count ? tokens[at + 1].Folded : "";
        if (Amount().Match(token) is { Success: true } amount)
            return TakeAmount(amount, next);
        if (IcdasCode().Match(token) is { Success: true } code)
            return TakeIcdas(code.Groups["depth"].Value, next);
        if (teeth.TryPontic(tokens[at].Text))
            return (1, null);
        if (!SurfaceSet.TryParse(token, out var surfaces))
            return (0, token.Contains('v', StringComparison.Ordinal) && SurfaceSet.TryParse(token.Replace("v", "", StringComparison.Ordinal), out _)
                ? "V is vestibular to some and class V to others: write B, or C for the cervical third."
                : $"\"{EntryTeeth.Short(tokens[at].Text)}\" is not understood.");
        hasPalatal |= token.Contains('p', StringComparison.Ordinal);
        letters = letters.With(surfaces);
        return (1, null);
    }

    private string? Take(EntryWord word)
    {
        if (word.Face is { } face)
            faces.Add(face);
        return Once(ref item, word.Item, "Two things are named; separate entries by a semicolon.")
            ?? Once(ref status, word.Status, "Two states are named; one entry has one.")
            ?? Once(ref material, word.Material, "Two materials are named; one entry has one.")
            ?? Once(ref presence, word.Presence, "Two things are said of whether the tooth is there.")
            ?? Once(ref direction, word.Direction, "Two directions are named.");
    }

    private static string? Once<T>(ref T? slot, T? said, string otherwise)
        where T : struct
    {
        if (said is null)
            return null;
        if (slot is not null && !slot.Equals(said))
            return otherwise;
        slot = said;
        return null;
    }

    private (int Tokens, string? Flaw) TakeAmount(Match amount, string next)
    {
        var (number, unit) = (amount.Groups["number"].Value.Replace(',', '.'), amount.Groups["unit"].Value);
        var tokensTaken = unit.Length > 0 ? 1 : 2;
        unit = unit.Length > 0 ? unit : next;
        if (unit == "mm" && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var far))
            millimetres = far;
        else if (unit is "°" or "deg" or "degree" or "degrees" or "degre" or "degres" && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var turn))
            degrees = turn;
        else
            return (0, "A number alone is not understood: separate teeth by a comma, and say mm or degrees.");
        return (tokensTaken, null);
    }

    private (int Tokens, string? Flaw) TakeIcdas(string depth, string next)
    {
        var isRead = int.TryParse(depth.Length > 0 ? depth : next, NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        icdas = code;
        return isRead ? (depth.Length > 0 ? 1 : 2, null) : (0, "Say the ICDAS code: icdas 4.");
    }

    private ReadEntry Forms()
    {
        if (presence is not null && (item is not null || material is not null || !letters.IsEmpty))
            return Flawed("Say whether the tooth is there, or what is on it, and separate the two by a semicolon.");
        if (presence is not null && status is not null)
            return Flawed("Whether a tooth is there has no state; leave it out.");
        var thing = item ?? (presence is not null ? null : Guess());
        if (thing is null && presence is null)
            return Flawed("Say what it is: a filling, a crown, caries ...");
        var positions = teeth.Teeth.Concat(teeth.Pontics.Except(teeth.Teeth)).ToList();
        var isUnit = thing is { } one && ItemRule.Of(one).IsUnit;
        var forms = (isUnit ? [positions] : positions.Select(position => new List<ToothPosition> { position })).Select(some => Form(thing, some)).ToList();
        var read = FormReading.ReadAll(forms, Notation.Fdi);
        return read.IsAnswer ? new(forms) : Flawed(read.Refusal.Fields.Values.FirstOrDefault() ?? read.Refusal.Text);
    }

    /// <summary>A material on surfaces is a filling; something to watch, or to refer, without a word for it is an observation.</summary>
    private ChartItem? Guess() =>
        material is not null ? ChartItem.Filling
        : status is ChartStatus.Watch or ChartStatus.Referred ? ChartItem.Observation
        : null;

    private EventForm Form(ChartItem? thing, IReadOnlyList<ToothPosition> positions)
    {
        var teethNamed = positions.Select(position => position.ToString()).ToList();
        if (thing is not { } what)
            return new EventForm { Kind = ChartEventKind.Presence, Teeth = teethNamed, Presence = presence };
        var rule = ItemRule.Of(what);
        var surfaces = letters.With(rule.IsMovement ? SurfaceSet.None : SurfaceSet.Of(faces)).ToString();
        return new EventForm
        {
            Teeth = teethNamed,
            Item = what,
            Status = status ?? (usual is { } given && rule.Takes(given) ? given : rule.IsFinding ? ChartStatus.Condition : ChartStatus.Planned),
            Surfaces = surfaces.Length == 0 ? null : hasPalatal ? surfaces.Replace('L', 'P') : surfaces,
            Material = material,
            Icdas = icdas,
            Movement = Moved(rule),
            Pontics = teeth.Pontics.Count == 0 ? null : [.. teeth.Pontics.Select(position => position.ToString())],
        };
    }

    private Movement? Moved(ItemRule rule)
    {
        var where = direction ?? (rule.IsMovement && faces.Count == 1 ? DirectionOf(faces[0]) : null);
        return where is null && millimetres is null && degrees is null ? null : new Movement(where, millimetres, degrees);
    }

    private static Direction? DirectionOf(Surface face) => face switch
    {
        Surface.Mesial => Direction.Mesial,
        Surface.Distal => Direction.Distal,
        Surface.Buccal => Direction.Buccal,
        Surface.Lingual => Direction.Lingual,
        _ => null,
    };

    private ReadEntry Flawed(string reason) => new([], new(tokens[0].Column, reason));

    [GeneratedRegex(@"^(?<number>[0-9]{1,4}([.,][0-9]{1,3})?)(?<unit>mm|°|deg|degree|degrees|degre|degres)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Amount();

    [GeneratedRegex("^icdas(?<depth>[0-9]?)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IcdasCode();
}
