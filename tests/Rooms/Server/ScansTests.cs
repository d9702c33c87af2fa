using System.Globalization;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Practice.Families;
using DentaMind.Practice.History;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Notes;
using DentaMind.Practice.Patients;
using DentaMind.Rooms.Imaging;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Plans;
using DentaMind.Treatment.Plans.Doing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Server;

/// <summary>A million patients make ten million images: what a screen asks for must not be looked for among all of them.</summary>
/// <remarks>SQLite plans by the tables' shape alone, so that an empty database plans as a large one does.</remarks>
public sealed class ScansTests : IAsyncLifetime
{
    private static readonly IReadOnlySet<string> Large = new HashSet<string>(StringComparer.Ordinal)
    {
        "patients", "patient_identifiers", "patient_name_tokens", "images", "renditions", "deliveries", "routed_images",
        "chart_events", "history_facts", "history_confirmations", "notes", "note_amendments", "plans", "plan_documents", "trail",
    };

    private TestHouse house = null!;
    private Scans scans = null!;
    private PatientId patient;
    private ImageId image;

    public async ValueTask InitializeAsync()
    {
        house = await TestHouse.OpenAsync();
        patient = (await house.DoAsync(new RegisterPatient("Tremblay", "Marie", new DateOnly(1984, 3, 12), Sex.F, [new Identifier("", "P-1")]))).Id;
        image = await house.FileAsync(XRays.Of());
        scans = new Scans(house.DatabaseFile);
    }

    public async ValueTask DisposeAsync()
    {
        scans.Dispose();
        await house.DisposeAsync();
    }

    [Theory]
    [InlineData("tremblay")]
    [InlineData("ma tre 1984-03-12")]
    [InlineData("P-1")]
    [InlineData("514 555 0100")]
    [InlineData("someone@example.test")]
    public Task Finding_a_patient_looks_at_few(string query) => LooksAtFewAsync(new FindPatients(query));

    [Fact]
    public async Task A_patients_screens_look_at_few()
    {
        await LooksAtFewAsync(new GetPatient(patient));
        await LooksAtFewAsync(new GetFamily(patient));
        await LooksAtFewAsync(new ListDuplicates(patient));
        await LooksAtFewAsync(new ListMerges(patient));
        await LooksAtFewAsync(new GetHistory(patient));
        await LooksAtFewAsync(new GetAlerts(patient));
        await LooksAtFewAsync(new ListNotes(patient));
        await LooksAtFewAsync(new GetChart(patient));
        await LooksAtFewAsync(new FindToothImages(patient));
        await LooksAtFewAsync(new ListPlans(patient));
        await LooksAtFewAsync(new ListImages { Patient = patient, State = ImageState.Ready });
    }

    [Fact]
    public async Task The_inbox_and_the_quarantine_look_at_few()
    {
        var claim = new PatientClaim("Tremblay", "Marie", new DateOnly(1984, 3, 12), Sex.F, null, "P-1");
        await LooksAtFewAsync(new ListImages { State = ImageState.Filed });
        await LooksAtFewAsync(new ListImages { State = ImageState.Unreadable });
        await LooksAtFewAsync(new ListImages { Matched = false, Counted = true, Limit = 1 });
        await LooksAtFewAsync(new ListImages { Study = "1.2.3" });
        await LooksAtFewAsync(new ListImages { SopInstanceUid = "1.2.3" });
        await LooksAtFewAsync(new FindImage(image));
        await LooksAtFewAsync(new MatchPatient(claim));
        await LooksAtFewAsync(new RehomeImages(patient));
        await LooksAtFewAsync(new SuggestPatients(claim));
    }

    [Fact]
    public async Task What_is_on_its_way_and_what_has_no_visit_is_found_among_few()
    {
        await LooksAtFewAsync(new ListDeliveries { State = DeliveryState.Waiting });
        await LooksAtFewAsync(new ListDeliveries { State = DeliveryState.Parked });
        await LooksAtFewAsync(new ListDeliveries { State = DeliveryState.Held, Destination = "archive" });
        await LooksAtFewAsync(new ListDeliveries { Image = image });
        await LooksAtFewAsync(new ListDestinations());
        await LooksAtFewAsync(new ListUnscheduled());
    }

    [Fact]
    public async Task A_sender_takes_and_renews_its_deliveries_among_few()
    {
        await using var scope = house.Rooms.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<DeliveryDesk>();

        await desk.TakeAsync("archive", 20, CancellationToken.None);
        await desk.TakeForProofAsync("archive", 20, CancellationToken.None);
        await desk.RenewAsync(Guid.CreateVersion7(), CancellationToken.None);
        await desk.TakeOverAsync(CancellationToken.None);

        scans.Count.ShouldBeGreaterThan(3);
        scans.Take(Large).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_walk_through_everything_is_told()
    {
        await house.CountAsync(string.Create(CultureInfo.InvariantCulture, $"patients WHERE version = {1}"));

        scans.Take(Large).ShouldHaveSingleItem().ShouldContain("SCAN");
    }

    private async Task LooksAtFewAsync<TAnswer>(IUseCase<TAnswer> ask)
    {
        await house.DoAsync(ask);
        scans.Count.ShouldBeGreaterThan(0);
        scans.Take(Large).ShouldBeEmpty(ask.GetType().Name);
    }
}
