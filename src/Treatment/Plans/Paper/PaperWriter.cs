using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using DentaMind.Treatment.Plans.Costs;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>Gathers what a printed plan says: names from Practice, words from the catalogue, amounts from the estimate.</summary>
internal sealed class PaperWriter(
    Door<GetPatient, PatientView> patients, Door<FindLocation, LocationView> locations, Door<ListClinicians, ClinicianList> clinicians, TreatmentOptions options, TimeProvider clock)
{
    public async Task<Outcome<PaperContent>> WriteAsync(OpenPlan plan, PlanEstimate estimate, Reader reader, Actor actor, CancellationToken ct)
    {
        var patient = await patients.EnterAsync(new GetPatient(plan.Kept), actor, ct);
        if (!patient.IsAnswer)
            return patient.Refusal;
        var place = plan.Row.Location is { } at ? await locations.EnterAsync(new FindLocation(at), actor, ct) : null;
        var location = place is { IsAnswer: true } ? place.Answer : null;
        var names = (await clinicians.EnterAsync(new ListClinicians(), actor, ct)).Answer.Items.ToDictionary(one => one.Id, one => one.DisplayName);
        var shown = plan.Sheet.Options.Where(option => reader.Option is null || option.Id == reader.Option);
        return new PaperContent
        {
            Plan = plan.Row.Id,
            Edition = plan.Row.Edition,
            Language = reader.Language,
            Notation = reader.Notation,
            Practice = options.PracticeName,
            Location = location?.Name,
            Patient = NameOf(patient.Answer),
            BirthDate = patient.Answer.BirthDate,
            Name = plan.Sheet.Name,
            Clinician = plan.Row.Clinician is { } who ? names.GetValueOrDefault(who) : null,
            EstimatedOn = estimate.On,
            Options = [.. shown.Select(option => OptionOf(option, estimate, reader, names))],
            PrintedAt = ByTheClockOf(location),
        };
    }

    private static string NameOf(PatientView patient) =>
        patient.GivenName.Length == 0 ? patient.FamilyName : $"{patient.GivenName} {patient.FamilyName}";

    private DateTimeOffset ByTheClockOf(LocationView? location) =>
        TimeZoneInfo.ConvertTime(clock.GetUtcNow(), location is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(location.TimeZone));

    private PaperOption OptionOf(PlanOption option, PlanEstimate estimate, Reader reader, Dictionary<ClinicianId, string> names)
    {
        var costs = estimate.Options.Single(one => one.OptionId == option.Id).Phases.SelectMany(phase => phase.Items).ToDictionary(item => item.ItemId);
        var phases = option.Phases.Select(phase =>
        {
            var lines = phase.Items.Where(item => costs.ContainsKey(item.Id) && reader.Shows(item)).Select(item => LineOf(item, costs[item.Id], reader, names)).ToList();
            return new PaperPhase(phase.Name ?? PaperWords.In(reader.Language).Phases[phase.Kind], lines, Total(lines.Select(line => line.Totals)));
        }).Where(phase => phase.Lines.Count > 0).ToList();
        return new PaperOption(option.Name, option.Note, phases, Total(phases.Select(phase => phase.Totals)));
    }

    private static PaperLine LineOf(PlanItem item, ItemEstimate costs, Reader reader, Dictionary<ClinicianId, string> names)
    {
        var work = item.Work;
        return new PaperLine
        {
            Visit = item.Visit,
            Words = reader.Say(Catalogue.Find(work.Procedure)!.Words),
            Quantity = work.Quantity,
            Note = work.Note,
            Tooth = work.Tooth?.Format(reader.Notation),
            Where = work.Tooth is { } tooth ? reader.Say(tooth.Words()) : work.Part is { } part ? PaperWords.In(reader.Language).Parts[part] : null,
            Surfaces = work.Surfaces.IsEmpty ? null : work.Surfaces.ToString(),
            Clinician = work.Clinician is { } who ? names.GetValueOrDefault(who) : null,
            Images = work.Images.Select(image => image.ImageId).Distinct().Count(),
            Totals = costs.Totals,
            Steps = [.. costs.Lines.SelectMany(line => line.Steps).Select(step => reader.Say(step.Text)).Distinct()],
        };
    }

    private PlanTotals Total(IEnumerable<PlanTotals> parts) => parts.Aggregate(PlanTotals.Nothing(options.Currency), (sum, part) => sum.With(part));
}

/// <summary>For whom a plan is printed: in which language and notation, and how much of it.</summary>
/// <param name="Language">The language.</param>
/// <param name="Notation">How teeth are written.</param>
/// <param name="Option">The option; null is all of them.</param>
/// <param name="Items">The items; null is all of them.</param>
internal sealed record Reader(PaperLanguage Language, Notation Notation, PlanOptionId? Option = null, IReadOnlySet<PlanItemId>? Items = null)
{
    public bool Shows(PlanItem item) => Items?.Contains(item.Id) ?? item.State != ItemState.Declined;

    public string Say(Bilingual words) => Language == PaperLanguage.Fr ? words.Fr : words.En;
}
