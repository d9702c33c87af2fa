using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Dicom.Network.Query;
using DentaMind.Dicom.Network.Retrieve;
using DentaMind.Kit;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Dicom;

/// <summary>We send to an archive, ask it what it has, read it back and let it answer for it.</summary>
public sealed class RealArchivesTests
{
    private static readonly string[] Plain = ["1.2.840.10008.1.2.1", "1.2.840.10008.1.2"];

    [Theory]
    [InlineData("Orthanc")]
    [InlineData("dcmqrscp")]
    public async Task An_archive_is_asked_at_every_level_for_what_was_sent(string kind)
    {
        await using var archive = await Archive.StartAsync(kind);
        var sent = await archive.FillAsync(Files(Plain));
        var one = sent[0];

        await using var query = await DicomQuery.OpenAsync(archive.Caller);
        var studies = await query.FindAsync(QueryLevel.Study, new Dataset().Set(Tags.StudyInstanceUid, "").Set(Tags.PatientId, "")).ToListAsync();
        var series = await query.FindAsync(QueryLevel.Series, one.Keys(Tags.SeriesInstanceUid)).ToListAsync();
        var images = await query.FindAsync(QueryLevel.Image, one.Keys(Tags.SopInstanceUid)).ToListAsync();
        var none = await query.FindAsync(QueryLevel.Study, new Dataset().Set(Tags.StudyInstanceUid, "1.2.3.4.5")).ToListAsync();
        await query.ReleaseAsync();

        studies.Select(study => study.UidOf(Tags.StudyInstanceUid)).Order().ShouldBe(sent.Select(image => image.Study).Distinct().Order());
        series.Select(found => found.UidOf(Tags.SeriesInstanceUid)).ShouldContain(one.Series);
        images.Select(found => found.UidOf(Tags.SopInstanceUid)).Order().ShouldBe(sent.Where(image => image.Series == one.Series).Select(image => image.File.SopInstanceUid).Order());
        none.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Orthanc")]
    [InlineData("dcmqrscp")]
    public async Task A_question_with_too_many_matches_is_cancelled_and_another_can_be_asked(string kind)
    {
        await using var archive = await Archive.StartAsync(kind);
        var sent = await archive.FillAsync(Files(Plain));
        var all = new Dataset().Set(Tags.StudyInstanceUid, "");
        sent.Select(image => image.Study).Distinct().Count().ShouldBeGreaterThan(3);

        await using var query = await DicomQuery.OpenAsync(archive.Caller);
        (await query.FindAsync(QueryLevel.Study, all, most: 2).ToListAsync()).Count.ShouldBe(2);
        (await query.FindAsync(QueryLevel.Study, all).FirstAsync()).UidOf(Tags.StudyInstanceUid).ShouldNotBeNull();
        (await query.FindAsync(QueryLevel.Study, all).CountAsync()).ShouldBeGreaterThan(3);
        await query.ReleaseAsync();
    }

    [Theory]
    [InlineData("Orthanc", "")]
    [InlineData("dcmqrscp", "1.2.840.10008.1.2.1")]
    public async Task What_was_sent_is_read_back_byte_for_byte(string kind, string only)
    {
        await using var archive = await Archive.StartAsync(kind);
        var sent = await archive.FillAsync(Files(only.Length == 0 ? [] : [only]));
        var taken = sent.GroupBy(image => image.File.SopClassUid)
            .Select(group => new ContextProposal(group.Key, [.. group.Select(image => image.File.TransferSyntaxUid).Distinct()])).ToList();

        await using var retrieval = await DicomRetrieval.OpenAsync(archive.Caller, taken);
        foreach (var image in sent)
        {
            retrieval.Takes(image.File.SopClassUid, image.File.TransferSyntaxUid).ShouldBeTrue();
            using var bytes = new MemoryStream();
            RetrievedInstance? came = null;
            var result = await retrieval.GetAsync(image.ToKeys(), async (instance, ct) => await (came = instance).DataSet.CopyToAsync(bytes, ct));
            (result.Completed, result.Failed, came?.TransferSyntaxUid).ShouldBe((1, 0, image.File.TransferSyntaxUid));
            bytes.ToArray().AsSpan().SequenceEqual(image.File.DataSet).ShouldBeTrue(image.File.SopInstanceUid);
        }
        await retrieval.ReleaseAsync();
    }

    [Fact]
    public async Task An_instance_that_an_archive_lacks_is_a_success_without_it_or_a_failure()
    {
        await using var lenient = await Archive.StartAsync("dcmqrscp");
        await using var strict = await Archive.StartAsync("Orthanc");
        var missing = new InstanceKeys("1.2.3", "1.2.3.4", "1.2.3.4.5");

        (await GetAsync(lenient)).Completed.ShouldBe(0);
        (await Should.ThrowAsync<RequestFailedException>(() => GetAsync(strict))).Answer.Status.ShouldBe((ushort)0xC000);

        async Task<RetrieveResult> GetAsync(Archive archive)
        {
            await using var retrieval = await DicomRetrieval.OpenAsync(archive.Caller, [new ContextProposal(SopClass.Intraoral, Plain)]);
            return await retrieval.GetAsync(missing, (_, _) => throw new InvalidOperationException("Nothing should come."));
        }
    }

    [Fact]
    public async Task An_archive_reports_what_it_has_and_what_it_lacks_on_an_association_of_its_own()
    {
        await using var receiver = new KeepingReceiver();
        await using var archive = await Archive.StartAsync("Orthanc", LocalArchive.Knowing(("DENTAMIND", receiver.Port)));
        var sent = (await archive.FillAsync(Files(Plain)))[0].File;
        var (kept, missing) = (new SopReference(sent.SopClassUid, sent.SopInstanceUid), new SopReference(sent.SopClassUid, "1.2.3.4.5"));

        await using var commitment = await DicomCommitment.OpenAsync(archive.Caller);
        (await commitment.RequestAsync("2.25.11", [kept], TimeSpan.Zero)).ShouldBeNull();
        (await commitment.RequestAsync("2.25.12", [kept, missing], TimeSpan.Zero)).ShouldBeNull();
        await commitment.ReleaseAsync();
        await Eventually.IsTrueAsync("two reports came", () => Task.FromResult(receiver.Reports.Count == 2), TimeSpan.FromSeconds(20));

        var reports = receiver.Reports.ToDictionary(heard => heard.Report.TransactionUid, heard => heard.Report);
        receiver.Reports.ShouldAllBe(heard => heard.Peer.CallingAe == archive.Caller.CalledAe);
        (reports["2.25.11"].Committed.ShouldHaveSingleItem(), reports["2.25.11"].Failed.Count).ShouldBe((kept, 0));
        reports["2.25.12"].Committed.ShouldHaveSingleItem().ShouldBe(kept);
        reports["2.25.12"].Failed.ShouldHaveSingleItem().ShouldBe(new FailedReference(missing, FailedReference.NoSuchInstance));
    }

    [Fact]
    public async Task An_archive_that_commits_to_nothing_says_so()
    {
        await using var archive = await Archive.StartAsync("dcmqrscp");

        await Should.ThrowAsync<NotOfferedException>(() => DicomCommitment.OpenAsync(archive.Caller));
    }

    /// <summary>Dental files in some transfer syntaxes, or in any.</summary>
    private static IEnumerable<string> Files(string[] syntaxes) => SharedData.Files("dicom/dental")
        .Where(path => Part10.TryRead(path) is { } file && (syntaxes.Length == 0 || syntaxes.Contains(file.TransferSyntaxUid)))
        .DistinctBy(path => Part10.TryRead(path)!.SopInstanceUid);
}
