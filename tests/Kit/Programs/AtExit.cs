namespace DentaMind.Kit.Programs;

/// <summary>Ends what one whole test run shares: servers first, then their folders.</summary>
internal static class AtExit
{
    private static readonly Stack<Func<Task>> Endings = new();

    static AtExit() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        lock (Endings)
        {
            while (Endings.TryPop(out var end))
                end().GetAwaiter().GetResult();
        }
    };

    public static T Ends<T>(T shared)
        where T : IAsyncDisposable
    {
        lock (Endings)
            Endings.Push(async () => await shared.DisposeAsync());
        return shared;
    }
}
