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

/// <summary>Lets browsers hear of images within their reach.</summary>
internal sealed class ImageNews : IBrowserNews
{
    public BrowserEvent? Of(string signal, Actor actor) => ImageSignal.Read(signal) is { } about && actor.Reaches(about.Location)
        ? new BrowserEvent("image", new ImageHappening(about.Kind, about.Image, about.Patient))
        : null;
}

internal static class StreamEventsEndpoint
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapStreamEvents(this IEndpointRouteBuilder api) => api.MapGet("/events",
        async Task<IResult> (Door<WatchImages, Done> door, Actor actor, SignalBoard board, IEnumerable<IBrowserNews> news, TimeProvider clock, CancellationToken ct) =>
        {
            var may = await door.EnterAsync(new WatchImages(), actor, ct);
            return may.IsAnswer ? TypedResults.ServerSentEvents(WatchAsync(board, [.. news], actor, clock, ct)) : Problems.From(may.Refusal);
        });

    private static async IAsyncEnumerable<SseItem<object?>> WatchAsync(
        SignalBoard board, IReadOnlyList<IBrowserNews> news, Actor actor, TimeProvider clock, [EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = board.Stand();
        yield return new SseItem<object?>(null, "hello");
        while (!ct.IsCancellationRequested)
        {
            if (await NextAsync(reader.Signals, clock, ct) is not { } signal)
                yield return new SseItem<object?>(null, "heartbeat");
            else if (news.Select(room => room.Of(signal, actor)).FirstOrDefault(told => told is not null) is { } told)
                yield return new SseItem<object?>(told.Body, told.Kind);
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
