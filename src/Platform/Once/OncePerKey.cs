using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Platform.Once;

/// <summary>Sees to it that an ask which comes with a key is done once, however often it is sent; the answer is remembered in the transaction of the change.</summary>
/// <remarks>A refusal is not remembered: whoever mends what was wrong may use the key again. The answer is kept for a day, sealed with the organisation's key.</remarks>
internal sealed class OncePerKey(ClinicDb db, KeyRing keys, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private string? given;

    /// <summary>This request came with a key, which is for the first door that it enters.</summary>
    public void Give(string key) => given = key;

    /// <summary>The key, once; null when there is none, or when another door had it.</summary>
    public string? TakeKey() => Interlocked.Exchange(ref given, null);

    /// <summary>Does it, or gives the answer that was given before.</summary>
    public async Task<Outcome<TAnswer>> DoAsync<TUseCase, TAnswer>(
        string key, TUseCase ask, Actor actor, Func<Task<Outcome<TAnswer>>> handle, CancellationToken ct)
        where TUseCase : IUseCase<TAnswer>
    {
        await ForgetOldAsync(ct);
        var row = RowOf(key, ask, actor);
        if (await RecallAsync<TAnswer>(row, ct) is { } earlier)
            return earlier;
        var remembering = new Remembering(typeof(TAnswer), answer => Sealed(row, (TAnswer)answer));
        db.Remembering = remembering;
        try
        {
            var outcome = await handle();
            if (!outcome.IsAnswer)
                return await InsteadAsync<TAnswer>(row, ct) ?? outcome;
            return remembering.IsKept ? outcome : await db.SaveAsync(outcome.Answer, ct);
        }
        catch (DbUpdateException lost) when (db.HasLost(lost, RememberedTables.OneKeyOnce))
        {
            return await InsteadAsync<TAnswer>(row, ct) ?? throw new InvalidOperationException("The key was used, and its answer is not there.", lost);
        }
        finally
        {
            db.Remembering = null;
        }
    }

    /// <summary>Of two that came together the slower one hears what the quicker one was answered.</summary>
    private async Task<Outcome<TAnswer>?> InsteadAsync<TAnswer>(RememberedAnswer row, CancellationToken ct)
    {
        if (await RecallAsync<TAnswer>(row, ct) is not { } earlier)
            return null;
        db.Forget();
        return earlier;
    }

    private async Task<Outcome<TAnswer>?> RecallAsync<TAnswer>(RememberedAnswer row, CancellationToken ct)
    {
        var earlier = await db.Set<RememberedAnswer>().AsNoTracking().SingleOrDefaultAsync(same => same.Key == row.Key, ct);
        if (earlier is null)
            return null;
        return earlier.Ask == row.Ask
            ? JsonSerializer.Deserialize<TAnswer>(keys.Organisation.Open(earlier.Answer, CellOf(earlier)), JsonSerializerOptions.Web)!
            : Refusals.KeyReused;
    }

    private async Task ForgetOldAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Remembered;
        if (await db.Set<RememberedAnswer>().AnyAsync(old => old.At < before, ct))
            await db.MarkAsync(stop => db.Set<RememberedAnswer>().Where(old => old.At < before).ExecuteDeleteAsync(stop), ct);
    }

    private RememberedAnswer RowOf<TUseCase>(string key, TUseCase ask, Actor actor) => new()
    {
        Key = Digest("key_digest", $"{actor.Kind}\n{actor.Id}\n{actor.Name}\n{typeof(TUseCase).Name}\n{key}"),
        Ask = Digest("ask_digest", JsonSerializer.Serialize(ask, JsonSerializerOptions.Web)),
        At = clock.GetUtcNow(),
    };

    private RememberedAnswer Sealed<TAnswer>(RememberedAnswer row, TAnswer answer)
    {
        row.Answer = keys.Organisation.Seal(JsonSerializer.SerializeToUtf8Bytes(answer, JsonSerializerOptions.Web), CellOf(row));
        return row;
    }

    private string Digest(string column, string text) => Convert.ToHexStringLower(keys.Index("remembered_answers", column).TokenOf(text));

    private static Cell CellOf(RememberedAnswer row) => new("remembered_answers", "answer", row.Id);
}

/// <summary>What is to be remembered with the next save that gives the use case's own answer.</summary>
internal sealed class Remembering(Type answer, Func<object, RememberedAnswer> row)
{
    public bool IsKept { get; private set; }

    public void AddTo<T>(ClinicDb db, T given)
    {
        if (!IsKept && typeof(T) == answer)
            db.Entry(row(given!)).State = EntityState.Added;
    }

    public void Kept<T>() => IsKept |= typeof(T) == answer;
}
