using DentaMind.Routing.Deliveries;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Deliveries;

public sealed class HandfulTests
{
    [Theory]
    [InlineData(1, 16)]
    [InlineData(4, 16)]
    [InlineData(8, 8)]
    [InlineData(64, 4)]
    public void Before_anything_is_known_many_senders_take_few_each(int senders, int each) => new Handful(senders).Size.ShouldBe(each);

    [Theory]
    [InlineData(16, 80, 64, "a quick archive")]
    [InlineData(16, 400, 20, "half a second's worth")]
    [InlineData(4, 20_000, 4, "a slow one: a new image waits behind few")]
    public void It_becomes_what_is_sent_in_half_a_second(int count, int milliseconds, int then, string because)
    {
        var handful = new Handful(senders: 1);
        handful.Sent(count, TimeSpan.FromMilliseconds(milliseconds));
        handful.Size.ShouldBe(then, because);
    }

    [Fact]
    public void What_took_no_time_and_what_was_nothing_do_no_harm()
    {
        var handful = new Handful(senders: 1);
        handful.Sent(0, TimeSpan.Zero);
        handful.Size.ShouldBe(16);
        handful.Sent(16, TimeSpan.Zero);
        handful.Size.ShouldBe(64);
    }
}
