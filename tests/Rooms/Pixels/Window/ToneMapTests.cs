using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Window;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Window;

public sealed class ToneMapTests
{
    private static readonly VoiWindow Whole = new(2048, 4096);

    [Fact]
    public void A_window_maps_stored_values_after_the_rescale() =>
        Shown(new() { Window = new(0, 2001), RescaleIntercept = -1000 }, Drawings.Gray(3, 1, 12), 0, 1000, 2000).ShouldBe(new byte[] { 0, 128, 255 });

    [Fact]
    public void Monochrome1_turns_black_and_white() =>
        Shown(new() { Window = Whole, IsInverted = true }, Drawings.Gray(2, 1, 12), 0, 4095).ShouldBe(new byte[] { 255, 0 });

    [Fact]
    public void Signed_samples_keep_their_sign() =>
        Shown(new() { Window = new(0.5, 201) }, Drawings.Gray(3, 1, 12, signed: true), 0xF9C, 0, 100).ShouldBe(new byte[] { 0, 128, 255 });

    [Fact]
    public void Bits_above_the_high_bit_are_no_picture() =>
        Shown(new() { Window = Whole }, Drawings.Gray(2, 1, 12), 0xF000, 0x1FFF).ShouldBe(new byte[] { 0, 255 });

    [Fact]
    public void The_modality_table_wins_over_the_rescale()
    {
        var facts = new DisplayFacts { ModalityLut = new(0, 12, new ushort[] { 4095, 0 }), RescaleSlope = 99, Window = Whole };
        Shown(facts, Drawings.Gray(2, 1, 12), 0, 1).ShouldBe(new byte[] { 255, 0 });
    }

    [Fact]
    public void Values_outside_a_table_take_its_ends()
    {
        var facts = new DisplayFacts { VoiLut = new(100, 8, new ushort[] { 10, 20, 255 }) };
        Shown(facts, Drawings.Gray(4, 1, 12), 0, 101, 102, 4000).ShouldBe(new byte[] { 10, 20, 255, 255 });
    }

    [Fact]
    public void A_table_filled_beyond_its_said_bits_is_not_cut()
    {
        var facts = new DisplayFacts { VoiLut = new(0, 8, new ushort[] { 0, 2048, 4095 }) };
        Shown(facts, Drawings.Gray(3, 1, 12), 0, 1, 2).ShouldBe(new byte[] { 0, 128, 255 });
    }

    [Fact]
    public void Padding_is_black_and_does_not_move_the_default_window()
    {
        var facts = new DisplayFacts { Padding = (4000, 4095), IsInverted = true };
        Shown(facts, Drawings.Gray(4, 1, 12), 100, 200, 4095, 4000).ShouldBe(new byte[] { 255, 0, 0, 0 });
    }

    [Fact]
    public void Without_a_window_eight_bits_are_shown_as_they_are() =>
        Shown(new(), Drawings.Gray(3, 1), 0, 77, 255).ShouldBe(new byte[] { 0, 77, 255 });

    [Fact]
    public void Without_a_window_deeper_pictures_use_what_they_have_but_for_outliers()
    {
        var words = Enumerable.Range(0, 10_000).Select(i => (ushort)(1000 + i % 1000)).ToArray();
        words[5] = 65_535;
        var shown = Shown(new(), Drawings.Gray(100, 100, 16), words);
        shown[0].ShouldBeLessThan((byte)2);
        shown[999].ShouldBeGreaterThan((byte)253);
        shown[500].ShouldBeInRange((byte)125, (byte)131);
    }

    [Fact]
    public void One_flat_value_needs_no_range() => Shown(new(), Drawings.Gray(2, 1, 16), 500, 500).Distinct().Count().ShouldBe(1);

    private static byte[] Shown(DisplayFacts facts, PixelLayout layout, params ushort[] words)
    {
        using var frame = Drawings.Frame(layout, words);
        using var picture = ToneMap.Of(frame, facts).Paint(frame);
        return picture.Pixels.ToArray();
    }
}
