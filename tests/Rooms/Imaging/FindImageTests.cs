using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

public sealed class FindImageTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_image_that_is_pointed_at_says_how_large_it_is_and_whose_within_reach()
    {
        var place = await house.DoAsync(new DentaMind.Practice.Locations.AddLocation("Found images"));
        var image = await house.FileAsync(XRays.Of(), place.Id);
        var elsewhere = TestHouse.Everybody with { Locations = new HashSet<LocationId> { LocationId.New() } };

        (await house.DoAsync(new FindImage(image))).ShouldBe(new FoundImage(null, 1, 20, 30));
        (await house.CodeAsync(new FindImage(image), elsewhere)).ShouldBe("not-found");
        (await house.CodeAsync(new FindImage(ImageId.New()))).ShouldBe("not-found");
    }
}
