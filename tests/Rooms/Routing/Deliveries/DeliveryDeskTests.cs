using DentaMind.Kernel;
using DentaMind.Routing.Deliveries;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Routing.RoutingWords;

namespace DentaMind.Rooms.Routing.Deliveries;

public sealed class DeliveryDeskTests : IAsyncLifetime
{
    private readonly TestHouse house = new();

    public async ValueTask InitializeAsync()
    {
        await house.InitializeAsync();
        await house.PutAsync("vna");
        await house.DoAsync(Book(All("vna")));
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task What_one_has_in_hand_no_other_gets_until_its_lease_ends()
    {
        await house.RouteAsync();

        (await house.TakeAsync("vna")).ShouldHaveSingleItem().Attempts.ShouldBe(1);
        (await house.TakeAsync("vna")).ShouldBeEmpty();
        house.Clock.Advance(DeliveryDesk.LeaseTime + TimeSpan.FromSeconds(1));

        (await house.TakeAsync("vna")).ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Many_takers_at_once_never_get_the_same()
    {
        for (var image = 0; image < 40; image++)
            await house.RouteAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.TakeAsync("vna", 8))));

        var numbers = taken.SelectMany(one => one).Select(delivery => delivery.Number).ToList();
        numbers.ShouldNotBeEmpty();
        numbers.ShouldBeUnique();
    }

    [Fact]
    public async Task Who_finds_that_another_server_was_quicker_gets_what_that_one_left()
    {
        for (var image = 0; image < 4; image++)
            await house.RouteAsync();
        IReadOnlyList<Delivery> theirs = [];
        // The clock is read once for looking, and once more for marking.
        var clock = new MeddlingClock(() => theirs = house.TakeAsync("vna", 2).GetAwaiter().GetResult(), at: 2);

        var ours = await house.InDatabaseAsync(db => new DeliveryDesk(db, clock).TakeAsync("vna", 2, CancellationToken.None));

        theirs.Count.ShouldBe(2);
        ours.Count.ShouldBe(2);
        ours.Select(one => one.Number).ShouldNotContain(number => theirs.Any(one => one.Number == number));
    }

    [Fact]
    public async Task A_backlog_keeps_neither_a_new_image_nor_another_location_waiting()
    {
        var (busy, quiet) = (LocationId.New(), LocationId.New());
        for (var image = 0; image < 60; image++)
            await house.RouteAsync(Facts(location: busy));
        var other = await house.RouteAsync(Facts(location: quiet));
        var newest = await house.RouteAsync(Facts(location: busy));

        var taken = (await house.TakeAsync("vna", 8)).ToList();

        taken.ShouldContain(delivery => delivery.Image == other);
        taken.ShouldContain(delivery => delivery.Image == newest);
        taken.Count(delivery => delivery.Location == busy).ShouldBeGreaterThan(1, "the oldest go on, too");
    }

    [Fact]
    public async Task What_was_given_back_is_due_at_once_and_was_no_attempt()
    {
        await house.RouteAsync();
        var taken = (await house.TakeAsync("vna"))[0];

        await house.InDatabaseAsync(db => new DeliveryDesk(db, house.Clock).GiveBackAsync([taken.Number], taken.Lease!.Value, CancellationToken.None));

        (await house.TakeAsync("vna")).ShouldHaveSingleItem().Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task A_lease_that_is_renewed_goes_on()
    {
        await house.RouteAsync();
        var taken = (await house.TakeAsync("vna"))[0];

        house.Clock.Advance(TimeSpan.FromSeconds(50));
        await house.InDatabaseAsync(db => new DeliveryDesk(db, house.Clock).RenewAsync(taken.Lease!.Value, CancellationToken.None));
        house.Clock.Advance(TimeSpan.FromSeconds(50));

        (await house.TakeAsync("vna")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_is_alone_frees_what_the_killed_one_had_in_hand()
    {
        await house.RouteAsync();
        await house.TakeAsync("vna");

        await house.InDatabaseAsync(async db =>
        {
            await new DeliveryDesk(db, house.Clock).TakeOverAsync(CancellationToken.None);
            return await db.Set<Delivery>().CountAsync();
        });

        (await house.TakeAsync("vna")).ShouldHaveSingleItem();
    }
}
