using DentaMind.Kernel;
using DentaMind.Platform.Once;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using DentaMind.Platform.Telemetry;
using DentaMind.Platform.Trail;

namespace DentaMind.Platform.Door;

/// <summary>The only way into a use case: the right, the ask itself, a span, the handler, and a line in the trail, for every caller alike.</summary>
public sealed class Door<TUseCase, TAnswer>
    where TUseCase : IUseCase<TAnswer>
{
    private static readonly string Action = typeof(TUseCase).Name;

    private readonly IHandle<TUseCase, TAnswer> handler;
    private readonly ClinicDb db;
    private readonly TrailQueue trail;
    private readonly OncePerKey once;
    private readonly TimeProvider clock;

    internal Door(IHandle<TUseCase, TAnswer> handler, ClinicDb db, TrailQueue trail, OncePerKey once, TimeProvider clock) =>
        (this.handler, this.db, this.trail, this.once, this.clock) = (handler, db, trail, once, clock);

    /// <summary>Asks as this actor. What changes is saved together with its trail line; what only reads is answered after its line is on the disk.</summary>
    public async Task<Outcome<TAnswer>> EnterAsync(TUseCase ask, Actor actor, CancellationToken ct)
    {
        using var span = Spans.Source.StartActivity(Action);
        var outer = db.OpenLine;
        db.OpenLine = TUseCase.LeavesTrail ? TrailLine.Open(actor, Action, ask.Subject, clock.GetUtcNow()) : null;
        try
        {
            var outcome = await AskAsync(ask, actor, ct);
            await FinishOrLetGoAsync(outcome, isWithinAnother: outer is not null, actor, ask, ct);
            span?.SetTag("outcome", outcome.Refusal?.Code ?? "done");
            return outcome;
        }
        catch (Exception error) when (error is DatabaseAwayException || db.Engine.IsAwayBehind(error))
        {
            db.Forget();
            return Refusals.DatabaseAway;
        }
        catch (StoreException error)
        {
            db.Forget();
            return Refusals.Of(error);
        }
        finally
        {
            db.OpenLine = outer;
        }
    }

    private async Task<Outcome<TAnswer>> AskAsync(TUseCase ask, Actor actor, CancellationToken ct)
    {
        if (!actor.May(TUseCase.Needs))
            return actor.IsSignedIn ? Refusals.NotAllowed : Refusals.NotSignedIn;
        if (ask.Check() is { } flaw)
            return flaw;
        return once.TakeKey() is { } key
            ? await once.DoAsync(key, ask, actor, () => handler.HandleAsync(ask, actor, ct), ct)
            : await handler.HandleAsync(ask, actor, ct);
    }

    /// <summary>An answer that nobody will hear, such as a file that is open, is let go of.</summary>
    private async Task FinishOrLetGoAsync(Outcome<TAnswer> outcome, bool isWithinAnother, Actor actor, TUseCase ask, CancellationToken ct)
    {
        try
        {
            await FinishAsync(outcome.Refusal, isWithinAnother, actor, ask, ct);
        }
        catch
        {
            if (outcome is { IsAnswer: true, Answer: IAsyncDisposable held })
                await held.DisposeAsync();
            throw;
        }
    }

    private async Task FinishAsync(Refusal? refusal, bool isWithinAnother, Actor actor, TUseCase ask, CancellationToken ct)
    {
        if (refusal is not null && !isWithinAnother)
            db.Forget();
        var line = db.OpenLine;
        if (refusal is not null && TUseCase.LeavesTrail)
            (line ??= TrailLine.Open(actor, Action, ask.Subject, clock.GetUtcNow())).Refused(refusal.Code);
        // What is asked within another ask is saved with that one: one transaction, one truth.
        if (isWithinAnother && line is not null)
            db.Add(line);
        else if (!isWithinAnother && db.ChangeTracker.HasChanges())
            await db.SaveAsync(ct);
        else if (line is not null)
            await trail.WriteAsync(line, ct);
    }
}
