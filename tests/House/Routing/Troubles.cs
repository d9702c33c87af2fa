using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;

namespace DentaMind.House.Routing;

/// <summary>What happens to an archive while images flow.</summary>
internal enum Trouble
{
    Stopped,
    Frozen,

    /// <summary>No room is left where it keeps images.</summary>
    Filled,
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

    public static Troubled Of(string name, LocalArchive archive, SmallDisk disk) => new(
        name,
        trouble => DisturbAsync(trouble, disk, archive.Process, () => archive.StartAgainAsync(), () => archive.StartAgainAsync(NobodyIsKnown)),
        trouble => RepairAsync(trouble, disk, archive.Process, () => archive.StartAgainAsync()));

    public static Troubled Of(string name, DicomSink archive, SmallDisk disk) => new(
        name,
        trouble => DisturbAsync(trouble, disk, archive.Process, () => archive.StartAgainAsync(), () => archive.StartAgainAsync("--refuse")),
        trouble => RepairAsync(trouble, disk, archive.Process, () => archive.StartAgainAsync()));

    private static async Task DisturbAsync(Trouble trouble, SmallDisk disk, Child process, Func<Task> start, Func<Task> refuse)
    {
        if (trouble == Trouble.Frozen)
        {
            process.Send(Signal.Stop);
            return;
        }
        if (trouble == Trouble.Filled)
        {
            await disk.FillAsync();
            return;
        }
        await process.StopAsync();
        if (trouble == Trouble.Refusing)
            await refuse();
        else if (trouble == Trouble.Restarted)
            await start();
    }

    private static async Task RepairAsync(Trouble trouble, SmallDisk disk, Child process, Func<Task> start)
    {
        if (trouble == Trouble.Frozen)
        {
            process.Send(Signal.Continue);
            return;
        }
        if (trouble == Trouble.Filled)
        {
            disk.Free();
            return;
        }
        if (trouble == Trouble.Refusing)
            await process.StopAsync();
        if (trouble != Trouble.Restarted)
            await start();
    }
}
