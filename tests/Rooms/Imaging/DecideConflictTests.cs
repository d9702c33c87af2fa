using DentaMind.Dicom.Data;
using DentaMind.Imaging;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Imaging.Renditions;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Locations;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

/// <summary>Two originals under one UID: a person decides, nothing is overwritten, and every decision can be taken back or made by one alone.</summary>
public sealed class DecideConflictTests : IAsyncLifetime
{
    private TestHouse house = null!;

    public async ValueTask InitializeAsync() => house = await TestHouse.OpenAsync(services => services
        .AddListener<ConflictDecided, RenderImage, Done>("test.decided", 1, decided => new RenderImage(decided.Image)));

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task The_second_stands_and_the_first_is_kept_and_found_under_the_UID_alone()
    {
        var (first, second) = await TwoAsync("2.25.7001");

        var decided = await house.DoAsync(new DecideConflict(second, WhichStands.This, ImageStanding.Undecided));

        decided.Conflict.ShouldBe(new ConflictView(first, ImageStanding.Stands));
        (await house.DoAsync(new GetImage(first))).Conflict.ShouldBe(new ConflictView(second, ImageStanding.SetAside));
        (await ListedAsync(new ListImages())).ShouldBe([second]);
        (await ListedAsync(new ListImages { SopInstanceUid = "2.25.7001" })).ShouldBe([second, first]);
        (await ListedAsync(new ListImages { Standing = ImageStanding.SetAside })).ShouldBe([first]);
        (await house.OriginalAsync(first)).ShouldNotBeEmpty();
        (await FactsAsync(first)).ShouldSatisfyAllConditions(facts => facts.IsSetAside.ShouldBeTrue(), facts => facts.IsConflict.ShouldBeFalse());
        (await house.CountAsync("work WHERE listener = 'test.decided'")).ShouldBe(2, "both are told");
    }

    [Fact]
    public async Task What_was_set_aside_can_be_taken_back()
    {
        var (first, second) = await TwoAsync("2.25.7002");
        await house.DoAsync(new DecideConflict(second, WhichStands.Other, ImageStanding.Undecided));
        (await FactsAsync(second)).IsSetAside.ShouldBeTrue();

        await house.DoAsync(new DecideConflict(second, WhichStands.This, ImageStanding.SetAside));

        (await FactsAsync(second)).ShouldSatisfyAllConditions(facts => facts.IsSetAside.ShouldBeFalse(), facts => facts.SopInstanceUid.ShouldBe("2.25.7002"));
        (await FactsAsync(first)).IsSetAside.ShouldBeTrue();
        (await house.DoAsync(new DecideConflict(first, WhichStands.This, ImageStanding.SetAside))).Conflict!.Standing.ShouldBe(ImageStanding.Stands);
    }

    [Fact]
    public async Task Both_stand_when_a_machine_gave_two_images_one_number_and_the_second_gets_another()
    {
        var (first, second) = await TwoAsync("2.25.7003");

        await house.DoAsync(new DecideConflict(second, WhichStands.Both, ImageStanding.Undecided));

        var facts = await FactsAsync(second);
        facts.IsConflict.ShouldBeFalse();
        facts.SopInstanceUid.ShouldNotBeNull().ShouldNotBe("2.25.7003");
        Uid.IsIndexable(facts.SopInstanceUid).ShouldBeTrue();
        (await FactsAsync(first)).SopInstanceUid.ShouldBe("2.25.7003");
        (await ListedAsync(new ListImages())).ShouldBe([second, first]);
        (await house.CodeAsync(new DecideConflict(second, WhichStands.This, ImageStanding.StandsApart))).ShouldBe("changed-meanwhile", "it is over");
    }

    [Fact]
    public async Task A_third_is_in_conflict_with_whichever_stands()
    {
        var (_, second) = await TwoAsync("2.25.7004");
        await house.DoAsync(new DecideConflict(second, WhichStands.This, ImageStanding.Undecided));

        var third = await house.FileAsync(XRays.Of("2.25.7004", shade: 3));

        (await house.DoAsync(new GetImage(third))).Conflict.ShouldBe(new ConflictView(second, ImageStanding.Undecided));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_is_told_to_look_again()
    {
        var (_, second) = await TwoAsync("2.25.7005");

        var codes = await Task.WhenAll(Enumerable.Range(0, 6).Select(turn => Task.Run(() =>
            house.CodeAsync(new DecideConflict(second, turn % 2 == 0 ? WhichStands.This : WhichStands.Other, ImageStanding.Undecided)))));

        codes.Count(code => code is null).ShouldBe(1);
        codes.OfType<string>().ShouldAllBe(code => code == "changed-meanwhile");
        (await house.CountAsync("images WHERE current_uid = '2.25.7005'")).ShouldBe(1);
    }

    [Fact]
    public async Task Only_what_is_in_conflict_can_be_decided_and_only_by_who_may_and_reaches_both()
    {
        var place = await house.DoAsync(new AddLocation("Conflicts"));
        var alone = await house.FileAsync(XRays.Of("2.25.7006"));
        await house.FileAsync(XRays.Of("2.25.7007", shade: 1), place.Id);
        var second = await house.FileAsync(XRays.Of("2.25.7007", shade: 2));
        var ask = new DecideConflict(second, WhichStands.This, ImageStanding.Undecided);

        (await house.CodeAsync(new DecideConflict(alone, WhichStands.This, ImageStanding.Undecided))).ShouldBe("not-in-conflict");
        (await house.CodeAsync(ask, TestHouse.Person("biller", Right.SeeImages))).ShouldBe("not-allowed");
        (await house.CodeAsync(ask, TestHouse.Person("visitor", Right.ResolveQuarantine, Right.SeePatients) with { Locations = new HashSet<LocationId>() })).ShouldBe("conflict-elsewhere");
        (await house.CodeAsync(new DecideConflict(ImageId.New(), WhichStands.This, ImageStanding.Undecided))).ShouldBe("not-found");
    }

    private async Task<(ImageId First, ImageId Second)> TwoAsync(string uid) =>
        (await house.FileAsync(XRays.Of(uid, shade: 1)), await house.FileAsync(XRays.Of(uid, shade: 2)));

    private async Task<IReadOnlyList<ImageId>> ListedAsync(ListImages ask) => [.. (await house.DoAsync(ask)).Items.Select(image => image.Id)];

    private async Task<FiledFacts> FactsAsync(ImageId image) => (await house.DoAsync(new ListFiledFacts { Images = [image] })).Items[0].Facts;
}
