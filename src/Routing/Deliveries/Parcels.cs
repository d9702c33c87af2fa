using DentaMind.Dicom.Data;
using DentaMind.Imaging.Sending;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Routing.Destinations;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Deliveries;

/// <summary>Makes originals ready to be sent to a destination: as they were kept, or with the elements that it is sent otherwise. The kept original never changes.</summary>
internal sealed class Parcels(IServiceScopeFactory scopes)
{
    /// <summary>Opens the originals of several, each in the form in which it is kept.</summary>
    /// <returns>By the delivery's number: what is ready, or why it is not.</returns>
    public async Task<IReadOnlyDictionary<long, Outcome<Parcel>>> OfAsync(IReadOnlyCollection<Delivery> deliveries, DestinationSettings settings, CancellationToken ct)
    {
        var made = new Dictionary<long, Outcome<Parcel>>();
        if (deliveries.Count == 0)
            return made;
        var opened = await AskAsync([.. deliveries.Select(delivery => delivery.Image)], deliveries.First().Destination, plain: false, ct);
        if (!opened.IsAnswer)
            return deliveries.ToDictionary(delivery => delivery.Number, _ => Outcome<Parcel>.Of(opened.Refusal));
        await using var originals = opened.Answer;
        foreach (var delivery in deliveries)
            made[delivery.Number] = await MakeAsync(delivery, settings, null, originals.Take(delivery.Image));
        return made;
    }

    /// <param name="delivery">What is sent where.</param>
    /// <param name="settings">The destination's.</param>
    /// <param name="target">The transfer syntax that it takes instead; null for the original's own.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Outcome<Parcel>> OfAsync(Delivery delivery, DestinationSettings settings, TransferSyntax? target, CancellationToken ct) =>
        await MakeAsync(delivery, settings, target, await OpenAsync(delivery, target is not null, ct));

    private async Task<Outcome<Parcel>> MakeAsync(Delivery delivery, DestinationSettings settings, TransferSyntax? target, Outcome<OutgoingOriginal> opened)
    {
        if (!opened.IsAnswer)
            return opened.Refusal;
        var first = new FirstTime(opened.Answer, again => OpenAsync(delivery, target is not null, again));
        var (own, original) = (TransferSyntax.Of(opened.Answer.TransferSyntaxUid), opened.Answer);
        var uids = delivery.Uids with { SopClass = original.SopClassUid, SopInstance = delivery.Uids.SopInstance ?? original.SopInstanceUid };
        var changes = Changes(settings.Morph, uids.SopInstance, original);
        if (changes.Count == 0 && (target is null || target == own))
            return new Parcel(uids, own.Uid, original.Length, async stop => (await first.TakeAsync(stop)).Content, first.DataSetAsync) { Release = first.DisposeAsync };
        if (target is not null && !DataSetRewriter.CanConvert(own, target))
        {
            await first.DisposeAsync();
            return new Refusal("transfer-syntax-not-accepted", "The archive does not take the form in which the image is, and it cannot be turned into another here.", RefusalKind.Unreadable);
        }
        var header = DicomWriter.Part10Header(original.SopClassUid, uids.SopInstance, (target ?? own).Uid);
        return new Parcel(uids, (target ?? own).Uid, null, async stop => new PrefixedStream(header, await RewriteAsync(stop)), RewriteAsync) { Release = first.DisposeAsync };

        async Task<Stream> RewriteAsync(CancellationToken stop)
        {
            var source = await first.TakeAsync(stop);
            return new Owning(await DataSetRewriter.OpenAsync(source.Content, changes, target, ct: stop), source);
        }
    }

    /// <summary>What the destination is sent otherwise; and the number as which the image stands, where a person said that it is not the one its file bears.</summary>
    private static List<ElementChange> Changes(IReadOnlyList<TagChange> wanted, string standsAs, OutgoingOriginal original) =>
    [
        .. standsAs == original.SopInstanceUid ? Array.Empty<ElementChange>() : [ElementChange.Set(Tags.SopInstanceUid, standsAs)],
        .. from change in wanted
           let tag = Changeable.Find(change.Tag)
           where tag is not null
           select change.Remove ? ElementChange.Remove(tag.Value)
               : change.Set is not null ? ElementChange.Set(tag.Value, change.Set)
               : ElementChange.Prefix(tag.Value, change.Prefix!),
    ];

    private async Task<Outcome<OutgoingOriginal>> OpenAsync(Delivery delivery, bool plain, CancellationToken ct)
    {
        var opened = await AskAsync([delivery.Image], delivery.Destination, plain, ct);
        if (!opened.IsAnswer)
            return opened.Refusal;
        await using var originals = opened.Answer;
        return originals.Take(delivery.Image);
    }

    /// <summary>In a scope of its own, so that the trail says that the images leave before a byte of them does.</summary>
    private async Task<Outcome<OutgoingOriginals>> AskAsync(IReadOnlyList<ImageId> images, string destination, bool plain, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var who = Actor.House("routing.send:" + destination, Right.RunTheHouse);
        return await scope.ServiceProvider.GetRequiredService<Door<OpenForSending, OutgoingOriginals>>().EnterAsync(new OpenForSending(images, plain), who, ct);
    }

    /// <summary>Gives the original that is open already the first time, and opens it anew after that.</summary>
    private sealed class FirstTime(OutgoingOriginal opened, Func<CancellationToken, Task<Outcome<OutgoingOriginal>>> again) : IAsyncDisposable
    {
        private OutgoingOriginal? left = opened;

        public async Task<OutgoingOriginal> TakeAsync(CancellationToken ct)
        {
            if (Interlocked.Exchange(ref left, null) is { } first)
                return first;
            var anew = await again(ct);
            return anew.IsAnswer ? anew.Answer : throw new IOException($"The original cannot be opened again: {anew.Refusal.Code}.");
        }

        public async Task<Stream> DataSetAsync(CancellationToken ct)
        {
            var original = await TakeAsync(ct);
            if (original.Content.CanSeek)
                original.Content.Position = original.DataSetStart;
            else
                await original.Content.ReadExactlyAsync(new byte[original.DataSetStart], ct);
            return original.Content;
        }

        public ValueTask DisposeAsync() => Interlocked.Exchange(ref left, null)?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    /// <summary>A stream that takes the original it is made from with it.</summary>
    private sealed class Owning(Stream bytes, OutgoingOriginal source) : ForwardStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => bytes.ReadAsync(buffer, cancellationToken);

        public override async ValueTask DisposeAsync()
        {
            await bytes.DisposeAsync();
            await source.DisposeAsync();
            await base.DisposeAsync();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                bytes.Dispose();
                source.Content.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
