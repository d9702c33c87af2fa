using System.Threading.Channels;
using DentaMind.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Platform.Trail;

/// <summary>Writes the lines of asks that change nothing else. Lines that come together are committed together; nobody goes on before theirs is on the disk.</summary>
internal sealed class TrailQueue : IAsyncDisposable
{
    private const int MostAtOnce = 200;
    private readonly Channel<Waiting> waiting = Channel.CreateBounded<Waiting>(10_000);
    private readonly IServiceScopeFactory scopes;
    private readonly Task writing;

    public TrailQueue(IServiceScopeFactory scopes)
    {
        this.scopes = scopes;
        writing = Task.Run(WriteAllAsync);
    }

    public async Task WriteAsync(TrailLine line, CancellationToken ct)
    {
        var mine = new Waiting(line, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await waiting.Writer.WriteAsync(mine, ct);
        await mine.Written.Task.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing;
    }

    private async Task WriteAllAsync()
    {
        var together = new List<Waiting>(MostAtOnce);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (together.Count < MostAtOnce && waiting.Reader.TryRead(out var next))
                together.Add(next);
            await WriteTogetherAsync(together);
            together.Clear();
        }
    }

    private async Task WriteTogetherAsync(List<Waiting> together)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
            db.AddRange(together.Select(one => one.Line));
            await db.SaveAsync(CancellationToken.None);
            together.ForEach(one => one.Written.TrySetResult());
        }
        catch (Exception error)
        {
            together.ForEach(one => one.Written.TrySetException(error as DatabaseAwayException ?? new DatabaseAwayException("The trail cannot be written now.", error)));
        }
    }

    private readonly record struct Waiting(TrailLine Line, TaskCompletionSource Written);
}
