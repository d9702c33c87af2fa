using DentaMind.Kernel;
using DentaMind.Platform.Http;

namespace DentaMind.Practice.History;

/// <summary>What browsers hear when a patient's history changes: the id only.</summary>
internal static class HistorySignal
{
    public const string Kind = "history";

    public static string Changed(PatientId patient, LocationId? home) => $"{Kind}:{patient}:{home}";
}

/// <summary>The history or the notes of a patient changed.</summary>
internal sealed record HistoryHappening(PatientId PatientId);

/// <summary>Lets browsers of those who may see alerts hear of changes within their reach.</summary>
internal sealed class HistoryNews : IBrowserNews
{
    public BrowserEvent? Of(string signal, Actor actor) => !actor.May(Right.SeeAlerts) ? null : signal.Split(':') switch
    {
        [HistorySignal.Kind, var id, var home] when PatientId.TryParse(id, null, out var patient) && Reaches(actor, home) =>
            new BrowserEvent(HistorySignal.Kind, new HistoryHappening(patient)),
        _ => null,
    };

    private static bool Reaches(Actor actor, string home) => actor.Reaches(LocationId.TryParse(home, null, out var at) ? at : null);
}
