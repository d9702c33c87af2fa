using DentaMind.Dicom.Data;
using DentaMind.Dicom.Facts;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Facts;

public sealed class PixelFormatTests
{
    [Fact]
    public void Windows_come_with_function_and_label()
    {
        var dataset = Samples.Intraoral().SetNumbers(Tags.WindowCenter, 100, 200, 300).SetNumbers(Tags.WindowWidth, 50, 0.5, 70)
            .Set(Tags.WindowCenterWidthExplanation, "soft", "none", "hard");

        PixelFormat.Of(dataset).TransformOf(1).Windows.ShouldBe([
            new Window(100, 50, WindowFunction.Linear, "soft"), new Window(300, 70, WindowFunction.Linear, "hard")]);
    }

    [Fact]
    public void A_frames_own_transform_comes_before_the_shared_one()
    {
        static Dataset Slope(double slope) => new Dataset().SetItems(Tags.PixelValueTransformationSequence, new Dataset().SetNumbers(Tags.RescaleSlope, slope).SetNumbers(Tags.RescaleIntercept, 1));
        var dataset = Samples.Intraoral().SetItems(Tags.SharedFunctionalGroupsSequence, Slope(2)).SetItems(Tags.PerFrameFunctionalGroupsSequence, Slope(3), []);
        var format = PixelFormat.Of(dataset);

        format.TransformOf(1).Slope.ShouldBe(3);
        format.TransformOf(2).Slope.ShouldBe(2);
        format.TransformOf(99).Slope.ShouldBe(2);
    }

    [Fact]
    public void A_table_never_answers_from_outside_itself()
    {
        var table = Table([3, 0xFFFE, 16], [10, 0, 20, 0, 30, 0], isSigned: true)!;

        table.First.ShouldBe(-2);
        (table.At(int.MinValue), table.At(-2), table.At(-1), table.At(0), table.At(int.MaxValue)).ShouldBe(((ushort)10, (ushort)10, (ushort)20, (ushort)30, (ushort)30));
    }

    [Fact]
    public void A_table_of_bytes_and_one_that_is_short()
    {
        Table([4, 0, 8], [1, 2, 3, 4])!.At(2).ShouldBe((ushort)3);
        Table([0, 0, 16], new byte[131072])!.Entries.Length.ShouldBe(65536);
        Table([4, 0, 16], [1, 2, 3, 4]).ShouldBeNull();
        Table([4, 0, 99], new byte[8]).ShouldBeNull();
    }

    [Fact]
    public void A_segmented_palette_is_unfolded()
    {
        ushort[] words = [0, 2, 0, 10, 1, 5, 60, 2, 1, 0, 0, 0, 1, 3, 0];
        var palette = Palette.Of(Segmented(2 + 5 + 2 + 1, words), false)!;

        palette.Red.Entries.ToArray().ShouldBe([0, 10, 20, 30, 40, 50, 60, 0, 10, 3]);
    }

    [Theory]
    [InlineData(new ushort[] { 2, 1, 0, 0 })]
    [InlineData(new ushort[] { 1, 5, 60 })]
    [InlineData(new ushort[] { 0, 100, 1, 2 })]
    [InlineData(new ushort[] { 0, 1, 5, 2, 9, 0, 0 })]
    [InlineData(new ushort[] { 7, 7 })]
    public void A_segmented_palette_that_lies_is_none(ushort[] words) => Palette.Of(Segmented(64, words), false).ShouldBeNull();

    [Fact]
    public void Padding_is_signed_as_the_samples_are()
    {
        var dataset = Samples.Intraoral().SetIntegers(Tags.PixelRepresentation, 1).SetBytes(Tags.PixelPaddingValue, Vr.US, new byte[] { 0x18, 0xFC });

        PixelFormat.Of(dataset).Padding.ShouldBe(-1000);
    }

    private static LookupTable? Table(long[] descriptor, byte[] data, bool isSigned = false)
    {
        var item = new Dataset().SetIntegers(Tags.LutDescriptor, Vr.US, descriptor).SetBytes(Tags.LutData, Vr.OW, data);
        var dataset = Samples.Intraoral().SetIntegers(Tags.PixelRepresentation, isSigned ? 1 : 0).SetItems(Tags.ModalityLutSequence, item);
        return PixelFormat.Of(dataset).TransformOf(1).ModalityLut;
    }

    private static Dataset Segmented(long entries, ushort[] words)
    {
        var dataset = new Dataset();
        for (ushort i = 0; i < 3; i++)
        {
            dataset.SetIntegers(new Tag(0x0028, (ushort)(0x1101 + i)), Vr.US, entries, 0, 16);
            dataset.SetBytes(new Tag(0x0028, (ushort)(0x1221 + i)), Vr.OW, words.SelectMany(BitConverter.GetBytes).ToArray());
        }

        return dataset;
    }
}
