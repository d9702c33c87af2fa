using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Routing.Deliveries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Routing.Destinations;

/// <summary>Tries a destination: is it there, does it take a marked picture of nobody, does it list it, give it back as it was, and remove it?</summary>
/// <param name="Name">Which one.</param>
public sealed record TestDestination(string Name) : IUseCase<DestinationTest>
{
    public static Right Needs => Right.ManageRouting;
}

/// <summary>What came of each step.</summary>
/// <param name="IsUsable">Whether images can be sent: it was there, and took the picture.</param>
/// <param name="Steps">In their order; after one that fails the rest is not tried.</param>
public sealed record DestinationTest(bool IsUsable, IReadOnlyList<TestStep> Steps);

/// <summary>One step of a test.</summary>
/// <param name="Step">echo, store, find, read-back or delete.</param>
/// <param name="Outcome">done, not-offered, or what went wrong.</param>
/// <param name="Code">Why: a stable code; null when done.</param>
/// <param name="Advice">What to do about it, in a sentence of ours.</param>
/// <param name="PeerWords">What the peer said.</param>
public sealed record TestStep(string Step, string Outcome, string? Code, string? Advice, string? PeerWords);

internal sealed class TestDestinationHandler(DestinationBook book, Archives archives) : IHandle<TestDestination, DestinationTest>
{
    public async Task<Outcome<DestinationTest>> HandleAsync(TestDestination ask, Actor actor, CancellationToken ct)
    {
        if (await book.FindAsync(ask.Name, ct) is not { } destination)
            return Refusal.NotFound("destination");
        await using var peer = await archives.OpenAsync(destination.Settings, ct);
        var steps = new List<TestStep>();
        var picture = await TestPicture.MakeAsync(ct);
        if (!await TryAsync("echo", () => peer.ProbeAsync(ct)) || !await TryAsync("store", () => peer.StoreAsync(picture.ToParcel(), ct)))
            return new DestinationTest(false, steps);
        await TryAsync("find", () => peer.FindAsync(picture.Uids, ct));
        await TryAsync("read-back", () => ReadBackAsync(peer, picture, ct));
        await TryAsync("delete", () => peer.DeleteAsync(picture.Uids, ct));
        return new DestinationTest(true, steps);

        async Task<bool> TryAsync(string step, Func<Task<PeerAnswer>> act)
        {
            var answer = await act();
            steps.Add(new TestStep(step, Kebab(answer.Outcome), answer.Code, answer.Reason, answer.PeerWords));
            return answer.Outcome == PeerOutcome.Done;
        }
    }

    private static async Task<PeerAnswer> ReadBackAsync(IArchiveClient peer, TestPicture picture, CancellationToken ct)
    {
        Likeness? theirs = null;
        var answer = await peer.ReadBackAsync(picture.Uids, async (back, stop) => theirs = await Likeness.OfAsync(back, picture.Uids, stop), ct);
        if (answer.Outcome != PeerOutcome.Done)
            return answer;
        var ours = await Likeness.OfAsync(new ReadBack(new MemoryStream(picture.DataSet), IsFile: false, TestPicture.Syntax), picture.Uids, ct);
        return ours.IsSame(theirs!) || !ours.CanBeCompared(theirs!) ? PeerAnswer.Done
            : new PeerAnswer(PeerOutcome.Nonsense, "read-back-differs") { Reason = "It gave back another picture than it was sent." };
    }

    private static string Kebab(PeerOutcome outcome) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString());
}

internal static class TestDestinationEndpoint
{
    public static void MapTestDestination(this IEndpointRouteBuilder api) => api.MapPost("/routing/destinations/{name}/test",
        async (string name, Door<TestDestination, DestinationTest> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new TestDestination(name), actor, ct)).ToHttp());
}
