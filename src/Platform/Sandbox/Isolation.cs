using System.Globalization;

namespace DentaMind.Platform.Sandbox;

/// <summary>The locks that this machine can put around a process, tried once with the program itself.</summary>
/// <param name="Prefix">The command line that closes them.</param>
/// <param name="Closed">The names of those that hold.</param>
/// <param name="Open">The names of those that this machine does not have.</param>
internal sealed record Isolation(IReadOnlyList<string> Prefix, IReadOnlyList<string> Closed, IReadOnlyList<string> Open)
{
    private const string Nobody = "65534";

    /// <summary>A server without root's rights cannot hand a process to another user: such a process may read what the server may read.</summary>
    private static IEnumerable<string> NeverClosed => Environment.IsPrivilegedProcess ? [] : ["user"];

    /// <summary>Finds the strongest locks under which the program still starts and ends well.</summary>
    internal static async Task<Isolation> FindAsync(SandboxOptions options, Func<IReadOnlyList<string>, Task<bool>> works)
    {
        var locks = Locks(options);
        string[] all = [.. locks.SelectMany(@lock => @lock.Ways[0])];
        return await works(all) ? new(all, [.. locks.Select(@lock => @lock.Name)], [.. NeverClosed]) : await FindOneByOneAsync(locks, works);
    }

    /// <summary>The strongest locks of all, which need files that everybody may read.</summary>
    internal static IReadOnlyList<string> Strongest(SandboxOptions options) => [.. Locks(options).SelectMany(@lock => @lock.Ways[0])];

    private static async Task<Isolation> FindOneByOneAsync(IReadOnlyList<Lock> locks, Func<IReadOnlyList<string>, Task<bool>> works)
    {
        var prefix = new List<string>();
        var closed = new List<string>();
        foreach (var @lock in locks)
            foreach (var (way, rank) in @lock.Ways.Select((way, rank) => (way, rank)))
                if (!closed.Contains(@lock.Name) && await works([.. prefix, .. way]))
                {
                    prefix.AddRange(way);
                    closed.Add(rank == 0 ? @lock.Name : @lock.Lesser);
                    break;
                }

        return new(prefix, closed, [.. locks.Select(@lock => @lock.Name).Except(closed), .. NeverClosed]);
    }

    private static Lock[] Locks(SandboxOptions options)
    {
        var isRoot = Environment.IsPrivilegedProcess;
        return
        [
            new("group", "", [["/usr/bin/setsid"]]),
            new("nice", "", [["/usr/bin/nice", "-n", Text(options.Niceness)]]),
            new("network", "", isRoot
                ? [["/usr/bin/unshare", "--net", "--ipc"]]
                : [["/usr/bin/unshare", "--user", "--map-current-user", "--net", "--ipc"]]),
            isRoot
                ? new("user", "rights", [SetPrivileges(["--reuid", Nobody, "--regid", Nobody, "--clear-groups", "--bounding-set=-all"]), SetPrivileges(["--bounding-set=-all"])])
                : new("rights", "", [SetPrivileges([])]),
            new("limits", "", [LimitsOf(options, isRoot)]),
        ];
    }

    private static string[] SetPrivileges(string[] more) => ["/usr/bin/setpriv", "--no-new-privs", "--inh-caps=-all", .. more];

    private static string[] LimitsOf(SandboxOptions options, bool isRoot)
    {
        var seconds = (long)(options.WallLimit.TotalSeconds * options.JobsPerProcess);
        string[] limits =
        [
            "/usr/bin/prlimit", "--core=0", "--fsize=0", $"--nofile={Text(options.OpenFiles)}",
            $"--data={Text(options.MemoryBytes)}", $"--cpu={Text(Math.Max(1, seconds))}",
        ];
        return isRoot ? [.. limits, $"--nproc={Text(256 + (64L * options.Processes))}"] : limits;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>One lock and the ways to close it, the best first; <see cref="Lesser"/> names what a later way achieves.</summary>
    private sealed record Lock(string Name, string Lesser, string[][] Ways);
}
