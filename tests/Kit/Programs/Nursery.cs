using System.Collections.Concurrent;
using System.Diagnostics;

namespace DentaMind.Kit.Programs;

/// <summary>Starts every child process from one thread that lives as long as the test run.</summary>
/// <remarks>Linux sends the parent-death signal when the <em>thread</em> that started the child ends; a pool thread ends at any time.</remarks>
internal static class Nursery
{
    private static readonly BlockingCollection<Action> Asks = [];

    static Nursery() => new Thread(Serve) { IsBackground = true, Name = "nursery" }.Start();

    public static Task StartAsync(Process process)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Asks.Add(() =>
        {
            try
            {
                process.Start();
                started.SetResult();
            }
            catch (Exception error)
            {
                started.SetException(error);
            }
        });
        return started.Task;
    }

    private static void Serve()
    {
        foreach (var ask in Asks.GetConsumingEnumerable())
            ask();
    }
}
