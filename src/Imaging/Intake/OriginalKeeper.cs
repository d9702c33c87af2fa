using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Store;

namespace DentaMind.Imaging.Intake;

/// <summary>Takes every byte of an original into a sealed, durable object and reads the header on the way.</summary>
/// <remarks>An object without a row is harmless and is collected later; a row without an object cannot come about.</remarks>
internal sealed class OriginalKeeper(SealedStore store, KeyRing keys, ImagingOptions options)
{
    /// <summary>Durable when this answers; on a refusal or an exception nothing is kept.</summary>
    public async Task<Outcome<KeptOriginal>> KeepAsync(FileImage ask, CancellationToken ct)
    {
        await using var writer = await store.CreateAsync(keys.Organisation, ask.Arrival.ExpectedBytes, ct);
        var tee = new TeeStream(ask.Content, writer, options.MaxObjectBytes);
        try
        {
            var header = await IntakeHeader.ReadAsync(tee, ask.Arrival, options, ct);
            if (!header.IsAnswer)
                return header.Refusal;
            await tee.DrainAsync(ct);
            return new KeptOriginal(header.Answer, await writer.CompleteAsync(ct));
        }
        catch (TooLargeException)
        {
            return TooLargeException.Refusal;
        }
    }

    /// <summary>Removes an original that did not get into the books; where that fails, it is collected later.</summary>
    public async Task DiscardAsync(KeptOriginal unwanted)
    {
        try
        {
            await store.DeleteAsync(unwanted.Object.Key, CancellationToken.None);
        }
        catch (StoreException)
        {
            // An object without a row is collected later.
        }
    }
}

/// <summary>An original that is durable but not yet in the books.</summary>
internal sealed record KeptOriginal(IntakeHeader Header, SealedObject Object);
