using System.Security.Cryptography;
using System.Text;
using DentaMind.Rooms.Imaging;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Reconciling;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Reconciling;

public sealed class MigrateArchiveTests : IAsyncLifetime
{
    private const string New = "new-vna";
    private readonly ReconcilingHouse room = new();
    private readonly ShelfArchive archive = new();

    public async ValueTask InitializeAsync()
    {
        await room.InitializeAsync();
        await room.OpenDestinationAsync(New);
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task Everything_becomes_due_at_the_other_archive_and_it_is_over_when_that_has_proved_it()
    {
        var ours = await room.BringAsync("2.25.401");
        archive.Put(ours.Uids);
        await archive.PutAsync(XRays.Of(study: "2.25.402"));

        var asked = await room.House.DoAsync(new MigrateArchive(ReconcilingHouse.Vna, New));
        var proving = await room.WalkAsync(archive);

        (proving.State, proving.Reason, proving.Of(FindingKind.Moved), proving.Of(FindingKind.Adopted)).ShouldBe((ReconciliationState.Waiting, "proving", (2, 0), (1, 0)));
        archive.ReadBack.Count.ShouldBe(1);
        var due = (await room.DeliveryAsync(ours.Image, New))!;
        (due.State, due.Role, due.Reason).ShouldBe((DeliveryState.Waiting, DeliveryRole.Migration, "migration"));
        (await room.House.CodeAsync(new GetMigrationReport(asked.Id))).ShouldBe("report-not-yet");

        await room.House.SqlAsync($"UPDATE deliveries SET state = 'Confirmed', grade = 'ReadBack' WHERE destination = {New}");
        room.House.Clock.Advance(TimeSpan.FromMinutes(1));
        (await room.WalkAsync(archive)).State.ShouldBe(ReconciliationState.Done);
        var report = await room.House.DoAsync(new GetMigrationReport(asked.Id));
        report.Text.ShouldContain("Confirmed with proof ReadBack: 2");
        report.Text.ShouldNotContain("Failed");
        report.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text))));
        report.Seal.ShouldNotBe(report.Sha256[..32]);
    }

    [Fact]
    public async Task What_may_not_go_there_does_not_and_the_report_names_it()
    {
        var ours = await room.BringAsync("2.25.403");
        archive.Put(ours.Uids);
        await room.OpenDestinationAsync("stranger", businessAssociate: false);

        var asked = await room.House.DoAsync(new MigrateArchive(ReconcilingHouse.Vna, "stranger"));
        var run = await room.WalkAsync(archive);

        (run.State, run.Of(FindingKind.NotMoved), run.Of(FindingKind.Moved)).ShouldBe((ReconciliationState.Done, (1, 0), (0, 0)));
        (await room.DeliveryAsync(ours.Image, "stranger")).ShouldBeNull();
        (await room.House.DoAsync(new GetMigrationReport(asked.Id))).Text.ShouldContain($"Failed 2.25.403 {ours.Uids.SopInstance}: no-business-associate");
    }

    [Fact]
    public async Task A_rule_that_sends_it_elsewhere_does_not_call_it_back()
    {
        var ours = await room.BringAsync("2.25.404");
        archive.Put(ours.Uids);
        await room.House.DoAsync(new MigrateArchive(ReconcilingHouse.Vna, New));
        await room.WalkAsync(archive);

        var facts = (await room.House.DoAsync(new DentaMind.Imaging.Catalogue.ListFiledFacts { Images = [ours.Image], Limit = 1 })).Items.Single().Facts;
        await room.House.DoAsync(new RouteImage(ours.Image, null, facts));

        (await room.DeliveryAsync(ours.Image, New))!.State.ShouldBe(DeliveryState.Waiting);
    }

    [Fact]
    public async Task Moving_the_same_image_again_changes_nothing_and_only_who_has_it_in_hand_moves_it()
    {
        var ours = await room.BringAsync("2.25.405");
        await room.House.DoAsync(new MigrateArchive(ReconcilingHouse.Vna, New));
        var run = (await room.TakeAsync())!;

        (await room.House.CodeAsync(new MoveImage(run.Number, Guid.CreateVersion7(), ours.Image, ours.Uids))).ShouldBe("not-in-hand");
        await room.House.DoAsync(new MoveImage(run.Number, run.Lease!.Value, ours.Image, ours.Uids));
        await room.House.DoAsync(new MoveImage(run.Number, run.Lease!.Value, ours.Image, ours.Uids));

        (await room.House.CountAsync("reconciliation_findings")).ShouldBe(1);
        (await room.House.CountAsync("deliveries WHERE destination = 'new-vna'")).ShouldBe(1);
        (await room.House.AskAsync(new MigrateArchive(New, New))).Refusal!.Fields.Keys.ShouldBe(["target"]);
    }
}
