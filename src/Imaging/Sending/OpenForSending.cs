using System.Security.Cryptography;
using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Intake;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;

namespace DentaMind.Imaging.Sending;

/// <summary>Opens an original so that it can leave the house: as it came, where its own file header is sound, else behind one of ours.</summary>
/// <remarks>
/// The actor's name tells the trail where it goes. Ask it in a scope of its own: asked within another ask, its line is saved with
/// that one, and a byte might leave before the trail says so.
/// </remarks>
/// <param name="Image">Which image.</param>
/// <param name="Plain">Whether its pixels are to be uncompressed, for a peer that does not take them as they are; only where not one of them becomes another by it.</param>
public sealed record OpenForSending(ImageId Image, bool Plain = false) : IUseCase<OutgoingOriginal>
{
    public static Right Needs => Right.RunTheHouse;

    public Subject Subject => new(null, Image);
}

internal sealed class OpenForSendingHandler(ClinicDb db, ImageOwners owners, PlainOriginals plain) : IHandle<OpenForSending, OutgoingOriginal>
{
    private static readonly Refusal NotSendable = new("not-sendable", "The file does not say which instance it is or how it is encoded; it stays here.", RefusalKind.Unreadable);

    public async Task<Outcome<OutgoingOriginal>> HandleAsync(OpenForSending ask, Actor actor, CancellationToken ct)
    {
        var found = await db.LookUpBareAsync(ask.Image, actor, ct);
        if (!found.IsAnswer)
            return found.Refusal;
        if (found.Answer is not { SopInstanceUid: { } uid, Facts: { SopClassUid: { } sopClass, TransferSyntaxUid: { } syntax } })
            return NotSendable;
        if (ask.Plain && TransferSyntax.Of(syntax).IsEncapsulated)
            return await plain.OfAsync(found.Answer, ct);
        var opened = await owners.OpenOriginalAsync(found.Answer, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        var original = opened.Answer;
        try
        {
            var head = await FileHead.ReadAsync(original, ct);
            original.Position = 0;
            return head.Fits(sopClass, uid, syntax)
                ? new OutgoingOriginal(original, original.Length, head.DataSetStart, sopClass, uid, syntax, found.Answer.Original.Sha256)
                : await BehindOursAsync(original, head.DataSetStart, DicomWriter.Part10Header(sopClass, uid, syntax), (sopClass, uid, syntax), ct);
        }
        catch
        {
            await original.DisposeAsync();
            throw;
        }
    }

    /// <summary>The hash takes a reading of its own; files without a sound header of their own are few.</summary>
    private static async Task<OutgoingOriginal> BehindOursAsync(
        SealedReader original, long dataSetStart, byte[] header, (string SopClass, string Uid, string Syntax) what, CancellationToken ct)
    {
        var hash = await SHA256.HashDataAsync(From(original, dataSetStart, header), ct);
        return new OutgoingOriginal(
            From(original, dataSetStart, header), header.Length + original.Length - dataSetStart, header.Length,
            what.SopClass, what.Uid, what.Syntax, Convert.ToHexStringLower(hash));
    }

    private static PrefixedStream From(SealedReader original, long dataSetStart, byte[] header)
    {
        original.Position = dataSetStart;
        return new PrefixedStream(header, original);
    }
}
