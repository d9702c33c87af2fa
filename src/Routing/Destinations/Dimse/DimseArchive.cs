using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Dicom.Network.Query;
using DentaMind.Dicom.Network.Retrieve;
using DentaMind.Routing.Deliveries;

namespace DentaMind.Routing.Destinations.Dimse;

/// <summary>An archive on the DICOM network. The association for storing stays open between calls; each other service has one of its own.</summary>
internal sealed class DimseArchive(SenderOptions options) : IArchiveClient
{
    /// <summary>Most peers report on an association of their own; those that report on this one do so at once.</summary>
    private static readonly TimeSpan ReportWait = TimeSpan.FromMilliseconds(500);

    private const int MostSeries = 2000;

    /// <summary>As what an instance is taken back whose class the peer did not tell: what comes from dental machines, in the forms that are common. An association has room for 127 contexts.</summary>
    private static readonly IReadOnlyList<ContextProposal> TakenUnseen =
    [
        .. new[]
        {
            SopClass.Intraoral, SopClass.IntraoralForProcessing, SopClass.DigitalXRay, SopClass.DigitalXRayForProcessing, SopClass.ComputedRadiography,
            SopClass.ComputedTomography, SopClass.EnhancedComputedTomography, SopClass.CraniofacialXRay3D, SopClass.VisibleLightPhotograph,
            SopClass.SecondaryCapture, SopClass.EncapsulatedPdf, SopClass.EncapsulatedStl, "1.2.840.10008.5.1.4.1.1.1.2", "1.2.840.10008.5.1.4.1.1.4",
        }.Select(sopClass => new ContextProposal(sopClass,
        [
            .. new[]
            {
                TransferSyntax.ExplicitLittleEndian, TransferSyntax.ImplicitLittleEndian, TransferSyntax.JpegLosslessFirstOrder, TransferSyntax.JpegBaseline,
                TransferSyntax.JpegExtended, TransferSyntax.JpegLsLossless, TransferSyntax.Jpeg2000Lossless, TransferSyntax.RleLossless, TransferSyntax.ExplicitBigEndian,
            }.Select(syntax => syntax.Uid),
        ])),
    ];

    /// <summary>In what an instance is taken back: as the peer has it, whatever that is.</summary>
    private static readonly IReadOnlyList<string> TakenBack =
    [
        .. new[]
        {
            TransferSyntax.ExplicitLittleEndian, TransferSyntax.ImplicitLittleEndian, TransferSyntax.JpegLosslessFirstOrder, TransferSyntax.JpegLossless,
            TransferSyntax.JpegBaseline, TransferSyntax.JpegExtended, TransferSyntax.JpegLsLossless, TransferSyntax.JpegLsNearLossless,
            TransferSyntax.Jpeg2000Lossless, TransferSyntax.Jpeg2000, TransferSyntax.RleLossless, TransferSyntax.DeflatedExplicitLittleEndian,
            TransferSyntax.ExplicitBigEndian, TransferSyntax.HtJ2kLossless, TransferSyntax.HtJ2k,
        }.Select(syntax => syntax.Uid),
    ];

    private readonly StoringAssociation storing = new(options);

    public Task<PeerAnswer> ProbeAsync(CancellationToken ct) => DimseFaults.TellAsync(async () =>
    {
        await using var sender = await DicomSender.OpenAsync(options, [new ContextProposal(SopClass.Verification, [TransferSyntax.ImplicitLittleEndian.Uid])], ct);
        var answer = DimseFaults.Of(await sender.EchoAsync(ct));
        await sender.ReleaseAsync(ct);
        return answer;
    }, ct);

    public Task<PeerAnswer> StoreAsync(Parcel parcel, CancellationToken ct) => DimseFaults.TellAsync(() => storing.StoreAsync(parcel, ct), ct);

    public Task<PeerAnswer> FindAsync(InstanceUids what, CancellationToken ct) => DimseFaults.TellAsync(async () =>
    {
        await using var query = await DicomQuery.OpenAsync(options, ct);
        var isThere = false;
        await foreach (var match in query.FindAsync(QueryLevel.Image, Keys(what), most: 2, ct))
            isThere |= match.Text(Tags.SopInstanceUid) == what.SopInstance;
        await query.ReleaseAsync(ct);
        return isThere ? PeerAnswer.Done : new PeerAnswer(PeerOutcome.Missing, "not-listed");
    }, ct);

    /// <remarks>Some archives answer a C-GET of what they do not have as if it failed; whether they have it, their list tells.</remarks>
    public async Task<PeerAnswer> ReadBackAsync(InstanceUids what, Func<ReadBack, CancellationToken, ValueTask> read, CancellationToken ct)
    {
        var answer = await GetAsync(what, read, ct);
        return answer.Outcome is PeerOutcome.Refused or PeerOutcome.NotNow && await FindAsync(what, ct) is { Outcome: PeerOutcome.Missing } missing ? missing : answer;
    }

    public async Task<CommitmentAnswer> CommitAsync(string transactionUid, IReadOnlyList<InstanceUids> what, CancellationToken ct)
    {
        CommitmentReport? report = null;
        var answer = await DimseFaults.TellAsync(async () =>
        {
            await using var commitment = await DicomCommitment.OpenAsync(options, ct);
            report = await commitment.RequestAsync(transactionUid, [.. what.Select(one => new SopReference(one.SopClass!, one.SopInstance!))], ReportWait, ct);
            await commitment.ReleaseAsync(ct);
            return PeerAnswer.Done;
        }, ct);
        return report is null ? new CommitmentAnswer(answer) : new CommitmentAnswer(
            answer,
            report.Committed.Select(one => one.SopInstanceUid).ToHashSet(StringComparer.Ordinal),
            report.Failed.Select(one => one.Instance.SopInstanceUid).ToHashSet(StringComparer.Ordinal));
    }

    public Task<PeerAnswer> ListStudiesAsync(int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct) =>
        FindStudiesAsync(new Dataset().Set(Tags.StudyInstanceUid, ""), _ => true, most, take, ct);

    public Task<PeerAnswer> FindStudiesAsync(SoughtPatient who, int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct)
    {
        var keys = new Dataset().Set(Tags.PatientId, who.Number).Set(Tags.PatientBirthDate, "").Set(Tags.StudyInstanceUid, "");
        return FindStudiesAsync(keys, match => who.Is(match.Text(Tags.PatientId), match.Text(Tags.PatientBirthDate)), most, take, ct);
    }

    private Task<PeerAnswer> FindStudiesAsync(
        Dataset keys, Func<Dataset, bool> isWanted, int most, Func<string, CancellationToken, ValueTask> take, CancellationToken ct) => DimseFaults.TellAsync(async () =>
    {
        await using var query = await DicomQuery.OpenAsync(options, ct);
        var left = most;
        await foreach (var match in query.FindAsync(QueryLevel.Study, keys, most, ct))
        {
            left--;
            if (isWanted(match) && match.UidOf(Tags.StudyInstanceUid) is { } study && ListedInstances.IsName(study))
                await take(study, ct);
        }
        await query.ReleaseAsync(ct);
        return left > 0 ? PeerAnswer.Done : ListedInstances.TooLong;
    }, ct);

    public async Task<InstanceListing> ListInstancesAsync(string study, int most, CancellationToken ct)
    {
        var listed = new ListedInstances(study, most);
        var answer = await DimseFaults.TellAsync(async () =>
        {
            await using var query = await DicomQuery.OpenAsync(options, ct);
            foreach (var series in await SeriesAsync(query, study, listed, ct))
                await foreach (var match in query.FindAsync(QueryLevel.Image, ImageKeys(study, series), most + 1, ct))
                    listed.Add(series, match.UidOf(Tags.SopInstanceUid), match.UidOf(Tags.SopClassUid));
            await query.ReleaseAsync(ct);
            return PeerAnswer.Done;
        }, ct);
        return listed.ToListing(answer);
    }

    public Task<PeerAnswer> DeleteAsync(InstanceUids what, CancellationToken ct) =>
        Task.FromResult(new PeerAnswer(PeerOutcome.NotOffered, "no-deletion"));

    public ValueTask DisposeAsync() => storing.DisposeAsync();

    /// <summary>A peer answers for images only below their series (PS3.4 C.4.1.2.1).</summary>
    private static async Task<IReadOnlyList<string>> SeriesAsync(DicomQuery query, string study, ListedInstances listed, CancellationToken ct)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var keys = new Dataset().Set(Tags.StudyInstanceUid, study).Set(Tags.SeriesInstanceUid, "");
        await foreach (var match in query.FindAsync(QueryLevel.Series, keys, MostSeries + 1, ct))
            if (all.Count >= MostSeries || match.UidOf(Tags.SeriesInstanceUid) is not { } series || !ListedInstances.IsName(series))
                listed.CutOff();
            else
                all.Add(series);
        return [.. all];
    }

    private static Dataset ImageKeys(string study, string series) => new Dataset()
        .Set(Tags.StudyInstanceUid, study)
        .Set(Tags.SeriesInstanceUid, series)
        .Set(Tags.SopInstanceUid, "")
        .Set(Tags.SopClassUid, "");

    private Task<PeerAnswer> GetAsync(InstanceUids what, Func<ReadBack, CancellationToken, ValueTask> read, CancellationToken ct) => DimseFaults.TellAsync(async () =>
    {
        await using var retrieval = await DicomRetrieval.OpenAsync(options, what.SopClass is { } known ? [new ContextProposal(known, TakenBack)] : TakenUnseen, ct);
        var came = false;
        await retrieval.GetAsync(
            new InstanceKeys(what.Study ?? "", what.Series ?? "", what.SopInstance!),
            async (instance, stop) =>
            {
                came = true;
                await read(new ReadBack(instance.DataSet, IsFile: false, instance.TransferSyntaxUid, instance.SopClassUid), stop);
            },
            ct);
        await retrieval.ReleaseAsync(ct);
        return came ? PeerAnswer.Done : new PeerAnswer(PeerOutcome.Missing, "not-given-back");
    }, ct);

    private static Dataset Keys(InstanceUids what)
    {
        var keys = new Dataset();
        foreach (var (tag, uid) in new[] { (Tags.StudyInstanceUid, what.Study), (Tags.SeriesInstanceUid, what.Series), (Tags.SopInstanceUid, what.SopInstance) })
            if (uid is not null)
                keys.Set(tag, uid);
        return keys;
    }
}
