using System.Text;
using DentaMind.Kernel;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using DentaMind.Rooms.Imaging;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Reconciling;
using DentaMind.Routing.Rules;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Reconciling;

public sealed class PrefetchPriorsTests : IAsyncLifetime
{
    private static readonly DestinationSettings Asked = new() { Kind = DestinationKind.Orthanc, Url = "http://127.0.0.1:9", Region = "CA-QC", BusinessAssociate = true };
    private readonly ReconcilingHouse room = new();
    private readonly ShelfArchive archive = new();
    private PatientId patient;

    public async ValueTask InitializeAsync()
    {
        await room.InitializeAsync();
        var home = await room.House.DoAsync(new AddLocation("Home", Region: "CA-QC"));
        patient = (await room.House.DoAsync(new RegisterPatient(
            "Prior", "Pam", new DateOnly(1970, 1, 2), Sex.F, [new Identifier("", "PRIOR-1"), new Identifier("OTHER", "PR*")], home.Id, "CA-QC"))).Id;
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task What_an_archive_has_of_a_patient_is_here_before_they_come()
    {
        await archive.PutAsync(XRays.Of(number: "PRIOR-1", study: "2.25.801", name: "Prior^Pam"));

        var asked = await room.House.DoAsync(new PrefetchPriors(patient));
        var again = await room.House.DoAsync(new PrefetchPriors(patient));
        var run = await TakeAsync();

        asked.Archives.ShouldBe([new PriorsAt(ReconcilingHouse.Vna, true, null)]);
        again.Archives.ShouldBe(asked.Archives);
        (await TakeAsync()).ShouldBeNull("it is looked through once");
        var over = await room.WalkAsync(run!, archive);
        (over.State, over.Kind, over.Of(FindingKind.Adopted)).ShouldBe((ReconciliationState.Done, ReconciliationKind.Prefetch, (1, 0)));
        archive.Sought.ShouldBe([new SoughtPatient("PRIOR-1", new DateOnly(1970, 1, 2))], "a number that a peer would take for a pattern is not asked for");
        new SoughtPatient("PRIOR-1", null).ToString().ShouldNotContain("PRIOR");
    }

    [Fact]
    public async Task It_stands_in_nobodys_way_and_nobody_in_its()
    {
        await room.House.DoAsync(new CompareDestination(ReconcilingHouse.Vna));

        await room.House.DoAsync(new PrefetchPriors(patient));

        (await TakeAsync())!.Kind.ShouldBe(ReconciliationKind.Prefetch);
        (await room.TakeAsync())!.Kind.ShouldBe(ReconciliationKind.Compare);
    }

    [Fact]
    public async Task Whoever_may_not_have_their_images_is_not_told_that_they_are_ours()
    {
        await room.OpenDestinationAsync("no-agreement", businessAssociate: false);
        await room.House.DoAsync(new PutDestination("elsewhere", Asked with { Region = "US-NY" }));
        await room.House.DoAsync(new PutDestination("web", Asked with { Kind = DestinationKind.Dicomweb }));
        await room.House.DoAsync(new PublishRuleBook(Encoding.UTF8.GetBytes("""{"reason":"law","residency":[{"resident":"CA-QC","regions":["CA-QC"]}],"rules":[]}""")));

        var asked = await room.House.DoAsync(new PrefetchPriors(patient));

        asked.Archives.Select(one => (one.Destination, one.Reason)).ShouldBe(
            [("elsewhere", "residency"), ("no-agreement", "no-business-associate"), ("vna", null), ("web", "no-patient-search")]);
        (await room.House.CodeAsync(new PrefetchPriors(PatientId.New()))).ShouldBe("not-found");
        (await room.House.CodeAsync(new PrefetchPriors(patient), TestHouse.Person("biller", Right.SeeImages))).ShouldBe("not-allowed");
    }

    [Theory]
    [InlineData(null, "PRIOR-1")]
    [InlineData("A-", "A-PRIOR-1")]
    public async Task An_archive_is_asked_by_the_number_that_it_is_sent(string? prefix, string number)
    {
        await room.House.DoAsync(new PutDestination("asked", Asked with { Morph = prefix is null ? [] : [new TagChange("PatientID", Prefix: prefix)] }));

        (await SoughtAtAsync("asked")).ShouldHaveSingleItem().Number.ShouldBe(number);
    }

    [Fact]
    public async Task One_that_is_sent_everybody_under_one_number_is_asked_for_nobody()
    {
        await room.House.DoAsync(new PutDestination("asked", Asked with { Morph = [new TagChange("PatientID", Set: "ANYBODY")] }));

        (await SoughtAtAsync("asked")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PRIOR-1 ", "19700102", true)]
    [InlineData("PRIOR-1", "", true)]
    [InlineData("PRIOR-1", "19700103", false)]
    [InlineData("PRIOR-10", "19700102", false)]
    [InlineData(null, null, false)]
    public void What_an_archive_lists_is_theirs_only_by_number_and_birth_date(string? number, string? birthDate, bool isTheirs) =>
        new SoughtPatient("PRIOR-1", new DateOnly(1970, 1, 2)).Is(number, birthDate).ShouldBe(isTheirs);

    private Task<Reconciliation?> TakeAsync() => room.AtDeskAsync(desk => desk.TakeAsync(WalkTurn.Patients, CancellationToken.None));

    private async Task<IReadOnlyList<SoughtPatient>> SoughtAtAsync(string destination)
    {
        await using var scope = room.House.Rooms.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SoughtPatients>().OfAsync(patient, destination, CancellationToken.None);
    }
}
