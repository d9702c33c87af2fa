using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Imaging.Viewing;

/// <summary>Hear of images as they arrive and become ready.</summary>
public sealed record WatchImages : IUseCase<Done>
{
    public static Right Needs => Right.SeeImages;

    public static bool LeavesTrail => false;
}

internal sealed class WatchImagesHandler : IHandle<WatchImages, Done>
{
    public Task<Outcome<Done>> HandleAsync(WatchImages ask, Actor actor, CancellationToken ct) => Task.FromResult(Outcome<Done>.Of(default(Done)));
}

/// <summary>One server-sent event: what happened to which image; ids only.</summary>
/// <param name="Kind">arrived, ready, unreadable or linked.</param>
/// <param name="ImageId">The image.</param>
/// <param name="PatientId">Its patient, once it has one.</param>
internal sealed record ImageHappening(string Kind, ImageId ImageId, PatientId? PatientId);

internal static class StreamEventsEndpoint
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapStreamEvents(this IEndpointRouteBuilder api) => api.MapGet("/events",
        async Task<IResult> (Door<WatchImages, Done> door, Actor actor, SignalBoard board, TimeProvider clock, CancellationToken ct) =>
        {
            var may = await door.EnterAsync(new WatchImages(), actor, ct);
            return may.IsAnswer ? TypedResults.ServerSentEvents(WatchAsync(board, actor, clock, ct)) : Problems.From(may.Refusal);
        });

    private static async IAsyncEnumerable<SseItem<ImageHappening?>> WatchAsync(
        SignalBoard board, Actor actor, TimeProvider clock, [EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = board.Stand();
        yield return new SseItem<ImageHappening?>(null, "hello");
        while (!ct.IsCancellationRequested)
        {
            if (await NextAsync(reader.Signals, clock, ct) is not { } signal)
                yield return new SseItem<ImageHappening?>(null, "heartbeat");
            else if (ImageSignal.Read(signal) is { } about && actor.Reaches(about.Location))
                yield return new SseItem<ImageHappening?>(new ImageHappening(about.Kind, about.Image, about.Patient), "image");
        }
    }

    /// <summary>The next signal, or null when none came for a heartbeat's time.</summary>
    private static async Task<string?> NextAsync(ChannelReader<string> signals, TimeProvider clock, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Heartbeat, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            return await signals.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }
}
