using System.Globalization;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Viewing;
using DentaMind.Kernel;
using DentaMind.Practice.Locations;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

public sealed class ListImagesTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Pages_have_no_gaps_though_images_arrive_in_between()
    {
        var filed = new List<ImageId>();
        for (var at = 0; at < 7; at++)
            filed.Add(await house.FileAsync(XRays.Of(study: "2.25.41")));
        var seen = new List<ImageId>();
        long? before = null;
        do
        {
            var page = await house.DoAsync(new ListImages { Study = "2.25.41", Before = before, Limit = 3 });
            seen.AddRange(page.Items.Select(one => one.Id));
            before = page.Next is { } next ? long.Parse(next, CultureInfo.InvariantCulture) : null;
            await house.FileAsync(XRays.Of(study: "2.25.41"));
        }
        while (before is not null);
        seen.ShouldBe(Enumerable.Reverse(filed));
    }

    [Fact]
    public async Task A_list_is_narrowed_by_what_is_asked()
    {
        var image = await house.FileAsync(XRays.Of("2.25.420", study: "2.25.42"));
        async Task<IEnumerable<ImageId>> Ids(ListImages ask) => (await house.DoAsync(ask with { Study = "2.25.42" })).Items.Select(one => one.Id);
        (await Ids(new ListImages { SopInstanceUid = "2.25.420" })).ShouldBe([image]);
        (await Ids(new ListImages { SopInstanceUid = "2.25.421" })).ShouldBeEmpty();
        (await Ids(new ListImages { State = ImageState.Filed })).ShouldBe([image]);
        (await Ids(new ListImages { State = ImageState.Ready })).ShouldBeEmpty();
        (await Ids(new ListImages { Matched = false })).ShouldBe([image]);
        (await Ids(new ListImages { Matched = true })).ShouldBeEmpty();
        (await Ids(new ListImages { Kind = "panoramic" })).ShouldBeEmpty();
        (await Ids(new ListImages { Patient = PatientId.New() })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_is_narrowed_to_a_place_and_a_time_and_counted_whole()
    {
        var place = await house.DoAsync(new AddLocation("Images of one day"));
        var first = await house.FileAsync(XRays.Of(study: "2.25.44"), place.Id);
        var second = await house.FileAsync(XRays.Of(study: "2.25.44"), place.Id);
        await house.FileAsync(XRays.Of(study: "2.25.44"));
        var here = new ListImages { Study = "2.25.44", Location = place.Id };
        (await house.DoAsync(here)).Items.Select(one => one.Id).ShouldBe([second, first]);
        (await house.DoAsync(here)).Total.ShouldBeNull();

        var page = await house.DoAsync(here with { Counted = true, Limit = 1 });
        page.Items.Count.ShouldBe(1);
        page.Total.ShouldBe(2);
        (await house.DoAsync(here with { Counted = true, Before = 0 })).Total.ShouldBe(2);

        var came = page.Items[0].ReceivedAt;
        (await house.DoAsync(here with { ReceivedFrom = came })).Items.Select(one => one.Id).ShouldContain(second);
        (await house.DoAsync(here with { ReceivedFrom = came.AddTicks(TimeSpan.TicksPerMillisecond) })).Items.ShouldBeEmpty();
        (await house.DoAsync(here with { ReceivedTo = came })).Items.Select(one => one.Id).ShouldNotContain(second);
        (await house.DoAsync(here with { ReceivedTo = came.AddHours(1) })).Items.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task A_page_has_one_to_five_hundred_images(int limit) =>
        (await house.AskAsync(new ListImages { Limit = limit })).Refusal!.Fields.Keys.ShouldBe(["limit"]);

    [Fact]
    public async Task An_image_of_another_location_is_not_there()
    {
        var here = await house.DoAsync(new AddLocation("Images here"));
        var there = await house.DoAsync(new AddLocation("Images there"));
        var mine = await house.FileAsync(XRays.Of(study: "2.25.43"), here.Id);
        var theirs = await house.FileAsync(XRays.Of(study: "2.25.43"), there.Id);
        var nobodys = await house.FileAsync(XRays.Of(study: "2.25.43"));
        var actor = TestHouse.Everybody with { Locations = new HashSet<LocationId> { here.Id } };

        (await house.DoAsync(new ListImages { Study = "2.25.43" }, actor)).Items.Select(one => one.Id).ShouldBe([nobodys, mine]);
        (await house.CodeAsync(new GetImage(theirs), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new OpenOriginal(theirs), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new OpenFrame(theirs, 1), actor)).ShouldBe("not-found");
        (await house.CodeAsync(new OpenRendition(theirs, DentaMind.Pixels.Encode.Tier.Full), actor)).ShouldBe("not-found");
    }

    [Fact]
    public async Task Who_may_not_see_images_neither_lists_nor_watches_them()
    {
        var frontDesk = TestHouse.Person("front desk", Right.SeePatients);
        (await house.CodeAsync(new ListImages(), frontDesk)).ShouldBe("not-allowed");
        (await house.CodeAsync(new WatchImages(), frontDesk)).ShouldBe("not-allowed");
        (await house.CodeAsync(new WatchImages(), TestHouse.Person("biller", Right.SeeImages))).ShouldBeNull();
    }
}
