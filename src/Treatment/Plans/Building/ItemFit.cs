using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>Judges whether what was written down can be done at all: such a tooth, such faces, such a part of the mouth, such numbers.</summary>
internal static class ItemFit
{
    private const int MostAtOnce = 32;
    private const long DearestCents = 10_000_000;

    private static readonly Refusal ImageMissing = Flaw("image-missing", "images", "Link an image of the tooth, or say why it is taken out without one.");

    public static Outcome<PlannedWork> Read(ItemForm form)
    {
        if (Catalogue.Find(form.Procedure) is not { } procedure)
            return Refusal.Invalid("procedure", "There is no such procedure in the catalogue.");
        if ((Numbers(form) ?? Words(form) ?? ImagesOf(form.Images)) is { } flaw)
            return flaw;
        var tooth = ToothOf(form);
        if (!tooth.IsAnswer)
            return tooth.Refusal;
        if (!SurfaceSet.TryParse(form.Surfaces ?? "", out var surfaces))
            return Refusal.Invalid("surfaces", "Write surfaces with the letters M, O, I, D, B, L and C.");
        var work = Written(form, procedure, tooth.Answer, surfaces);
        return (Place(work, procedure.Area) ?? ReadBackOf(form, work)) is { } no ? no : work;
    }

    /// <summary>The same work, resting on other images.</summary>
    public static Outcome<PlannedWork> Relink(PlannedWork work, ImageLinks links)
    {
        if ((ImagesOf(links.Images) ?? Why(links.NoImageBecause)) is { } flaw)
            return flaw;
        var relinked = work with { Images = Kept(links.Images), NoImageBecause = PlanText.Kept(links.NoImageBecause) };
        return relinked.IsExtraction && NeedsImage(relinked) ? ImageMissing : relinked;
    }

    private static PlannedWork Written(ItemForm form, Procedure procedure, ToothPosition? tooth, SurfaceSet surfaces) => new()
    {
        Procedure = procedure.Code,
        Tooth = tooth,
        Surfaces = surfaces,
        Part = procedure.Area == ProcedureArea.Mouth ? MouthPart.WholeMouth : form.Part,
        Quantity = form.Quantity,
        Clinician = form.ClinicianId,
        Note = PlanText.Kept(form.Note),
        FeeCents = form.FeeCents,
        From = form.From,
        Images = Kept(form.Images),
        NoImageBecause = PlanText.Kept(form.NoImageBecause),
        ReadBack = tooth is { } taken && form.ReadBack is not null ? new ReadBack(taken, form.ReadBack.Words ?? "") : null,
    };

    private static Refusal? Numbers(ItemForm form) =>
        form.Quantity is < 1 or > MostAtOnce ? Refusal.Invalid("quantity", $"Give a number from 1 to {MostAtOnce}.")
        : form.FeeCents is < 0 or > DearestCents ? Refusal.Invalid("feeCents", "Give a fee from 0 to 100,000.00.")
        : null;

    private static Refusal? Words(ItemForm form) => PlanText.Note("note", form.Note) ?? Why(form.NoImageBecause);

    private static Refusal? Why(string? reason) => PlanText.Kept(reason) is { } why ? PlanText.Reason("noImageBecause", why) : null;

    private static IReadOnlyList<LinkedImage> Kept(IReadOnlyList<LinkedImage> images) => [.. images.Select(image => image with { Note = PlanText.Kept(image.Note) })];

    private static bool NeedsImage(PlannedWork work) => work.Images.Count == 0 && work.NoImageBecause is null;

    private static Outcome<ToothPosition?> ToothOf(ItemForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Tooth))
            return Outcome<ToothPosition?>.Of((ToothPosition?)null);
        if (form.Notation is not { } notation)
            return WriteChart.NotationMissing;
        return Notations.TryParse(form.Tooth, notation, out var tooth)
            ? Outcome<ToothPosition?>.Of(tooth)
            : Refusal.Invalid("tooth", $"There is no such tooth in {notation} notation.");
    }

    /// <summary>Exactly what the procedure's area asks for, and nothing more.</summary>
    private static Refusal? Place(PlannedWork work, ProcedureArea area)
    {
        var needsTooth = area is ProcedureArea.Tooth or ProcedureArea.Surface;
        if (needsTooth != work.Tooth.HasValue)
            return Refusal.Invalid("tooth", needsTooth ? "Say which tooth." : "This procedure is not done to one tooth; leave the tooth out.");
        if (area == ProcedureArea.Surface && work.Surfaces.IsEmpty)
            return Refusal.Invalid("surfaces", "Say which surfaces.");
        if (area != ProcedureArea.Surface && !work.Surfaces.IsEmpty)
            return Refusal.Invalid("surfaces", "This procedure is not done to surfaces; leave them out.");
        if (work.Tooth is { } at && work.Surfaces.Misfit(at.Tooth) is { } strange)
            return Refusal.Invalid("surfaces", strange == Surface.Incisal ? "This tooth has no incisal edge (I)." : "This tooth has no occlusal surface (O).");
        return Part(work, area);
    }

    private static Refusal? Part(PlannedWork work, ProcedureArea area) => (area, work.Part) switch
    {
        (ProcedureArea.None or ProcedureArea.Tooth or ProcedureArea.Surface, null) => null,
        (ProcedureArea.None or ProcedureArea.Tooth or ProcedureArea.Surface, _) => Refusal.Invalid("part", "This procedure names no part of the mouth; leave it out."),
        (_, { } part) when part.Fits(area) => null,
        _ => Refusal.Invalid("part", $"Say which part of the mouth: this procedure is done to one {area.ToString().ToLowerInvariant()}."),
    };

    /// <summary>A tooth that is taken out is named twice, each time by number and by words, and has been looked at.</summary>
    private static Refusal? ReadBackOf(ItemForm form, PlannedWork work)
    {
        if (!work.IsExtraction || work.Tooth is not { } tooth)
            return null;
        if (form.ReadBack is not { } said || string.IsNullOrWhiteSpace(said.Tooth) || string.IsNullOrWhiteSpace(said.Words))
            return Flaw("read-back-missing", "readBack", "Say again which tooth is to be taken out: its number and its words.");
        if (!Notations.TryParse(said.Tooth, form.Notation!.Value, out var again) || again != tooth || !tooth.IsCalled(said.Words))
            return Flaw("read-back-wrong", "readBack", "What was read back is another tooth than the one that is planned. Look again which one is meant.");
        return NeedsImage(work) ? ImageMissing : null;
    }

    private static Refusal? ImagesOf(IReadOnlyList<LinkedImage> images) =>
        images.Count > ItemForm.MostImages ? Refusal.Invalid("images", $"Link at most {ItemForm.MostImages} images.")
        : images.Any(image => image is null || image.Frame < 1) ? Refusal.Invalid("images", "Frames are counted from 1.")
        : images.Select(image => (image.ImageId, image.Frame, image.Region)).Distinct().Count() < images.Count ? Refusal.Invalid("images", "The same mark is there twice.")
        : images.Select(image => PlanText.Note("images", image.Note)).FirstOrDefault(flaw => flaw is not null);

    private static Refusal Flaw(string code, string field, string text) => Refusal.Invalid(field, text) with { Code = code, Text = text };
}
