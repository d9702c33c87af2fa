using System.Text;
using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Practice.Locations;
using DentaMind.Rooms.Imaging;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Reconciling;
using DentaMind.Routing.Rules;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Reconciling;

public sealed class AdoptImagesTests : IAsyncLifetime
{
    private readonly ReconcilingHouse room = new();
    private readonly ShelfArchive archive = new();

    public ValueTask InitializeAsync() => room.InitializeAsync();

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task What_only_the_archive_has_is_brought_in_as_its_own_bytes_and_where_the_person_said()
    {
        var place = await room.House.DoAsync(new AddLocation("Adopting"));
        var xray = XRays.Of(study: "2.25.301");
        await archive.PutAsync(xray);

        await room.House.DoAsync(new AdoptImages(ReconcilingHouse.Vna, Location: place.Id));
        var run = await room.WalkAsync(archive);

        (run.State, run.Of(FindingKind.Adopted)).ShouldBe((ReconciliationState.Done, (1, 0)));
        var image = await AdoptedAsync(run);
        var facts = await FactsAsync(image);
        (facts.Location, facts.StudyUid).ShouldBe((place.Id, "2.25.301"));
        (await room.House.OriginalAsync(image)).ShouldBe(await xray.BytesAsync());
        (await room.House.DoAsync(new GetImage(image))).Source.ShouldBe(ImageSource.Archive);
    }

    [Fact]
    public async Task It_never_goes_back_to_the_archive_that_it_came_from_whatever_the_rules_say()
    {
        await PublishAsync("""{"reason":"all of it","residency":[],"rules":[{"name":"all","if":{"always":true},"then":[{"send":"vna","as":"primary"}]}]}""");
        await archive.PutAsync(XRays.Of(study: "2.25.302"));
        await room.House.DoAsync(new AdoptImages(ReconcilingHouse.Vna));
        var image = await AdoptedAsync(await room.WalkAsync(archive));

        var facts = await FactsAsync(image);
        await room.House.DoAsync(new RouteImage(image, null, facts));

        var there = (await room.DeliveryAsync(image))!;
        (there.State, there.Grade, there.Role, there.SentAt, there.Bytes).ShouldBe((DeliveryState.Confirmed, ProofGrade.ReadBack, DeliveryRole.Primary, null, facts.Bytes));
    }

    [Fact]
    public async Task What_was_adopted_before_is_not_read_again_and_belongs_to_the_comparison()
    {
        await archive.PutAsync(XRays.Of(study: "2.25.303"));
        await room.House.DoAsync(new AdoptImages(ReconcilingHouse.Vna));
        await room.WalkAsync(archive);

        await room.House.DoAsync(new AdoptImages(ReconcilingHouse.Vna));
        (await room.WalkAsync(archive)).Counts.ShouldBeEmpty();
        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));
        (await room.WalkAsync(archive)).Counts.ShouldBeEmpty();

        archive.ReadBack.Count.ShouldBe(1);
        (await room.House.CountAsync("images")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_here_already_is_not_filed_twice_and_is_known_to_be_there_as_well()
    {
        var xray = XRays.Of(study: "2.25.304");
        var ours = await room.House.FileAsync(xray);
        await archive.PutAsync(xray);

        await room.House.DoAsync(new AdoptImages(ReconcilingHouse.Vna));
        (await AdoptedAsync(await room.WalkAsync(archive))).ShouldBe(ours);

        (await room.House.CountAsync("images")).ShouldBe(1);
        (await room.DeliveryAsync(ours))!.State.ShouldBe(DeliveryState.Confirmed);
        room.House.CountObjects().ShouldBe(1);
    }

    [Fact]
    public async Task Other_bytes_under_a_known_uid_are_kept_as_a_conflict()
    {
        var xray = XRays.Of(uid: "2.25.30501", study: "2.25.305");
        await room.House.FileAsync(xray);
        await archive.PutAsync(XRays.Of(uid: "2.25.30501", study: "2.25.305", shade: 9));

        await room.House.DoAsync(new AdoptImages(ReconcilingHouse.Vna));
        var adopted = await AdoptedAsync(await room.WalkAsync(archive));

        (await FactsAsync(adopted)).IsConflict.ShouldBeTrue();
        (await room.House.CountAsync("images")).ShouldBe(2);
    }

    [Fact]
    public async Task Another_instance_than_was_asked_for_is_not_brought_in_and_the_rest_is()
    {
        await archive.PutAsync(XRays.Of(study: "2.25.306"));
        archive.GivesInstead = await XRays.Of(study: "2.25.306").BytesAsync();

        await room.House.DoAsync(new AdoptImages(ReconcilingHouse.Vna));
        var found = await room.FindingsAsync(await room.WalkAsync(archive));

        found.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => (one.Kind, one.Reason).ShouldBe((FindingKind.NotAdopted, "sop-mismatch")));
        (await room.House.CountAsync("images")).ShouldBe(0);
        (await room.House.CountAsync("deliveries")).ShouldBe(0);
        room.House.CountObjects().ShouldBe(0);
    }

    [Fact]
    public async Task Only_the_studies_that_were_named_are_brought_in()
    {
        await archive.PutAsync(XRays.Of(study: "2.25.307"));
        await archive.PutAsync(XRays.Of(study: "2.25.308"));

        await room.House.DoAsync(new AdoptImages(ReconcilingHouse.Vna, ["2.25.308"]));
        var run = await room.WalkAsync(archive);

        archive.Listed.ShouldHaveSingleItem().ShouldBe("2.25.308");
        (await FactsAsync(await AdoptedAsync(run))).StudyUid.ShouldBe("2.25.308");
    }

    [Fact]
    public async Task Who_may_touch_one_location_says_which_and_no_other()
    {
        var (mine, other) = (await room.House.DoAsync(new AddLocation("Mine")), await room.House.DoAsync(new AddLocation("Other")));
        var person = TestHouse.Person("ada", Right.ManageRouting) with { Locations = new HashSet<LocationId> { mine.Id } };

        (await room.House.AskAsync(new AdoptImages(ReconcilingHouse.Vna), person)).Refusal!.Fields.Keys.ShouldBe(["location"]);
        (await room.House.AskAsync(new AdoptImages(ReconcilingHouse.Vna, Location: other.Id), person)).Refusal!.Fields.Keys.ShouldBe(["location"]);
        (await room.House.AskAsync(new AdoptImages(ReconcilingHouse.Vna, ["../.."]))).Refusal!.Fields.Keys.ShouldBe(["studies"]);
        (await room.House.CodeAsync(new AdoptImages(ReconcilingHouse.Vna, Location: mine.Id), person)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_whoever_has_the_walk_in_hand_brings_anything_in()
    {
        await room.House.DoAsync(new AdoptImages(ReconcilingHouse.Vna));
        var run = (await room.TakeAsync())!;
        var xray = XRays.Of(study: "2.25.309");

        var late = await room.House.AskAsync(new AdoptImage(run.Number, Guid.CreateVersion7(), ShelfArchive.UidsOf(xray), new MemoryStream(await xray.BytesAsync())));

        late.Refusal!.Code.ShouldBe("not-in-hand");
        (await room.House.CodeAsync(new FinishStudy(run.Number, Guid.CreateVersion7(), 1, new StudyOutcome(PeerAnswer.Done, 0, [])))).ShouldBe("not-in-hand");
        await room.House.DoAsync(new RestWalk(run.Number, Guid.CreateVersion7(), PeerAnswer.Done));
        (await room.House.DoAsync(new ListReconciliations())).Items.Single().State.ShouldBe(ReconciliationState.Running);
        (await room.House.CountAsync("images")).ShouldBe(0);
    }

    private async Task<ImageId> AdoptedAsync(ReconciliationView run) =>
        (await room.FindingsAsync(run)).Single(found => found.Kind == FindingKind.Adopted).Image!.Value;

    private async Task<DentaMind.Imaging.FiledFacts> FactsAsync(ImageId image) =>
        (await room.House.DoAsync(new ListFiledFacts { Images = [image], Limit = 1 })).Items.Single().Facts;

    private Task<RuleBookView> PublishAsync(string book) => room.House.DoAsync(new PublishRuleBook(Encoding.UTF8.GetBytes(book)));
}
