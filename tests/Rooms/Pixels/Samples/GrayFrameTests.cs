using System.Buffers.Binary;
using System.Runtime.InteropServices;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Samples;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Samples;

public sealed class GrayFrameTests
{
    [Fact]
    public void Single_bits_begin_at_the_lowest()
    {
        var layout = Drawings.Gray(5, 2) with { BitsAllocated = 1, BitsStored = 1, HighBit = 0 };
        Depth([0b1010_0001, 0b10], layout).ShouldBe(new byte[] { 1, 0, 0, 0, 0, 1, 0, 1, 0, 1 });
    }

    [Fact]
    public void Twelve_packed_bits_become_words()
    {
        var layout = Drawings.Gray(2, 1, 12) with { BitsAllocated = 12 };
        Words(Depth([0x34, 0x62, 0x55], layout)).ShouldBe([0x234, 0x556]);
    }

    [Fact]
    public void Overlay_bits_leave_and_signs_are_spread() =>
        Words(Depth([0xFF, 0x0F, 0x01, 0xF0], Drawings.Gray(2, 1, 12, signed: true))).ShouldBe([0xFFFF, 1]);

    [Fact]
    public void A_high_bit_above_the_stored_ones_shifts_them_down() =>
        Words(Depth([0xF0, 0xFF, 0x1F, 0x00], Drawings.Gray(2, 1, 12) with { HighBit = 15 })).ShouldBe([0x0FFF, 1]);

    [Fact]
    public void Thirty_two_bits_are_scaled_and_say_how()
    {
        var layout = Drawings.Gray(3, 1) with { BitsAllocated = 32, BitsStored = 32, HighBit = 31 };
        using var frame = GrayFrame.Of(FrameCodecs.DecodeFrame(Drawings.Native, Bytes<uint>(0, 1_000_000, 4_000_000_000), layout));
        using var depth = DepthFrame.Of(frame);
        var back = Words(depth.Bytes.ToArray()).Select(word => word * frame.Code.Slope + frame.Code.Intercept).ToArray();
        back[1].ShouldBe(1_000_000, 61_036);
        back[2].ShouldBe(4_000_000_000, 1);
    }

    [Fact]
    public void Small_numbers_in_thirty_two_bits_stay_themselves()
    {
        var layout = Drawings.Gray(3, 1) with { BitsAllocated = 32, BitsStored = 32, HighBit = 31, IsSigned = true };
        using var frame = GrayFrame.Of(FrameCodecs.DecodeFrame(Drawings.Native, Bytes(-5, 0, 60_000), layout));
        using var depth = DepthFrame.Of(frame);
        (frame.Code.Slope, frame.Code.Intercept).ShouldBe((1, -5));
        Words(depth.Bytes.ToArray()).ShouldBe([0, 5, 60_005]);
    }

    [Fact]
    public void Numbers_that_are_none_do_not_spread()
    {
        var layout = Drawings.Gray(3, 1) with { BitsAllocated = 32, BitsStored = 32, HighBit = 31, IsFloat = true };
        using var frame = GrayFrame.Of(FrameCodecs.DecodeFrame(Drawings.Native, Bytes(float.NaN, -1f, 1f), layout));
        using var depth = DepthFrame.Of(frame);
        Words(depth.Bytes.ToArray()).ShouldBe([0, 0, 65_535]);
    }

    [Fact]
    public void A_frame_shorter_than_its_rows_is_refused() =>
        Should.Throw<UnreadableException>(() => FrameCodecs.DecodeFrame(Drawings.Native, new byte[9], Drawings.Gray(5, 2)));

    [Theory]
    [InlineData(0, 10, "damaged-pixels")]
    [InlineData(20_000, 10, "too-large")]
    [InlineData(16_000, 16_000, "too-large")]
    public void A_size_outside_the_limits_is_told(int columns, int rows, string code) =>
        Drawings.Gray(columns, rows).Check(PixelLimits.Default)!.Code.ShouldBe(code);

    [Theory]
    [InlineData(8, 9, 8)]
    [InlineData(16, 12, 16)]
    [InlineData(16, 12, 5)]
    [InlineData(8, 0, 7)]
    public void Bits_that_contradict_each_other_are_told(int allocated, int stored, int high) =>
        (Drawings.Gray(2, 2) with { BitsAllocated = allocated, BitsStored = stored, HighBit = high }).Check(PixelLimits.Default).ShouldNotBeNull();

    private static byte[] Depth(byte[] bytes, PixelLayout layout)
    {
        using var frame = GrayFrame.Of(FrameCodecs.DecodeFrame(Drawings.Native, bytes, layout));
        using var depth = DepthFrame.Of(frame);
        return depth.Bytes.ToArray();
    }

    private static byte[] Bytes<T>(params T[] values)
        where T : struct => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    private static int[] Words(byte[] bytes) =>
        [.. Enumerable.Range(0, bytes.Length / 2).Select(i => (int)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(2 * i)))];
}
