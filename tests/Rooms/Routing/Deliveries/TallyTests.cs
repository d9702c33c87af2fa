using DentaMind.Kernel;
using DentaMind.Kit.Programs;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Deliveries;

public sealed class TallyTests
{
    private readonly List<IReadOnlyList<GivenDelivery>> written = [];

    [Fact]
    public async Task What_is_given_in_a_rush_is_written_down_together_and_once()
    {
        List<GivenDelivery> given = [.. Enumerable.Range(0, 10).Select(_ => Given())];
        await using (var tally = new Tally(WriteAsync, TimeProvider.System))
            foreach (var one in given)
                await tally.AddAsync(one);

        written.SelectMany(some => some).ShouldBe(given);
        written.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Nothing_waits_for_another_to_be_given()
    {
        await using var tally = new Tally(WriteAsync, TimeProvider.System);
        for (var round = 1; round <= 2; round++)
        {
            await tally.AddAsync(Given());
            await Eventually.IsTrueAsync("it is written down while nothing else comes", () => Task.FromResult(written.Count == round), TimeSpan.FromSeconds(30));
        }
    }

    [Fact]
    public async Task What_could_not_be_written_down_is_told_and_what_came_after_it_is_written_down_at_the_end()
    {
        var (isAway, late) = (true, Given());
        var tally = new Tally(some => isAway ? throw new IOException("away") : WriteAsync(some), TimeProvider.System);
        await tally.AddAsync(Given());
        await Eventually.IsTrueAsync("it is told", async () =>
        {
            try
            {
                await tally.AddAsync(late);
                return false;
            }
            catch (IOException)
            {
                return true;
            }
        }, TimeSpan.FromSeconds(30));
        isAway = false;

        await Should.ThrowAsync<IOException>(async () => await tally.DisposeAsync());

        written.ShouldHaveSingleItem().ShouldContain(late);
    }

    private static GivenDelivery Given() => new(Delivery.To("vna", DeliveryRole.Primary, null, new Consignment(ImageId.New(), null, null, new InstanceUids(null, null, null, null), 100, 1, DateTimeOffset.UtcNow)), PeerAnswer.Done);

    private Task WriteAsync(IReadOnlyList<GivenDelivery> some)
    {
        written.Add([.. some]);
        return Task.CompletedTask;
    }
}
