using DentaMind.Kernel.Dentistry;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Kernel;

public sealed class ArchOrderTests
{
    [Theory]
    [InlineData(13, 15, new[] { 15, 14, 13 })]
    [InlineData(12, 22, new[] { 12, 11, 21, 22 })]
    [InlineData(33, 43, new[] { 43, 42, 41, 31, 32, 33 })]
    [InlineData(52, 61, new[] { 52, 51, 61 })]
    [InlineData(36, 36, new[] { 36 })]
    [InlineData(16, 46, new int[0])]
    [InlineData(16, 55, new int[0])]
    public void A_range_runs_along_the_arch_and_over_the_midline(int from, int to, int[] teeth) =>
        ArchOrder.Between(Tooth.OfFdi(from), Tooth.OfFdi(to)).Select(tooth => tooth.Fdi).ShouldBe(teeth);

    [Fact]
    public void An_arch_is_seen_from_the_patients_right_to_the_left() =>
        ArchOrder.Of(Arch.Upper, Dentition.Permanent).Select(tooth => tooth.Fdi).ShouldBe([18, 17, 16, 15, 14, 13, 12, 11, 21, 22, 23, 24, 25, 26, 27, 28]);

    [Fact]
    public void Each_primary_tooth_has_the_successor_that_has_it_as_predecessor()
    {
        Tooth.OfFdi(55).Successor.ShouldBe(Tooth.OfFdi(15));
        Tooth.Primary.Select(tooth => tooth.Successor!.Value.Predecessor).ShouldBe(Tooth.Primary.Select(tooth => (Tooth?)tooth));
        Tooth.Permanent.Count(tooth => tooth.Predecessor is null).ShouldBe(12, "no permanent molar follows a primary tooth");
        Tooth.Permanent.ShouldAllBe(tooth => tooth.Successor == null);
    }
}
