using DentaMind.Kernel;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Rules;
using DentaMind.Routing.Rules.Written;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Routing.RoutingWords;

namespace DentaMind.Rooms.Routing.Deliveries;

public sealed class RouteImageTests : IAsyncLifetime
{
    private readonly TestHouse house = new();

    public async ValueTask InitializeAsync()
    {
        await house.InitializeAsync();
        await house.PutAsync("here");
        await house.PutAsync("there", Vna with { Region = "CA-QC" });
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task Without_a_rule_book_an_image_goes_nowhere_and_says_so()
    {
        var image = await house.RouteAsync();

        (await house.DeliveriesAsync(image)).ShouldBeEmpty();
        (await house.DoAsync(new ExplainRouting(Image: image))).Nowhere.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_image_is_due_where_the_book_sends_it_once_however_often_it_is_heard()
    {
        await house.DoAsync(Book("""{ "name": "Two", "if": { "always": true }, "then": [ { "send": "here", "as": "primary" }, { "send": "there", "as": "backup" } ] }"""));

        var image = await house.RouteAsync();
        await house.RouteAsync(image: image);

        var due = await house.DeliveriesAsync(image);
        due.Select(one => (one.Destination, one.Role, one.State)).ShouldBe(
            [("here", DeliveryRole.Primary, DeliveryState.Waiting), ("there", DeliveryRole.Backup, DeliveryState.Waiting)], ignoreOrder: true);
        (await house.DoAsync(new ExplainRouting(Image: image))).Destinations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_denial_is_above_the_rules_and_explained()
    {
        await house.DoAsync(Book(All("there"), """[ { "resident": "CA-ON", "regions": ["CA-ON"] } ]"""));

        var resident = await house.RouteAsync(Facts(residency: "CA-ON"));
        var other = await house.RouteAsync(Facts(residency: "CA-QC"));
        var unknown = await house.RouteAsync(Facts(residency: null));

        (await house.DeliveriesAsync(resident)).ShouldBeEmpty();
        (await house.DoAsync(new ExplainRouting(Image: resident))).Denied.ShouldHaveSingleItem().Name.ShouldBe("there");
        (await house.DeliveriesAsync(other)).ShouldHaveSingleItem();
        (await house.DeliveriesAsync(unknown)).ShouldBeEmpty("what is not known counts as the strictest");
    }

    [Fact]
    public async Task An_image_in_conflict_waits_for_a_person()
    {
        await house.DoAsync(Book(All("here")));

        var image = await house.RouteAsync(Facts() with { IsConflict = true });

        var held = (await house.DeliveriesAsync(image)).ShouldHaveSingleItem();
        held.State.ShouldBe(DeliveryState.Held);
        held.Reason.ShouldBe("conflict");
        (await house.TakeAsync("here")).ShouldNotContain(delivery => delivery.Image == image);
    }

    [Fact]
    public async Task An_image_that_got_a_patient_is_decided_anew_and_what_may_go_no_more_is_withdrawn()
    {
        await house.DoAsync(Book(All("there"), """[ { "resident": "CA-ON", "regions": ["CA-ON", "CA-QC"] }, { "resident": "CA-BC", "regions": ["CA-BC"] } ]"""));
        var image = await house.RouteAsync(Facts(residency: null));
        (await house.DeliveriesAsync(image)).ShouldBeEmpty();

        await house.RouteAsync(Facts(residency: "CA-ON"), image, PatientId.New());
        (await house.DeliveriesAsync(image)).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Waiting);

        await house.RouteAsync(Facts(residency: "CA-BC"), image, PatientId.New());
        var withdrawn = (await house.DeliveriesAsync(image)).ShouldHaveSingleItem();
        withdrawn.State.ShouldBe(DeliveryState.Withdrawn);
        withdrawn.Reason.ShouldBe("residency");
    }

    [Fact]
    public async Task While_a_primary_is_away_its_standby_stands_in_once()
    {
        await house.DoAsync(Book(All("here", ", \"standby\": \"there\"")));
        var image = await house.RouteAsync();

        (await house.DoAsync(new StandIn("here"))).Count.ShouldBe(1);
        (await house.DoAsync(new StandIn("here"))).Count.ShouldBe(0);

        (await house.DeliveriesAsync(image)).Select(one => (one.Destination, one.Role)).ShouldBe(
            [("here", DeliveryRole.Primary), ("there", DeliveryRole.Standby)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_conflict_is_decided_before_anything_is_sent_and_the_one_set_aside_goes_nowhere()
    {
        await house.DoAsync(Book(All("here")));
        var image = await house.RouteAsync(Facts() with { IsConflict = true });
        var held = (await house.DeliveriesAsync(image))[0];
        (await house.CodeAsync(new RetryDelivery(held.Id))).ShouldBe("conflict-undecided");

        await house.RouteAsync(Facts() with { IsSetAside = true }, image);

        (await house.DeliveriesAsync(image)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.State.ShouldBe(DeliveryState.Withdrawn), one => one.Reason.ShouldBe("set-aside"));
        var why = await house.DoAsync(new ExplainRouting(Image: image));
        (why.Destinations.Count, why.Nowhere!.Code).ShouldBe((0, "set-aside"));

        await house.RouteAsync(Facts() with { SopInstanceUid = "2.25.99" }, image);
        (await house.DeliveriesAsync(image))[0].State.ShouldBe(DeliveryState.Waiting);
        (await house.TakeAsync("here")).ShouldContain(delivery => delivery.Image == image && delivery.Uids.SopInstance == "2.25.99");
    }

    [Fact]
    public async Task What_a_person_refused_no_rule_sends_and_a_person_may_after_all()
    {
        await house.DoAsync(Book("""{ "name": "Ask first", "if": { "always": true }, "then": [ { "send": "here", "as": "primary" }, { "hold": "look at it" } ] }"""));
        var image = await house.RouteAsync();
        var held = (await house.DeliveriesAsync(image)).ShouldHaveSingleItem();

        (await house.DoAsync(new RefuseDelivery(held.Id))).State.ShouldBe(DeliveryState.Withdrawn);
        await house.RouteAsync(image: image, patient: PatientId.New());
        await house.DoAsync(Book(All("here")));
        await house.RouteAsync(image: image, patient: PatientId.New());

        var refused = (await house.DeliveriesAsync(image)).ShouldHaveSingleItem();
        (refused.State, refused.Reason).ShouldBe((DeliveryState.Withdrawn, "refused-by-hand"));
        (await house.CodeAsync(new RefuseDelivery(held.Id))).ShouldBe("delivery-not-held");
        (await house.CodeAsync(new RefuseDelivery(held.Id), TestHouse.Person("dentist", Right.SeeRouting))).ShouldBe("not-allowed");
        (await house.DoAsync(new RetryDelivery(held.Id))).State.ShouldBe(DeliveryState.Waiting);
    }

    [Fact]
    public async Task How_a_rule_wants_it_encoded_goes_with_the_delivery()
    {
        await house.DoAsync(Book(All("here", ", \"transcode\": \"uncompressed\"")));

        await house.RouteAsync();

        (await house.TakeAsync("here")).ShouldHaveSingleItem().Transcode.ShouldBe(Transcode.Uncompressed);
    }
}
