using DentaMind.Routing.Deliveries;

namespace DentaMind.Routing.Destinations;

/// <summary>One destination as a sender sees it, whatever protocol it speaks. It may keep connections open between calls; it is used by one caller at a time.</summary>
internal interface IArchiveClient : IAsyncDisposable
{
    /// <summary>Asks whether the peer is there.</summary>
    Task<PeerAnswer> ProbeAsync(CancellationToken ct);

    /// <summary>Gives it one instance.</summary>
    Task<PeerAnswer> StoreAsync(Parcel parcel, CancellationToken ct);

    /// <summary>Asks whether it lists the instance among its own: <see cref="PeerOutcome.Done"/>, or <see cref="PeerOutcome.Missing"/>.</summary>
    Task<PeerAnswer> FindAsync(InstanceUids what, CancellationToken ct);

    /// <summary>Reads the instance back, handing what the peer keeps to the reader while it arrives, at most once.</summary>
    /// <remarks>What the reader throws passes through.</remarks>
    Task<PeerAnswer> ReadBackAsync(InstanceUids what, Func<ReadBack, CancellationToken, ValueTask> read, CancellationToken ct);

    /// <summary>Asks it to commit itself to keep instances (PS3.4 J). A peer that takes the request and reports later answers done without a report.</summary>
    Task<CommitmentAnswer> CommitAsync(string transactionUid, IReadOnlyList<InstanceUids> what, CancellationToken ct);

    /// <summary>Hands on the Study Instance UIDs of everything that the peer lists, while they come; the same may come again.</summary>
    /// <param name="most">After so many it ends, with the code <c>list-too-long</c>.</param>
    /// <param name="take">Takes each; what it throws passes through.</param>
    /// <param name="ct">Gives up.</param>
    Task<PeerAnswer> ListStudiesAsync(int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct);

    /// <summary>The same of one patient's studies alone; not offered where the patient's number would have to stand in an address.</summary>
    Task<PeerAnswer> FindStudiesAsync(SoughtPatient who, int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct);

    /// <summary>What the peer lists of one study, at most so many instances.</summary>
    Task<InstanceListing> ListInstancesAsync(string study, int most, CancellationToken ct);

    /// <summary>Removes an instance that a test put there; a peer that cannot answers <see cref="PeerOutcome.NotOffered"/>.</summary>
    Task<PeerAnswer> DeleteAsync(InstanceUids what, CancellationToken ct);
}

/// <summary>What a peer answered, sorted by what is to be done about it.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Code">Stable, kebab-case, such as <c>connection-refused</c>, <c>status-a700</c> or <c>redirect</c>; null when done.</param>
/// <param name="PeerWords">The peer's own words, at most 500 characters without control characters; they may name the patient, so they are sealed where they are kept.</param>
internal sealed record PeerAnswer(PeerOutcome Outcome, string? Code = null, string? PeerWords = null)
{
    public static readonly PeerAnswer Done = new(PeerOutcome.Done);

    /// <summary>How long the peer asks to be left alone; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What happened and what to do about it, in a sentence of ours that names nobody; null when the code says enough.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the peer says that it is full or overwhelmed: that passes, however long it takes, and is not the image's fault.</summary>
    public bool IsOverwhelmed { get; init; }

    /// <summary>Whether it was we who could not: it says nothing of the peer.</summary>
    public bool IsOfUs { get; init; }

    /// <summary>Whether it was the peer that could not, this time and with this one.</summary>
    public bool IsStumble => Outcome == PeerOutcome.NotNow && !IsOfUs;
}

/// <summary>What a peer's answer comes to.</summary>
internal enum PeerOutcome
{
    /// <summary>It did what was asked.</summary>
    Done,

    /// <summary>It cannot be reached or is overwhelmed: nobody else need call it either.</summary>
    Away,

    /// <summary>Not this one, not now; trying again later may help.</summary>
    NotNow,

    /// <summary>It refuses this one, and would again.</summary>
    Refused,

    /// <summary>It refuses us whatever we send, until somebody changes the settings: credentials, certificate, redirect, AE title.</summary>
    Misconfigured,

    /// <summary>It answers what cannot be understood: nothing is proved by it.</summary>
    Nonsense,

    /// <summary>It does not have the instance.</summary>
    Missing,

    /// <summary>It does not offer this service.</summary>
    NotOffered,
}

/// <summary>A patient as a peer may know them.</summary>
/// <param name="Number">Patient ID, as the peer is sent it.</param>
/// <param name="BirthDate">What the peer says it is must not be another; null where we do not know it.</param>
internal sealed record SoughtPatient(string Number, DateOnly? BirthDate)
{
    public static readonly PeerAnswer NotOffered = new(PeerOutcome.NotOffered, "no-patient-search") { Reason = "A patient's number would have to stand in an address, so this archive is not asked for it." };

    /// <summary>Whether what a peer lists is theirs: some list everything when they do not know what they are asked for.</summary>
    public bool Is(string? number, string? birthDate) => number?.Trim('\0', ' ') == Number
        && (BirthDate is not { } born || string.IsNullOrWhiteSpace(birthDate) || birthDate.Trim('\0', ' ') == born.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Without the patient's words.</summary>
    public override string ToString() => nameof(SoughtPatient);
}

/// <summary>What a peer lists of a study.</summary>
/// <param name="Answer">Done, also when it lists nothing.</param>
/// <param name="Found">What it lists, each once; every UID in it can be asked for.</param>
/// <param name="IsWhole">False when there were more than were wanted, or UIDs that are none.</param>
internal sealed record InstanceListing(PeerAnswer Answer, IReadOnlyList<InstanceUids> Found, bool IsWhole = true)
{
    public static InstanceListing Failed(PeerAnswer why) => new(why, [], IsWhole: false);
}

/// <summary>An instance as a peer gives it back; it is read once, while it arrives.</summary>
/// <param name="Content">What the peer keeps.</param>
/// <param name="IsFile">True for a Part 10 file, false for a bare data set.</param>
/// <param name="TransferSyntaxUid">Of the bare data set; null for a file, which says so itself.</param>
/// <param name="SopClassUid">As what the peer keeps it, where it says so besides.</param>
internal sealed record ReadBack(Stream Content, bool IsFile = true, string? TransferSyntaxUid = null, string? SopClassUid = null);

/// <summary>What came of asking for a commitment.</summary>
/// <param name="Answer">Done when the request was taken; not offered where there is no commitment.</param>
/// <param name="Committed">SOP Instance UIDs that are committed to; null while the report is still to come.</param>
/// <param name="Failed">SOP Instance UIDs that are not; null while the report is still to come.</param>
internal sealed record CommitmentAnswer(PeerAnswer Answer, IReadOnlySet<string>? Committed = null, IReadOnlySet<string>? Failed = null)
{
    public static readonly CommitmentAnswer NotOffered = new(new PeerAnswer(PeerOutcome.NotOffered, "no-commitment"));
}

/// <summary>One instance ready to be sent. Each stream is opened anew and read once; their owner disposes of them.</summary>
/// <param name="Uids">Which image it is.</param>
/// <param name="TransferSyntaxUid">How its data set is encoded.</param>
/// <param name="FileBytes">The length of the Part 10 file; null when it is not known before it is written.</param>
/// <param name="OpenFileAsync">Gives the Part 10 file.</param>
/// <param name="OpenDataSetAsync">Gives the data set without preamble and meta group.</param>
internal sealed record Parcel(
    InstanceUids Uids,
    string TransferSyntaxUid,
    long? FileBytes,
    Func<CancellationToken, Task<Stream>> OpenFileAsync,
    Func<CancellationToken, Task<Stream>> OpenDataSetAsync) : IAsyncDisposable
{
    /// <summary>Lets go of what was made ready and never opened.</summary>
    public Func<ValueTask>? Release { get; init; }

    public ValueTask DisposeAsync() => Release?.Invoke() ?? ValueTask.CompletedTask;
}
