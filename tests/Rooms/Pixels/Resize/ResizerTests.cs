using DentaMind.Pixels.Resize;
using DentaMind.Pixels.Samples;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Resize;

public sealed class ResizerTests
{
    /// <summary>Grey goes a way of its own, two rows at once; colour goes the plain one. Both must come to the same.</summary>
    [Theory]
    [InlineData(244, 128, 80, 42)]
    [InlineData(243, 127, 80, 42)]
    [InlineData(244, 127, 80, 42)]
    [InlineData(600, 400, 200, 133)]
    [InlineData(64, 64, 60, 60)]
    public void A_grey_picture_becomes_the_same_as_its_colour_twin(int width, int height, int toWidth, int toHeight)
    {
        using var grey = new Picture(width, height, 1);
        using var colour = new Picture(width, height, 3);
        var dice = new Random(7);
        for (var pixel = 0; pixel < grey.Pixels.Length; pixel++)
            colour.Pixels.Slice(3 * pixel, 3).Fill(grey.Pixels[pixel] = (byte)dice.Next(256));

        using var smallGrey = Resizer.To(grey, toWidth, toHeight);
        using var smallColour = Resizer.To(colour, toWidth, toHeight);

        for (var pixel = 0; pixel < smallGrey.Pixels.Length; pixel++)
            ((int)smallGrey.Pixels[pixel]).ShouldBe(smallColour.Pixels[3 * pixel], $"pixel {pixel}");
    }
}
