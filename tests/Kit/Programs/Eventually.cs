using System.Diagnostics;

namespace DentaMind.Kit.Programs;

/// <summary>Waits for something that another program does in its own time, where it cannot tell us.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Looks again and again until it is so; an exception that names it when the time is up.</summary>
    public static async Task IsTrueAsync(string what, Func<Task<bool>> check, TimeSpan timeout) =>
        await GetAsync(what, async () => await check() ? "yes" : null, timeout);

    /// <summary>Looks again and again until there is an answer.</summary>
    public static async Task<T> GetAsync<T>(string what, Func<Task<T?>> look, TimeSpan timeout)
        where T : class
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            if (await look() is { } answer)
                return answer;
            if (since.Elapsed > timeout)
                throw new TimeoutException($"Not within {timeout}: {what}.");
            await Task.Delay(Pause);
        }
    }
}
