using System.Globalization;

namespace DentaMind.Benchmarks.Ingest;

/// <summary>Looks ten times a second how much memory a server and the processes under it occupy.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly int server;
    private readonly CancellationTokenSource over = new();
    private readonly Task watching;

    public MemoryWatch(int server)
    {
        this.server = server;
        watching = WatchAsync();
    }

    /// <summary>The most that the server itself has occupied since it started, in bytes, as its kernel counted.</summary>
    public long ServerPeak => Read(server, "VmHWM:");

    /// <summary>The most that all its workers occupied at one moment, in bytes; what they share is counted for each of them.</summary>
    public long WorkersPeak { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await watching;
        over.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(over.Token))
                WorkersPeak = Math.Max(WorkersPeak, Under(server).Sum(process => Read(process, "VmRSS:")));
        }
        catch (OperationCanceledException)
        {
            // The watch is over.
        }
    }

    private static IEnumerable<int> Under(int process) => Children(process).SelectMany(child => Under(child).Prepend(child));

    private static List<int> Children(int process) => [.. Quietly(() => Directory.GetDirectories($"/proc/{process}/task"), [])
        .SelectMany(thread => Quietly(() => File.ReadAllText($"{thread}/children"), "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(text => int.Parse(text, CultureInfo.InvariantCulture))];

    private static long Read(int process, string line)
    {
        var found = Quietly(() => File.ReadAllLines($"/proc/{process}/status"), []).FirstOrDefault(one => one.StartsWith(line, StringComparison.Ordinal));
        return found is null ? 0 : long.Parse(found[line.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) << 10;
    }

    private static T Quietly<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return otherwise;
        }
    }
}
