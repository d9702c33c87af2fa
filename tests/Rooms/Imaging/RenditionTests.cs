using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Checking;
using DentaMind.Imaging.Matching;
using DentaMind.Imaging.Viewing;
using DentaMind.Pixels.Encode;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

public sealed class RenditionTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task An_image_gets_its_three_pictures_once_and_they_open_whoever_owns_it()
    {
        var image = await house.FileAsync(XRays.Of(study: "2.25.51", name: "Shown^Sue"));
        (await house.CodeAsync(new OpenRendition(image, Tier.Thumbnail))).ShouldBe("not-ready");
        await house.RenderAsync(image);
        var objects = house.CountObjects();
        await house.RenderAsync(image);
        house.CountObjects().ShouldBe(objects);

        var view = await house.DoAsync(new GetImage(image));
        (view.State, view.Renditions.Count).ShouldBe((ImageState.Ready, 3));
        var before = await PictureAsync(image);
        var patient = await house.DoAsync(new RegisterPatient("Shown", "Sue"));
        await house.DoAsync(new LinkToPatient(image, patient.Id));
        (await PictureAsync(image)).ShouldBe(before);
    }

    [Fact]
    public async Task A_frame_is_given_in_full_depth_and_beyond_the_last_there_is_none()
    {
        var image = await house.FileAsync(XRays.Of(study: "2.25.52", shade: 3));
        await house.RenderAsync(image);
        var frame = await house.DoAsync(new OpenFrame(image, 1));
        (frame.Rows, frame.Columns, frame.Format).ShouldBe((30, 20, "gray-u16le"));
        frame.Samples.ToArray().ShouldAllBe(sample => sample == 3);
        (await house.CodeAsync(new OpenFrame(image, 0))).ShouldBe("no-such-frame");
        (await house.CodeAsync(new OpenFrame(image, 2))).ShouldBe("no-such-frame");
    }

    [Fact]
    public async Task An_image_without_its_pixels_is_unreadable_and_says_why()
    {
        var xray = XRays.Of(study: "2.25.53");
        xray.Remove(Tags.PixelData);
        var image = await house.FileAsync(xray);
        await house.RenderAsync(image);
        var view = await house.DoAsync(new GetImage(image));
        view.State.ShouldBe(ImageState.Unreadable);
        view.UnreadableReason.ShouldNotBeNullOrWhiteSpace();
        (await house.CodeAsync(new OpenFrame(image, 1))).ShouldBe("unreadable");
        (await house.OriginalAsync(image)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_check_names_a_lost_original_makes_damaged_pictures_again_and_collects_old_orphans()
    {
        await using var own = await TestHouse.OpenAsync();
        var whole = await own.FileAsync(XRays.Of());
        var lost = await own.FileAsync(XRays.Of());
        var damaged = await own.FileAsync(XRays.Of());
        foreach (var image in new[] { whole, lost, damaged })
            await own.RenderAsync(image);
        File.Delete(await own.PathAsync("object_key", lost));
        File.WriteAllBytes(await own.PathAsync("pack_key", damaged), [1, 2, 3]);
        await own.SqlAsync($"DELETE FROM renditions WHERE image_number = (SELECT number FROM images WHERE id = {whole.Value})");
        await own.SqlAsync($"DELETE FROM images WHERE id = {whole.Value}");

        var young = await own.DoAsync(new CheckImages(Repair: true, OrphanGrace: TimeSpan.FromHours(1)));
        (young.Images, young.Orphans).ShouldBe((2, 0));
        (young.Lost.ShouldHaveSingleItem(), young.LostRenditions.ShouldHaveSingleItem()).ShouldBe((lost, damaged));
        (await own.CountAsync($"work WHERE listener = 'imaging.render-again' AND body LIKE '%{damaged}%'")).ShouldBe(1);
        (await own.CountAsync("work WHERE listener = 'imaging.render-image'")).ShouldBe(3, "it is told as filed once only");
        await own.RenderAsync(damaged);
        (await own.DoAsync(new GetImage(damaged))).State.ShouldBe(ImageState.Ready);

        own.Clock.Advance(TimeSpan.FromHours(2));
        var old = await own.DoAsync(new CheckImages(Repair: true, OrphanGrace: TimeSpan.FromHours(1)));
        old.LostRenditions.ShouldBeEmpty();
        (old.Orphans, old.Repaired).ShouldBe((3, 3)); // the deleted row's two objects, and the damaged pack
        (await own.DoAsync(new CheckImages(Repair: false, OrphanGrace: TimeSpan.Zero))).Orphans.ShouldBe(0);
    }

    private async Task<byte[]> PictureAsync(DentaMind.Kernel.ImageId image)
    {
        await using var content = (await house.DoAsync(new OpenRendition(image, Tier.Preview))).Content;
        return await XRays.ReadAsync(content);
    }
}
