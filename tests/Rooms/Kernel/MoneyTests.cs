using System.Text.Json;
using DentaMind.Kernel;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Kernel;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(12345, 8000, 9876)]
    [InlineData(1, 5000, 1)]
    [InlineData(3, 5000, 2)]
    [InlineData(-1, 5000, -1)]
    [InlineData(1, 4999, 0)]
    [InlineData(99, 3333, 33)]
    [InlineData(0, 10000, 0)]
    [InlineData(long.MaxValue, 10000, long.MaxValue)]
    public void Half_a_cent_goes_up(long cents, int basisPoints, long share) => Cad(cents).Share(basisPoints).ShouldBe(Cad(share));

    [Fact]
    public void A_refund_mirrors_its_charge() =>
        Prop.ForAll<int, int>((cents, basisPoints) => (-Cad(cents)).Share(basisPoints) == -Cad(cents).Share(basisPoints)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_share_and_the_rest_are_the_whole() =>
        Prop.ForAll<int, int>((cents, at) =>
        {
            var share = Cad(cents).Share(Math.Abs(at % 10_001));
            return share + (Cad(cents) - share) == Cad(cents) && Math.Abs(share.Cents) <= Math.Abs((long)cents);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Amounts_of_two_currencies_are_never_mixed()
    {
        Currency.TryParse("USD", out var usd).ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => Cad(1) + new Money(1, usd));
        Should.Throw<InvalidOperationException>(() => Money.Min(Cad(1), new Money(1, usd)));
        Money.Max(Cad(1), Cad(2)).ShouldBe(Cad(2));
    }

    [Fact]
    public void An_amount_that_cannot_be_counted_is_not_wrapped_around() => Should.Throw<OverflowException>(() => Cad(long.MaxValue) + Cad(1));

    [Fact]
    public void It_travels_as_cents_and_currency()
    {
        JsonSerializer.Serialize(Cad(1250), JsonSerializerOptions.Web).ShouldBe("""{"cents":1250,"currency":"CAD"}""");
        JsonSerializer.Deserialize<Money>("""{"cents":1250,"currency":"CAD"}""", JsonSerializerOptions.Web).ShouldBe(Cad(1250));
        foreach (var wrong in (string[])["\"cad\"", "\"CA\"", "7", "null"])
            Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Currency>(wrong));
    }

    private static Money Cad(long cents) => new(cents, Currency.Cad);
}
