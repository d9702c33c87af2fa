using DentaMind.Pixels.Window;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Window;

public sealed class VoiWindowTests
{
    /// <summary>The examples of PS3.3 C.11.2.1.2.1: a width of 1 is a threshold, 4096 the whole of 12 bits.</summary>
    [Theory]
    [InlineData(2048, 4096, 0, 0)]
    [InlineData(2048, 4096, 4095, 1)]
    [InlineData(2048, 1, 2047, 0)]
    [InlineData(2048, 1, 2047.5, 0)]
    [InlineData(2048, 1, 2048, 1)]
    [InlineData(0, 100, -50, 0)]
    [InlineData(0, 100, 49, 1)]
    [InlineData(0, 100, -0.5, 0.5)]
    public void Linear_follows_the_standard(double center, double width, double value, double shown) =>
        new VoiWindow(center, width).Map(value).ShouldBe(shown, 1e-9);

    [Theory]
    [InlineData(100, 50, 75, 0)]
    [InlineData(100, 50, 100, 0.5)]
    [InlineData(100, 50, 112.5, 0.75)]
    [InlineData(100, 50, 125, 1)]
    [InlineData(100, 0.5, 100.25, 1)]
    public void Linear_exact_follows_the_standard(double center, double width, double value, double shown) =>
        new VoiWindow(center, width, WindowFunction.LinearExact).Map(value).ShouldBe(shown, 1e-9);

    [Fact]
    public void Sigmoid_follows_the_standard()
    {
        var window = new VoiWindow(1000, 400, WindowFunction.Sigmoid);
        window.Map(1000).ShouldBe(0.5, 1e-12);
        window.Map(1100).ShouldBe(1 / (1 + Math.Exp(-1)), 1e-12);
        window.Map(600).ShouldBe(1 / (1 + Math.Exp(4)), 1e-12);
    }

    [Fact]
    public void No_window_turns_brighter_into_darker()
    {
        var cases = from center in Gen.Choose(-3000, 3000)
                    from width in Gen.Choose(1, 8000)
                    from function in Gen.Elements(Enum.GetValues<WindowFunction>())
                    from one in Gen.Choose(-5000, 5000)
                    from step in Gen.Choose(0, 5000)
                    select (new VoiWindow(center, width, function), one, one + step);
        Prop.ForAll(Arb.From(cases), sample =>
        {
            var (window, low, high) = sample;
            return window.Map(low) <= window.Map(high) && window.Map(low) >= 0 && window.Map(high) <= 1;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0.5, WindowFunction.Linear, false)]
    [InlineData(0.5, WindowFunction.LinearExact, true)]
    [InlineData(0, WindowFunction.Sigmoid, false)]
    [InlineData(double.NaN, WindowFunction.Linear, false)]
    public void A_width_that_the_standard_forbids_is_not_valid(double width, WindowFunction function, bool valid) =>
        new VoiWindow(0, width, function).IsValid.ShouldBe(valid);
}
