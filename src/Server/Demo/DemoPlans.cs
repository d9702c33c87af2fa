using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Patients;
using DentaMind.Treatment.Plans;
using DentaMind.Treatment.Plans.Building;
using DentaMind.Treatment.Plans.Deciding;
using DentaMind.Treatment.Plans.Doing;
using DentaMind.Treatment.Plans.Paper;

namespace DentaMind.Server.Demo;

/// <summary>Plans for three of the invented patients: one being written with three options, one laid before the patient, one signed and begun.</summary>
internal sealed class DemoPlans(IServiceProvider rooms)
{
    private static readonly Actor Planner = Actor.House("demo", Right.SeePatients, Right.SeeImages, Right.SeeChart, Right.EditChart, Right.SeePlans, Right.EditPlans);

    public async Task ProposeAsync(CancellationToken ct)
    {
        await WriteAsync(ct);
        await PresentAsync(ct);
        await SignAsync(ct);
    }

    /// <summary>Tooth 36, three ways; each rests on the newest X-ray of that tooth.</summary>
    private async Task WriteAsync(CancellationToken ct)
    {
        var patient = await FindAsync("DM-1006", ct);
        var images = await ImagesAsync(patient, 36, ct);
        var plan = await AskAsync(new ProposePlan(patient, new PlanProposal("Dent 36", ClinicianId: await DentistAsync("Fortin", ct), Options:
        [
            new("Obturation", OptionTier.Good), new("Incrustation", OptionTier.Better), new("Couronne", OptionTier.Best),
        ])), ct);
        plan = await AddAsync(plan, 0, ct, On("DM.REST.COMPOSITE", "36", "MOD", images));
        plan = await AddAsync(plan, 1, ct, On("DM.REST.INLAY.CERAMIC", "36", "MOD", images));
        await AddAsync(plan, 2, ct, On("DM.REST.BUILDUP", "36", null, images), On("DM.CROWN.CERAMIC", "36", null, images));
    }

    private async Task PresentAsync(CancellationToken ct)
    {
        var patient = await FindAsync("DM-1012", ct);
        var images = await ImagesAsync(patient, 26, ct);
        var plan = await AskAsync(new ProposePlan(patient, new PlanProposal("Dent 26 : canal et couronne", ClinicianId: await DentistAsync("Fortin", ct))), ct);
        plan = await AddAsync(plan, 0, ct, On("DM.ENDO.CANAL.MANY", "26", null, images), On("DM.CROWN.POST.FIBRE", "26"), On("DM.CROWN.CERAMIC", "26"));
        await AskAsync(new PresentPlan(plan.Id, new Presentation(plan.Version)), ct);
    }

    private async Task SignAsync(CancellationToken ct)
    {
        var patient = await FindAsync("DM-1007", ct);
        var plan = await AskAsync(new ProposePlan(patient, new PlanProposal("Recall findings", ClinicianId: await DentistAsync("Osei", ct))), ct);
        plan = await AddAsync(plan, 0, ct,
            new ItemForm { Procedure = "DM.PERIO.SCALING", Quantity = 3 }, On("DM.REST.COMPOSITE", "16", "MO", await ImagesAsync(patient, 16, ct)), On("DM.CROWN.METALCERAMIC", "46"));
        plan = await AskAsync(new PresentPlan(plan.Id, new Presentation(plan.Version)), ct);
        var signer = new Signer(SignerKind.Patient, "Margaret Whitfield");
        var accepted = await TryAsync<AcceptPlan, PlanView>(new AcceptPlan(plan.Id, new Acceptance(
            plan.Version, plan.RecommendedId, 0, PaperLanguage.En, Notation.Fdi, signer, new Signature { Typed = signer.Name })), ct);
        if (!accepted.IsAnswer)
            return; // a machine without a printer shows the plan as presented
        plan = accepted.Answer;
        var scaling = plan.Options[0].Phases.SelectMany(phase => phase.Items).Single(item => item.Procedure == "DM.PERIO.SCALING");
        await AskAsync(new CompleteItem(plan.Id, scaling.Id, new ItemCompletion(plan.Version)), ct);
    }

    private static ItemForm On(string procedure, string tooth, string? surfaces = null, IReadOnlyList<LinkedImage>? images = null) =>
        new() { Procedure = procedure, Tooth = tooth, Notation = Notation.Fdi, Surfaces = surfaces, Images = images ?? [] };

    private Task<PlanView> AddAsync(PlanView plan, int option, CancellationToken ct, params ItemForm[] items) =>
        AskAsync(new AddItems(plan.Id, new NewItems(plan.Version, plan.Options[option].Id, items)), ct);

    private async Task<PatientId> FindAsync(string number, CancellationToken ct) =>
        (await EnterAsync<FindPatients, PatientList>(new FindPatients(number), ct)).Items.Single().Id;

    private async Task<ClinicianId> DentistAsync(string name, CancellationToken ct) =>
        (await EnterAsync<ListClinicians, ClinicianList>(new ListClinicians(), ct)).Items.Single(one => one.DisplayName.Contains(name, StringComparison.Ordinal)).Id;

    /// <summary>The newest X-ray of that tooth, with its middle marked.</summary>
    private async Task<IReadOnlyList<LinkedImage>> ImagesAsync(PatientId patient, int tooth, CancellationToken ct)
    {
        var images = await EnterAsync<ListImages, ImageList>(new ListImages { Patient = patient }, ct);
        var newest = images.Items.FirstOrDefault(image => image.Teeth.Contains(tooth) && image is { Kind: "periapical", Columns: not null, Rows: not null });
        return newest is null ? [] : [new LinkedImage(newest.Id, 1, new ImageRegion(newest.Columns!.Value * 0.4, newest.Rows!.Value * 0.3, newest.Columns.Value * 0.2, newest.Rows.Value * 0.2))];
    }

    private Task<PlanView> AskAsync<TUseCase>(TUseCase ask, CancellationToken ct)
        where TUseCase : IUseCase<PlanView> => EnterAsync<TUseCase, PlanView>(ask, ct);

    private async Task<TAnswer> EnterAsync<TUseCase, TAnswer>(TUseCase ask, CancellationToken ct)
        where TUseCase : IUseCase<TAnswer> => (await TryAsync<TUseCase, TAnswer>(ask, ct)).Answer;

    private async Task<Outcome<TAnswer>> TryAsync<TUseCase, TAnswer>(TUseCase ask, CancellationToken ct)
        where TUseCase : IUseCase<TAnswer>
    {
        await using var scope = rooms.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Door<TUseCase, TAnswer>>().EnterAsync(ask, Planner, ct);
    }
}
