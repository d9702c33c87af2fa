using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Intake;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;

namespace DentaMind.Imaging.Sending;

/// <summary>Opens originals so that they can leave the house: each as it came, where its own file header is sound, else behind one of ours. The trail has a line for each.</summary>
/// <remarks>
/// The actor's name tells the trail where they go. Ask it in a scope of its own: asked within another ask, its lines are saved with
/// that one, and a byte might leave before the trail says so.
/// </remarks>
/// <param name="Images">Which images, at most 64; several at once cost the books about as much as one.</param>
/// <param name="Plain">Whether the pixels of the only one are to be uncompressed, for a peer that does not take them as they are; only where not one of them becomes another by it.</param>
public sealed record OpenForSending(IReadOnlyList<ImageId> Images, bool Plain = false) : IUseCase<OutgoingOriginals>
{
    private const int Most = 64;

    public static Right Needs => Right.RunTheHouse;

    /// <summary>The only one; several have a line each once they are looked up.</summary>
    public Subject Subject => Images.Count == 1 ? new Subject(null, Images[0]) : default;

    public Refusal? Check() => Images.Count is 0 or > Most || (Plain && Images.Count > 1) ? Refusal.Invalid("images", "Ask for 1 to 64 images, and for one that is to be uncompressed.") : null;
}

internal sealed class OpenForSendingHandler(ClinicDb db, ImageOwners owners, PlainOriginals plain) : IHandle<OpenForSending, OutgoingOriginals>
{
    private static readonly Refusal NotSendable = new("not-sendable", "The file does not say which instance it is or how it is encoded; it stays here.", RefusalKind.Unreadable);

    public async Task<Outcome<OutgoingOriginals>> HandleAsync(OpenForSending ask, Actor actor, CancellationToken ct)
    {
        var images = await db.LookUpBareAsync(ask.Images, actor, ct);
        var keys = await owners.KeysOfAsync(images.Values, ct);
        if (!keys.IsAnswer)
            return keys.Refusal;
        using var open = keys.Answer;
        var outgoing = new OutgoingOriginals();
        try
        {
            var ends = new List<(Subject, string?)>();
            foreach (var id in ask.Images.Distinct())
            {
                var image = images.GetValueOrDefault(id);
                var one = image is null ? Refusal.NotFound("image") : await OpenAsync(image, open, ask.Plain, ct);
                outgoing.Add(id, one);
                ends.Add((new Subject(image?.Patient, id), one.Refusal?.Code));
            }
            db.AboutEach(ends);
            return outgoing;
        }
        catch
        {
            await outgoing.DisposeAsync();
            throw;
        }
    }

    /// <summary>What is wrong with one original keeps none of the others here.</summary>
    private async Task<Outcome<OutgoingOriginal>> OpenAsync(Image image, ImageKeys keys, bool isToBePlain, CancellationToken ct)
    {
        if (image is not { SopInstanceUid: { } uid, Facts: { SopClassUid: { } sopClass, TransferSyntaxUid: { } syntax } })
            return NotSendable;
        try
        {
            if (isToBePlain && TransferSyntax.Of(syntax).IsEncapsulated)
                return await plain.OfAsync(image, ct);
            var key = keys.Of(image);
            return key.IsAnswer ? await OpenAsync(await owners.OpenOriginalAsync(image, key.Answer, ct), (sopClass, uid, syntax), ct) : key.Refusal;
        }
        catch (StoreException error)
        {
            return Refusals.Of(error);
        }
    }

    private static async Task<OutgoingOriginal> OpenAsync(SealedReader original, (string SopClass, string Uid, string Syntax) what, CancellationToken ct)
    {
        try
        {
            var head = await FileHead.ReadAsync(original, ct);
            original.Position = 0;
            return head.Fits(what.SopClass, what.Uid, what.Syntax)
                ? new OutgoingOriginal(original, original.Length, head.DataSetStart, what.SopClass, what.Uid, what.Syntax)
                : BehindOurs(original, head.DataSetStart, what);
        }
        catch
        {
            await original.DisposeAsync();
            throw;
        }
    }

    private static OutgoingOriginal BehindOurs(SealedReader original, long dataSetStart, (string SopClass, string Uid, string Syntax) what)
    {
        var header = DicomWriter.Part10Header(what.SopClass, what.Uid, what.Syntax);
        original.Position = dataSetStart;
        return new OutgoingOriginal(
            new PrefixedStream(header, original), header.Length + original.Length - dataSetStart, header.Length, what.SopClass, what.Uid, what.Syntax);
    }
}
