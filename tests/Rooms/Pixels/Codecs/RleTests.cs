using DentaMind.Pixels.Codecs;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Codecs;

public sealed class RleTests
{
    private const string RleLossless = "1.2.840.10008.1.2.5";

    [Fact]
    public void Runs_and_literals_are_unpacked_by_the_book()
    {
        byte[] packed = [0xFE, 7, 0x80, 0x02, 1, 2, 3];
        Decode(Fragment([packed]), Drawings.Gray(3, 2)).ShouldBe(new byte[] { 7, 7, 7, 1, 2, 3 });
    }

    [Fact]
    public void The_first_segment_holds_the_high_bytes()
    {
        var frame = Decode(Fragment([[0x01, 0x12, 0x34], [0x01, 0xAB, 0xCD]]), Drawings.Gray(2, 1, 16));
        frame.ShouldBe(new byte[] { 0xAB, 0x12, 0xCD, 0x34 });
    }

    [Fact]
    public void Whatever_is_packed_comes_back()
    {
        var cases = from columns in Gen.Choose(1, 300)
                    from rows in Gen.Choose(1, 4)
                    from bits in Gen.Elements(8, 16)
                    from values in Gen.Choose(1, 4)
                    from seed in Gen.Choose(0, 10_000)
                    select (columns, rows, bits, values, seed);
        Prop.ForAll(Arb.From(cases), sample =>
        {
            var layout = Drawings.Gray(sample.columns, sample.rows, sample.bits);
            var random = new Random(sample.seed);
            var bytes = new byte[layout.FrameBytes];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = (byte)random.Next(sample.values);
            return Decode(Rle.Encode(bytes, layout), layout).AsSpan().SequenceEqual(bytes);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Colours_become_planes()
    {
        var layout = Drawings.Rgb(2, 1);
        Decode(Rle.Encode([1, 2, 3, 4, 5, 6], layout), layout).ShouldBe(new byte[] { 1, 4, 2, 5, 3, 6 });
    }

    [Fact]
    public void A_segment_that_is_too_short_is_refused() =>
        Should.Throw<UnreadableException>(() => Decode(Fragment([[0xFE, 7]]), Drawings.Gray(3, 2))).Why.Code.ShouldBe("damaged-pixels");

    [Fact]
    public void Nothing_but_no_operation_is_refused() =>
        Should.Throw<UnreadableException>(() => Decode(Fragment([[0x80, 0x80, 0x80]]), Drawings.Gray(3, 2)));

    [Fact]
    public void A_segment_outside_the_frame_is_refused()
    {
        var fragment = Fragment([[0xFE, 7]]);
        fragment[7] = 0x7F;
        Should.Throw<UnreadableException>(() => Decode(fragment, Drawings.Gray(3, 1)));
    }

    private static byte[] Decode(byte[] fragment, PixelLayout layout)
    {
        using var frame = FrameCodecs.DecodeFrame(RleLossless, fragment, layout);
        return frame.Bytes.ToArray();
    }

    private static byte[] Fragment(byte[][] segments)
    {
        var fragment = new List<byte>(new byte[64]) { [0] = (byte)segments.Length };
        for (var i = 0; i < segments.Length; i++)
        {
            (fragment[4 + 4 * i], fragment[5 + 4 * i]) = ((byte)fragment.Count, (byte)(fragment.Count >> 8));
            fragment.AddRange(segments[i]);
        }

        return [.. fragment];
    }
}
