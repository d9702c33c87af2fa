using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Imaging.Viewing;
using DentaMind.Kernel;
using DentaMind.Pixels.Encode;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

/// <summary>The images of somebody who was merged go to whoever answers for them, and back; each can be opened at every moment.</summary>
public sealed class RehomingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_image_goes_with_the_merge_and_back_and_is_read_before_during_and_after()
    {
        var before = await house.CountAsync("images WHERE came_for IS NOT NULL");
        var (kept, merged) = await TwoAsync("Rehomed");
        var xray = XRays.Of(number: "Rehomed-M", name: "Rehomed^Merged");
        var bytes = await xray.BytesAsync();
        var image = await house.FileAsync(xray);
        var own = await house.FileAsync(XRays.Of(number: "Rehomed-K", name: "Rehomed^Kept"));
        (await OwnerAsync(image)).ShouldBe(merged);

        await house.DoAsync(new MergePatients(kept, merged, "the same person"));
        await IsShownAsync(kept, image, own); // though nobody has listened yet
        (await house.OriginalAsync(image)).ShouldBe(bytes);

        await house.DoAsync(new RehomeImages(merged));
        (await OwnerAsync(image)).ShouldBe(kept);
        await IsShownAsync(kept, image, own);
        (await house.OriginalAsync(image)).ShouldBe(bytes);
        await house.DoAsync(new RehomeImages(merged)); // heard twice

        await house.DoAsync(new UnmergePatients(merged));
        (await house.OriginalAsync(image)).ShouldBe(bytes);
        await house.DoAsync(new RehomeImages(merged));
        (await OwnerAsync(image), await OwnerAsync(own)).ShouldBe((merged, kept));
        await IsShownAsync(merged, image);
        await IsShownAsync(kept, own);
        (await house.OriginalAsync(image)).ShouldBe(bytes);
        (await house.CountAsync("images WHERE came_for IS NOT NULL")).ShouldBe(before);
    }

    [Fact]
    public async Task What_comes_under_the_old_number_while_merged_goes_back_with_it()
    {
        var (kept, merged) = await TwoAsync("Meanwhile");
        await house.DoAsync(new MergePatients(kept, merged, "the same person"));
        var image = await house.FileAsync(XRays.Of(number: "Meanwhile-M", name: "Meanwhile^Merged"));
        (await OwnerAsync(image)).ShouldBe(kept);
        await house.DoAsync(new UnmergePatients(merged));
        await house.DoAsync(new RehomeImages(merged));
        (await OwnerAsync(image)).ShouldBe(merged);
        (await house.OriginalAsync(image)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Listeners_that_hear_late_and_in_the_wrong_order_do_no_harm()
    {
        var (kept, merged) = await TwoAsync("Late");
        var image = await house.FileAsync(XRays.Of(number: "Late-M", name: "Late^Merged"));
        await house.DoAsync(new MergePatients(kept, merged, "one"));
        await house.DoAsync(new UnmergePatients(merged));
        await house.DoAsync(new RehomeImages(merged)); // the merge is heard when it is over
        (await OwnerAsync(image)).ShouldBe(merged);

        await house.DoAsync(new MergePatients(kept, merged, "two"));
        var (third, _) = await TwoAsync("Later");
        await house.DoAsync(new MergePatients(third, kept, "three"));
        await house.DoAsync(new RehomeImages(kept));
        await house.DoAsync(new RehomeImages(merged));
        (await OwnerAsync(image)).ShouldBe(third);
        await house.DoAsync(new UnmergePatients(kept));
        await house.DoAsync(new RehomeImages(kept));
        (await OwnerAsync(image)).ShouldBe(kept);
        await house.DoAsync(new UnmergePatients(merged));
        await house.DoAsync(new RehomeImages(merged));
        (await OwnerAsync(image)).ShouldBe(merged);
        (await house.OriginalAsync(image)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Many_are_rehomed_some_at_a_time_and_it_goes_on_until_none_is_left()
    {
        var (kept, merged) = await TwoAsync("Many");
        for (var at = 0; at < 101; at++)
            await house.FileAsync(XRays.Of(number: "Many-M", name: "Many^Merged"));
        await house.DoAsync(new MergePatients(kept, merged, "the same person"));
        await house.DoAsync(new RehomeImages(merged));
        (await house.CountAsync($"images WHERE came_for = '{merged.ToString().ToUpperInvariant()}'")).ShouldBe(100);
        (await house.CountAsync("work WHERE listener = 'imaging.rehome-more'")).ShouldBeGreaterThan(0);
        await house.DoAsync(new RehomeImages(merged));
        (await house.DoAsync(new ListImages { Patient = kept, Counted = true })).Total.ShouldBe(101);
        (await house.CountAsync($"images WHERE came_for = '{merged.ToString().ToUpperInvariant()}'")).ShouldBe(101);
    }

    [Fact]
    public async Task Pictures_go_with_their_image()
    {
        var (kept, merged) = await TwoAsync("Pictured");
        var image = await house.FileAsync(XRays.Of(number: "Pictured-M", name: "Pictured^Merged"));
        await house.RenderAsync(image);
        await house.DoAsync(new MergePatients(kept, merged, "the same person"));
        await house.DoAsync(new RehomeImages(merged));
        await using var thumbnail = (await house.DoAsync(new OpenRendition(image, Tier.Thumbnail))).Content;
        (await XRays.ReadAsync(thumbnail)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_linked_to_somebody_who_was_merged()
    {
        var (kept, merged) = await TwoAsync("Linked");
        await house.DoAsync(new MergePatients(kept, merged, "the same person"));
        var image = await house.FileAsync(XRays.Of(name: "Linked^Somebody"));
        (await house.CodeAsync(new LinkToPatient(image, merged))).ShouldBe("patient-merged");
        (await house.DoAsync(new LinkToPatient(image, kept))).Linked.ShouldBe([image]);
    }

    private async Task<(PatientId Kept, PatientId Merged)> TwoAsync(string family)
    {
        // The birth date and the sex are those of the X-ray.
        var kept = await house.DoAsync(new RegisterPatient(family, "Kept", new DateOnly(1981, 4, 5), Sex.F, [new Identifier("", $"{family}-K")]));
        var merged = await house.DoAsync(new RegisterPatient(family, "Merged", new DateOnly(1981, 4, 5), Sex.F, [new Identifier("", $"{family}-M")]));
        return (kept.Id, merged.Id);
    }

    private async Task<PatientId?> OwnerAsync(ImageId image) => (await house.DoAsync(new GetImage(image))).PatientId;

    private async Task IsShownAsync(PatientId patient, params ImageId[] images) =>
        (await house.DoAsync(new ListImages { Patient = patient })).Items.Select(one => one.Id).ShouldBe(images, ignoreOrder: true);
}
