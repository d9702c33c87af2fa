using System.Runtime.InteropServices;
using DentaMind.Pixels.Codecs;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Codecs;

public sealed class JpegLosslessTests
{
    private const string FirstOrder = "1.2.840.10008.1.2.4.70";

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 12)]
    [InlineData(3, 16)]
    [InlineData(4, 16)]
    [InlineData(5, 10)]
    [InlineData(6, 16)]
    [InlineData(7, 2)]
    public void Every_predictor_gives_every_sample_back(int predictor, int bits)
    {
        var words = Noise(37, 23, bits, predictor);
        var jpeg = new JpegLosslessWriter(37, 23, 1, bits) { Predictor = predictor }.Write([words]);
        Decode(jpeg, Drawings.Gray(37, 23, bits)).ShouldBe(Drawings.Bytes(Drawings.Gray(37, 23, bits), words));
    }

    [Fact]
    public void Any_samples_of_any_size_come_back()
    {
        var cases = from columns in Gen.Choose(1, 20)
                    from rows in Gen.Choose(1, 20)
                    from bits in Gen.Choose(2, 16)
                    from predictor in Gen.Choose(1, 7)
                    from seed in Gen.Choose(0, 10_000)
                    from between in Gen.Choose(0, 3)
                    select (columns, rows, bits, predictor, seed, between);
        Prop.ForAll(Arb.From(cases), sample =>
        {
            var words = Noise(sample.columns, sample.rows, sample.bits, sample.seed);
            var writer = new JpegLosslessWriter(sample.columns, sample.rows, 1, sample.bits) { Predictor = sample.predictor, RowsBetween = sample.between };
            var layout = Drawings.Gray(sample.columns, sample.rows, sample.bits);
            return Decode(writer.Write([words]), layout).AsSpan().SequenceEqual(Drawings.Bytes(layout, words));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Three_colours_come_back_as_planes(bool interleaved)
    {
        var planes = new[] { Noise(9, 7, 8, 1), Noise(9, 7, 8, 2), Noise(9, 7, 8, 3) };
        var jpeg = new JpegLosslessWriter(9, 7, 3, 8) { IsInterleaved = interleaved }.Write(planes);
        using var frame = FrameCodecs.DecodeFrame(FirstOrder, jpeg, Drawings.Rgb(9, 7));
        frame.Layout.IsPlanar.ShouldBeTrue();
        frame.Bytes.ToArray().ShouldBe(planes.SelectMany(plane => plane.Select(word => (byte)word)));
    }

    [Fact]
    public void A_point_transform_is_undone()
    {
        ushort[] words = [0, 4, 8, 252];
        var jpeg = new JpegLosslessWriter(2, 2, 1, 8) { Shift = 2 }.Write([words]);
        Decode(jpeg, Drawings.Gray(2, 2)).ShouldBe(new byte[] { 0, 4, 8, 252 });
    }

    [Fact]
    public void A_stream_cut_off_anywhere_is_refused()
    {
        var jpeg = new JpegLosslessWriter(16, 16, 1, 12) { RowsBetween = 4 }.Write([Noise(16, 16, 12, 5)]);
        for (var length = 0; length < jpeg.Length - 4; length++)
            Should.Throw<UnreadableException>(() => Decode(jpeg[..length], Drawings.Gray(16, 16, 12)));
    }

    [Fact]
    public void Damaged_streams_end_in_pixels_or_a_reason_and_nothing_else()
    {
        var jpeg = new JpegLosslessWriter(16, 16, 1, 12) { RowsBetween = 4 }.Write([Noise(16, 16, 12, 5)]);
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++)
        {
            var damaged = (byte[])jpeg.Clone();
            for (var i = 0; i < 3; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                Decode(damaged, Drawings.Gray(16, 16, 12)).Length.ShouldBe(512);
            }
            catch (UnreadableException refused)
            {
                refused.Why.Code.ShouldBeOneOf("damaged-pixels", "unsupported-pixels");
            }
        }
    }

    [Fact]
    public void A_stream_of_another_size_than_the_header_says_is_refused()
    {
        var jpeg = new JpegLosslessWriter(4, 4, 1, 8).Write([Noise(4, 4, 8, 1)]);
        Should.Throw<UnreadableException>(() => Decode(jpeg, Drawings.Gray(5, 4))).Why.Code.ShouldBe("damaged-pixels");
    }

    private static byte[] Decode(byte[] jpeg, PixelLayout layout)
    {
        using var frame = FrameCodecs.DecodeFrame(FirstOrder, jpeg, layout);
        return frame.Bytes.ToArray();
    }

    private static ushort[] Noise(int columns, int rows, int bits, int seed)
    {
        var bytes = new byte[columns * rows * 2];
        new Random(seed).NextBytes(bytes);
        var words = MemoryMarshal.Cast<byte, ushort>(bytes).ToArray();
        return [.. words.Select(word => (ushort)(word & ((1 << bits) - 1)))];
    }
}
