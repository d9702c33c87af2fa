using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;

namespace DentaMind.House.Routing;

/// <summary>What happens to an archive while images flow.</summary>
internal enum Trouble
{
    Stopped,
    Frozen,
    Refusing,
    Restarted,
}

/// <summary>An archive to which things happen, and how they are put right.</summary>
internal sealed record Troubled(string Name, Func<Trouble, Task> BeginAsync, Func<Trouble, Task> EndAsync)
{
    private static readonly Dictionary<string, object> NobodyIsKnown = new(StringComparer.Ordinal)
    {
        ["DicomAet"] = "SOMEBODYELSE",
        ["DicomCheckCalledAet"] = true,
        ["AuthenticationEnabled"] = true,
        ["RegisteredUsers"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["somebody"] = "else" },
    };

    public static Troubled Of(string name, LocalArchive archive) => new(
        name,
        trouble => DisturbAsync(trouble, archive.Process, () => archive.StartAgainAsync(), () => archive.StartAgainAsync(NobodyIsKnown)),
        trouble => RepairAsync(trouble, archive.Process, () => archive.StartAgainAsync()));

    public static Troubled Of(string name, DicomSink archive) => new(
        name,
        trouble => DisturbAsync(trouble, archive.Process, () => archive.StartAgainAsync(), () => archive.StartAgainAsync("--refuse")),
        trouble => RepairAsync(trouble, archive.Process, () => archive.StartAgainAsync()));

    private static async Task DisturbAsync(Trouble trouble, Child process, Func<Task> start, Func<Task> refuse)
    {
        if (trouble == Trouble.Frozen)
        {
            process.Send(Signal.Stop);
            return;
        }
        await process.StopAsync();
        if (trouble == Trouble.Refusing)
            await refuse();
        else if (trouble == Trouble.Restarted)
            await start();
    }

    private static async Task RepairAsync(Trouble trouble, Child process, Func<Task> start)
    {
        if (trouble == Trouble.Frozen)
        {
            process.Send(Signal.Continue);
            return;
        }
        if (trouble == Trouble.Refusing)
            await process.StopAsync();
        if (trouble != Trouble.Restarted)
            await start();
    }
}
