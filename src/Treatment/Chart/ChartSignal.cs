using DentaMind.Kernel;
using DentaMind.Platform.Http;

namespace DentaMind.Treatment.Chart;

/// <summary>What browsers hear when a chart changes: the id only.</summary>
internal static class ChartSignal
{
    public const string Kind = "chart";

    public static string Changed(PatientId patient, LocationId? home) => $"{Kind}:{patient}:{home}";
}

/// <summary>Something was written into a patient's chart.</summary>
internal sealed record ChartHappening(PatientId PatientId);

/// <summary>Lets browsers of those who may see charts hear of changes within their reach.</summary>
internal sealed class ChartNews : IBrowserNews
{
    public BrowserEvent? Of(string signal, Actor actor) => !actor.May(Right.SeeChart) ? null : signal.Split(':') switch
    {
        [ChartSignal.Kind, var id, var home] when PatientId.TryParse(id, null, out var patient) && Reaches(actor, home) =>
            new BrowserEvent(ChartSignal.Kind, new ChartHappening(patient)),
        _ => null,
    };

    private static bool Reaches(Actor actor, string home) => actor.Reaches(LocationId.TryParse(home, null, out var at) ? at : null);
}
