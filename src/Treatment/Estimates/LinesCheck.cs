using DentaMind.Kernel;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Estimates;

/// <summary>What is wrong with the lines of an estimate, line by line.</summary>
internal static class LinesCheck
{
    public const int MostLines = 200;
    private const long MostCents = 100_000_000;

    public static Refusal? Of(EstimateLines ask)
    {
        if (ask.Lines is null || ask.Lines.Count is 0 or > MostLines)
            return Refusal.Invalid("lines", $"Give 1 to {MostLines} lines.");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!IsDay(ask.On))
            fields["on"] = "Give a day between 1990 and 2100.";
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < ask.Lines.Count; at++)
            if (Fault(ask.Lines[at], ids) is { } fault)
                fields[$"lines[{at}]"] = fault;
        return fields.Count == 0 ? null : Refusal.Invalid("lines", "") with { Fields = fields };
    }

    private static string? Fault(AskedLine? line, HashSet<string> ids) =>
        line is null ? "This line is empty."
        : line.Id is not { Length: >= 1 and <= 60 } ? "Give the line an id of at most 60 characters."
        : !ids.Add(line.Id) ? "Two lines have the same id."
        : Catalogue.Find(line.Procedure) is not { } procedure ? "The catalogue has no such procedure."
        : !IsDay(line.On) ? "Give a day between 1990 and 2100."
        : line.Fee is { IsNegative: true } ? "A fee is never negative."
        : line.Fee is { Cents: > MostCents } ? "A fee is at most 1,000,000.00."
        : PlaceFault(line, procedure);

    private static string? PlaceFault(AskedLine line, Procedure procedure) => procedure.Area switch
    {
        ProcedureArea.Tooth or ProcedureArea.Surface when line.Tooth is null => "Say on which tooth.",
        ProcedureArea.Surface when line.Surfaces is not { IsEmpty: false } => "Say on which faces of the tooth.",
        ProcedureArea.Surface when line.Surfaces?.Misfit(line.Tooth!.Value.Tooth) is not null => "This tooth has no such face.",
        ProcedureArea.Arch or ProcedureArea.Quadrant or ProcedureArea.Sextant when line.Part?.Fits(procedure.Area) != true => "Say in which part of the mouth.",
        _ => null,
    };

    private static bool IsDay(DateOnly? day) => day is null or { Year: >= 1990 and <= 2100 };
}
