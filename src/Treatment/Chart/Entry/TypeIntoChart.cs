using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Chart.Entry;

/// <summary>Charts what a line of text says, such as <c>16 MOD composite planned</c>, or only tells what it would chart. Nothing is charted of a text that is not understood whole.</summary>
public sealed record TypeIntoChart(PatientId Patient, ChartTyping Typing, DateOnly? At = null) : IUseCase<ChartTyped>
{
    public static Right Needs => Right.EditChart;

    public Subject Subject => new(Patient);

    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Typing.Text) || Typing.Text.Length > EntryReading.LongestText ? Refusal.Invalid("text", "Type up to 2,000 characters.")
        : Typing.Notation is null ? WriteChart.NotationMissing
        : null;
}

/// <summary>The body of <c>POST /api/patients/{id}/chart/entry</c>.</summary>
/// <param name="Text">Entries between semicolons or on lines of their own: teeth, then words in English or French.</param>
/// <param name="Notation">How the teeth in it are written; never guessed.</param>
/// <param name="Status">The status of an entry that says none and can have it; otherwise what is found is a condition, and what is made is planned.</param>
/// <param name="On">The day; today when left out.</param>
/// <param name="Version">The version that was seen; null writes whatever came meanwhile.</param>
/// <param name="Dry">Only tell what it means.</param>
public sealed record ChartTyping(string Text, Notation? Notation = null, ChartStatus? Status = null, DateOnly? On = null, int? Version = null, bool Dry = false);

/// <summary>What was understood, with the teeth in FDI, and what was written; null when it was only to be told.</summary>
public sealed record ChartTyped(IReadOnlyList<EventForm> Understood, ChartWritten? Written);

internal sealed class TypeIntoChartHandler(ChartDesk desk) : IHandle<TypeIntoChart, ChartTyped>
{
    public async Task<Outcome<ChartTyped>> HandleAsync(TypeIntoChart ask, Actor actor, CancellationToken ct)
    {
        var typing = ask.Typing;
        var forms = EntryReading.Read(typing.Text, typing.Notation!.Value, typing.Status);
        if (!forms.IsAnswer)
            return forms.Refusal;
        var notes = new ChartNotes(forms.Answer, FormReading.ReadAll(forms.Answer, Notation.Fdi).Answer, typing.On, typing.Version, typing.Dry);
        var written = await desk.WriteAsync(ask.Patient, notes, ask.At, actor, ct);
        return written.Map(done => new ChartTyped(forms.Answer, typing.Dry ? null : done));
    }
}

internal static class TypeIntoChartEndpoint
{
    public static void MapTypeIntoChart(this IEndpointRouteBuilder api) => api.MapPost("/patients/{id}/chart/entry",
        async (PatientId id, ChartTyping typing, DateOnly? at, Door<TypeIntoChart, ChartTyped> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new TypeIntoChart(id, typing, at), actor, ct)).ToHttp());
}
