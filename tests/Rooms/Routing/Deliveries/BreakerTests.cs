using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Deliveries;

public sealed class BreakerTests
{
    private readonly TestClock clock = new();

    [Fact]
    public void Nobody_waits_for_a_destination_that_is_there() => new Breaker(clock).Wait().ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Of_all_who_wait_for_one_that_is_away_one_looks_at_growing_pauses()
    {
        var breaker = new Breaker(clock);
        breaker.Away().ShouldBeTrue();
        breaker.Wait().ShouldBeGreaterThan(TimeSpan.Zero);

        clock.Advance(TimeSpan.FromSeconds(2));
        breaker.Wait().ShouldBe(TimeSpan.Zero);
        breaker.Wait().ShouldBeGreaterThan(TimeSpan.Zero, "another looks already");

        for (var time = 0; time < 20; time++)
            breaker.Away().ShouldBeFalse("it is no news any more");
        breaker.Wait().ShouldBeInRange(TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(80));
    }

    [Fact]
    public void When_it_is_back_everybody_calls_again()
    {
        var breaker = new Breaker(clock);
        breaker.Away();
        breaker.AwaySince.ShouldNotBeNull();

        breaker.Seen().ShouldBeTrue();

        breaker.AwaySince.ShouldBeNull();
        breaker.Wait().ShouldBe(TimeSpan.Zero);
        breaker.Seen().ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-11-22T23:30:00Z", true)]
    [InlineData("2026-11-23T03:30:00Z", true)]
    [InlineData("2026-11-22T15:00:00Z", false)]
    public void A_window_may_go_past_midnight(string at, bool isOpen) =>
        new DayWindow(new TimeOnly(18, 0), new TimeOnly(6, 0)).IsOpen(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(isOpen);
}
