using DentaMind.Dicom.Data;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;

namespace DentaMind.Rooms.Routing.Reconciling;

/// <summary>An archive that is a shelf in this process, and misbehaves as it is told.</summary>
internal sealed class ShelfArchive : IArchiveClient
{
    private readonly List<(InstanceUids Uids, byte[] File)> shelf = [];

    /// <summary>What it answers to everything instead; null while it is well.</summary>
    public PeerAnswer? Trouble { get; set; }

    /// <summary>The study about which it has that trouble; null for all.</summary>
    public string? TroubleWith { get; set; }

    /// <summary>How many instances of a study it lists at most, though it has more.</summary>
    public int ListsAtMost { get; set; } = int.MaxValue;

    /// <summary>What it gives back instead of what it is asked for.</summary>
    public byte[]? GivesInstead { get; set; }

    /// <summary>Runs before a study is listed.</summary>
    public Func<string, Task>? BeforeListing { get; set; }

    public List<string> Listed { get; } = [];

    public List<SoughtPatient> Sought { get; } = [];

    public List<InstanceUids> ReadBack { get; } = [];

    public void Put(InstanceUids uids, byte[]? file = null) => shelf.Add((uids, file ?? []));

    public async Task PutAsync(Dataset xray) => Put(UidsOf(xray), await Imaging.XRays.BytesAsync(xray));

    public static InstanceUids UidsOf(Dataset xray) =>
        new(xray.Text(Tags.SopClassUid), xray.Text(Tags.SopInstanceUid), xray.Text(Tags.StudyInstanceUid), xray.Text(Tags.SeriesInstanceUid));

    public Task<PeerAnswer> ProbeAsync(CancellationToken ct) => Task.FromResult(Trouble ?? PeerAnswer.Done);

    public Task<PeerAnswer> StoreAsync(Parcel parcel, CancellationToken ct) => throw new NotSupportedException("Nobody stores here.");

    public Task<PeerAnswer> FindAsync(InstanceUids what, CancellationToken ct) => Task.FromResult(
        TroubleOver(what.Study) ?? (shelf.Any(one => Fits(one.Uids, what)) ? PeerAnswer.Done : new PeerAnswer(PeerOutcome.Missing, "not-listed")));

    public async Task<PeerAnswer> ReadBackAsync(InstanceUids what, Func<ReadBack, CancellationToken, ValueTask> read, CancellationToken ct)
    {
        ReadBack.Add(what);
        if (TroubleOver(what.Study) is { } trouble)
            return trouble;
        var file = shelf.Where(one => Fits(one.Uids, what)).Select(one => one.File).FirstOrDefault();
        if (file is null)
            return new PeerAnswer(PeerOutcome.Missing, "not-there");
        await read(new ReadBack(new MemoryStream(GivesInstead ?? file)), ct);
        return PeerAnswer.Done;
    }

    public Task<CommitmentAnswer> CommitAsync(string transactionUid, IReadOnlyList<InstanceUids> what, CancellationToken ct) => Task.FromResult(CommitmentAnswer.NotOffered);

    public async Task<PeerAnswer> ListStudiesAsync(int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct)
    {
        if (TroubleOver(null) is { } trouble)
            return trouble;
        foreach (var study in shelf.Select(one => one.Uids.Study!))
            await take(study, ct);
        return PeerAnswer.Done;
    }

    public Task<PeerAnswer> FindStudiesAsync(SoughtPatient who, int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct)
    {
        Sought.Add(who);
        return ListStudiesAsync(most, take, ct);
    }

    public async Task<InstanceListing> ListInstancesAsync(string study, int most, CancellationToken ct)
    {
        if (BeforeListing is { } before)
            await before(study);
        Listed.Add(study);
        var found = shelf.Where(one => one.Uids.Study == study).Select(one => one.Uids).ToList();
        return TroubleOver(study) is { } trouble ? InstanceListing.Failed(trouble)
            : new InstanceListing(PeerAnswer.Done, [.. found.Take(ListsAtMost)], found.Count <= ListsAtMost);
    }

    public Task<PeerAnswer> DeleteAsync(InstanceUids what, CancellationToken ct) => throw new NotSupportedException("Nothing is ever removed here.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private PeerAnswer? TroubleOver(string? study) => TroubleWith is null || TroubleWith == study ? Trouble : null;

    private static bool Fits(InstanceUids there, InstanceUids asked) => there.SopInstance == asked.SopInstance
        && (asked.Study is null || asked.Study == there.Study) && (asked.Series is null || asked.Series == there.Series);
}
