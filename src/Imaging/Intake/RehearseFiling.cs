using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Persistence;

namespace DentaMind.Imaging.Intake;

/// <summary>Does everything that filing an original does, and keeps nothing of it: the first X-ray after a start is then as quick as the next.</summary>
/// <param name="Content">A Part 10 file of our own making.</param>
internal sealed record RehearseFiling(Stream Content) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;

    public static bool LeavesTrail => false;
}

internal sealed class RehearseFilingHandler(ClinicDb db, OriginalKeeper keeper, Twins twins, FilingEntry entry) : IHandle<RehearseFiling, Done>
{
    public async Task<Outcome<Done>> HandleAsync(RehearseFiling ask, Actor actor, CancellationToken ct)
    {
        var filing = new FileImage(ask.Content, new Arrival { Source = ImageSource.Dicom });
        var kept = await keeper.KeepAsync(filing, ct);
        if (!kept.IsAnswer)
            return kept.Refusal;
        try
        {
            await twins.OfAsync(kept.Answer, ct);
            var image = await entry.WriteAsync(filing, kept.Answer, twin: null, ct);
            if (image.IsAnswer)
                await db.RehearseAsync(ct);
            return image.Map(_ => default(Done));
        }
        finally
        {
            await keeper.DiscardAsync(kept.Answer);
        }
    }
}
