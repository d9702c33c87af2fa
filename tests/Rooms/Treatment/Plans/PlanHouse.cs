using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Practice.Patients;
using DentaMind.Rooms.Imaging;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Plans;
using DentaMind.Treatment.Plans.Building;
using DentaMind.Treatment.Plans.Deciding;
using DentaMind.Treatment.Plans.Paper;
using Shouldly;

namespace DentaMind.Rooms.Treatment.Plans;

/// <summary>Patients with plans, and the ways in which somebody works on them.</summary>
internal static class PlanHouse
{
    private static int made;

    public static Signature Typed { get; } = new() { Typed = "Jane Roe" };

    public static Signature Drawn { get; } = new() { Strokes = [[10, 10, 60, 40, 110, 12, 160, 44], [30, 50, 120, 52]], Width = 300, Height = 100 };

    public static Signer Patient { get; } = new(SignerKind.Patient, "Jane Roe");

    public static async Task<PatientId> PatientAsync(this TestHouse house, string family = "Roe", LocationId? home = null) =>
        (await house.DoAsync(new RegisterPatient(family, "Jane", new DateOnly(1980, 2, 29), Sex.F, [new Identifier("PLANS", $"p-{Interlocked.Increment(ref made)}")], home))).Id;

    public static async Task<PlanView> ProposeAsync(this TestHouse house, PatientId patient, params string[] options) =>
        await house.DoAsync(new ProposePlan(patient, new PlanProposal("Plan A", Options: options.Length == 0 ? null : [.. options.Select(name => new ProposedOption(name))])));

    public static Task<PlanView> AddAsync(this TestHouse house, PlanView plan, params ItemForm[] items) =>
        house.DoAsync(new AddItems(plan.Id, new NewItems(plan.Version, plan.Options[0].Id, items)));

    /// <summary>A plan with one filling of 450 dollars, laid before the patient.</summary>
    public static async Task<PlanView> PresentedAsync(this TestHouse house, PatientId? patient = null, params ItemForm[] items)
    {
        var plan = await house.AddAsync(await house.ProposeAsync(patient ?? await house.PatientAsync()), items.Length == 0 ? [Filling()] : items);
        return await house.DoAsync(new PresentPlan(plan.Id, new Presentation(plan.Version)));
    }

    public static async Task<PlanView> SignedAsync(this TestHouse house, PatientId? patient = null, params ItemForm[] items) =>
        await house.DoAsync(Accept(await house.PresentedAsync(patient, items)));

    public static AcceptPlan Accept(PlanView plan, Signature? signature = null, params PlanItemId[] items) =>
        new(plan.Id, new Acceptance(plan.Version, plan.RecommendedId, 0, PaperLanguage.En, Notation.Fdi, Patient, signature ?? Typed) { ItemIds = items.Length == 0 ? null : items });

    public static ItemForm Filling(string tooth = "36", string surfaces = "MOD", long? cents = 45_000) =>
        new() { Procedure = "DM.REST.COMPOSITE", Tooth = tooth, Notation = Notation.Fdi, Surfaces = surfaces, FeeCents = cents };

    public static ItemForm Crown(string tooth = "16", long? cents = 120_000) =>
        new() { Procedure = "DM.CROWN.CERAMIC", Tooth = tooth, Notation = Notation.Fdi, FeeCents = cents };

    public static ItemForm Scaling(int quantity = 1, long? cents = 6_000) => new() { Procedure = "DM.PERIO.SCALING", Quantity = quantity, FeeCents = cents };

    public static ItemForm Extraction(string tooth = "48") => new()
    {
        Procedure = "DM.SURG.EXTRACT.SIMPLE",
        Tooth = tooth,
        Notation = Notation.Fdi,
        FeeCents = 20_000,
        NoImageBecause = "Seen in the mouth.",
        ReadBack = new ToothReadBack(tooth, "lower right third molar"),
    };

    public static PlanItemView[] Items(this PlanView plan, int option = 0) => [.. plan.Options[option].Phases.SelectMany(phase => phase.Items)];

    public static PlanItemView Only(this PlanView plan) => plan.Items().ShouldHaveSingleItem();

    /// <summary>What the chart draws of planned and done things, one line each.</summary>
    public static async Task<string[]> MarksAsync(this TestHouse house, PatientId patient) =>
        [.. (await house.DoAsync(new GetChart(patient))).Teeth.SelectMany(tooth => tooth.Marks, (tooth, mark) => $"{tooth.Tooth} {mark.Item} {mark.Status} {mark.Surfaces}".TrimEnd())];

    public static async Task<ImageId> ImageAsync(this TestHouse house, PatientId patient)
    {
        var image = await house.FileAsync(XRays.Of());
        await house.DoAsync(new DentaMind.Imaging.Matching.LinkToPatient(image, patient));
        return image;
    }
}
