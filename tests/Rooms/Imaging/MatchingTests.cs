using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

public sealed class MatchingTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Linking_takes_the_studys_images_of_the_same_claim_along_and_no_others()
    {
        var patient = await house.DoAsync(new RegisterPatient("Linked", "Lena"));
        var first = await house.FileAsync(XRays.Of(study: "2.25.31", name: "Linked^Lena"));
        var sibling = await house.FileAsync(XRays.Of(study: "2.25.31", name: "Linked^Lena"));
        var stranger = await house.FileAsync(XRays.Of(study: "2.25.31", name: "Else^Somebody"));
        var elsewhere = await house.FileAsync(XRays.Of(study: "2.25.32", name: "Linked^Lena"));

        (await house.DoAsync(new LinkToPatient(first, patient.Id))).Linked.ShouldBe([first, sibling], ignoreOrder: true);
        (await house.DoAsync(new ListImages { Patient = patient.Id })).Items.Select(one => one.Id).ShouldBe([sibling, first]);
        (await house.DoAsync(new GetImage(stranger))).Quarantine.ShouldNotBeNull();
        (await house.DoAsync(new GetImage(elsewhere))).Quarantine.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_original_opens_before_and_after_it_is_linked_and_unlinked()
    {
        var patient = await house.DoAsync(new RegisterPatient("Opened", "Olga"));
        var xray = XRays.Of(study: "2.25.33", name: "Opened^Olga");
        var bytes = await xray.BytesAsync();
        var image = await house.FileAsync(xray);
        await house.DoAsync(new LinkToPatient(image, patient.Id));
        (await house.OriginalAsync(image)).ShouldBe(bytes);
        (await house.CodeAsync(new LinkToPatient(image, patient.Id))).ShouldBe("not-in-quarantine");

        await house.DoAsync(new UnlinkFromPatient(image));
        (await house.OriginalAsync(image)).ShouldBe(bytes);
        var view = await house.DoAsync(new GetImage(image));
        (view.PatientId, view.Quarantine!.Reason, view.Quarantine.Claimed.FamilyName).ShouldBe((null, "unlinked", "Opened"));
        (await house.CodeAsync(new UnlinkFromPatient(image))).ShouldBe("in-quarantine");
    }

    [Fact]
    public async Task A_quarantined_image_suggests_its_likely_owner_and_a_filed_one_nobody()
    {
        var patient = await house.DoAsync(new RegisterPatient("Likely", "Lou"));
        var image = await house.FileAsync(XRays.Of(study: "2.25.34", name: "Likely^Lou"));
        (await house.DoAsync(new SuggestOwners(image))).Items.ShouldHaveSingleItem().Patient.Id.ShouldBe(patient.Id);
        await house.DoAsync(new LinkToPatient(image, patient.Id));
        (await house.DoAsync(new SuggestOwners(image))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_linked_to_nobody_or_beyond_reach()
    {
        var place = await house.DoAsync(new AddLocation("Beyond reach"));
        var patient = await house.DoAsync(new RegisterPatient("Far", "Away", HomeLocationId: place.Id));
        var image = await house.FileAsync(XRays.Of(study: "2.25.35"));
        var elsewhere = TestHouse.Everybody with { Locations = new HashSet<LocationId> { LocationId.New() } };
        (await house.CodeAsync(new LinkToPatient(image, PatientId.New()))).ShouldBe("not-found");
        (await house.CodeAsync(new LinkToPatient(image, patient.Id), elsewhere)).ShouldBe("not-found");
        (await house.CodeAsync(new LinkToPatient(ImageId.New(), patient.Id))).ShouldBe("not-found");
        (await house.DoAsync(new GetImage(image))).PatientId.ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_who_link_an_image_at_once_one_is_told_so()
    {
        var one = await house.DoAsync(new RegisterPatient("Pulled", "One"));
        var other = await house.DoAsync(new RegisterPatient("Pulled", "Other"));
        var image = await house.FileAsync(XRays.Of(study: "2.25.36"));
        var links = await Task.WhenAll(new[] { one, other, one, other }.Select(patient => Task.Run(() => house.AskAsync(new LinkToPatient(image, patient.Id)))));
        links.Count(link => link.IsAnswer).ShouldBe(1);
        links.Where(link => !link.IsAnswer).ShouldAllBe(link => link.Refusal!.Code == "not-in-quarantine");
        (await house.OriginalAsync(image)).ShouldNotBeEmpty();
    }
}
