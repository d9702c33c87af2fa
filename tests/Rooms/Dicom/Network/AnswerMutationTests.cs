using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Query;
using DentaMind.Dicom.Network.Retrieve;
using DentaMind.Rooms.Dicom.Network.Commitment;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

/// <summary>Whom we ask may answer anything: we understand it, or say what is wrong by an exception that callers know.</summary>
public sealed class AnswerMutationTests
{
    private const int Rounds = 300;
    private static readonly InstanceKeys Wanted = new("1.2.3", "1.2.3.4", Talk.Instance);

    [Fact]
    public Task Damaged_matches_are_understood_or_refused() => MutateAsync(
        options => DicomQuery.OpenAsync(options),
        async query => await query.FindAsync(QueryLevel.Study, new Dataset().Set(Tags.StudyInstanceUid, "")).CountAsync(),
        async asked =>
        [
            .. Talk.Command(1, Talk.Answer(asked, 0xFF00).WithDataSet(true)),
            .. Talk.Data(1, await Talk.BytesAsync(Samples.Intraoral()), isLast: true),
            .. Talk.Command(1, Talk.Answer(asked, 0).WithDataSet(false)),
        ], seed: 1);

    [Fact]
    public Task Damaged_instances_are_understood_or_refused() => MutateAsync(
        options => DicomRetrieval.OpenAsync(options, [new ContextProposal(Talk.IntraOral, [Talk.ExplicitLittleEndian])]),
        retrieval => retrieval.GetAsync(Wanted, async (instance, ct) => await instance.DataSet.CopyToAsync(Stream.Null, ct)),
        asked => Task.FromResult<byte[]>(
        [
            .. Talk.Command(3, Talk.Store()), .. Talk.Data(3, Talk.Pattern(500), isLast: true),
            .. Talk.Command(1, Talk.Answer(asked, 0).WithDataSet(false)),
        ]), seed: 2);

    [Fact]
    public Task Damaged_reports_are_understood_or_refused() => MutateAsync(
        options => DicomCommitment.OpenAsync(options),
        commitment => commitment.RequestAsync("2.25.7", [new SopReference(Talk.IntraOral, Talk.Instance)], TimeSpan.FromSeconds(20)),
        async asked =>
        [
            .. Talk.Command(1, Talk.Answer(asked, 0).WithDataSet(false)),
            .. Talk.Command(1, Reports.Command(2).WithDataSet(true)),
            .. Talk.Data(1, await Reports.BytesAsync("2.25.7", ["1.2.1"], ["1.2.2"]), isLast: true),
        ], seed: 3);

    private static async Task MutateAsync<T>(
        Func<SenderOptions, Task<T>> open, Func<T, Task> ask, Func<CommandSet, Task<byte[]>> answer, int seed)
        where T : IAsyncDisposable
    {
        using var listener = new Listener();
        var random = new Random(seed);
        var (understood, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var (opened, peer) = await listener.OpenAsync(open);
            await using var disposing = opened;
            var asking = ask(opened);
            var (_, asked, _) = await peer.HearMessageAsync();
            await peer.SayAsync(Damage(await answer(asked), random));
            peer.Dispose();
            if (await IsUnderstoodAsync(asking))
                understood++;
            else
                refused++;
        }

        refused.ShouldBeGreaterThan(Rounds / 10);
        understood.ShouldBeGreaterThan(0);
    }

    private static async Task<bool> IsUnderstoodAsync(Task asking)
    {
        try
        {
            await asking.WaitAsync(TimeSpan.FromSeconds(20));
            return true;
        }
        catch (Exception known) when (known is AssociationLostException or RequestFailedException)
        {
            return false;
        }
    }

    private static byte[] Damage(byte[] sound, Random random)
    {
        var damaged = random.Next(4) == 0 ? sound[..random.Next(sound.Length)] : [.. sound];
        for (var change = random.Next(1, 4); change > 0 && damaged.Length > 0; change--)
            damaged[random.Next(damaged.Length)] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
        return damaged;
    }
}
