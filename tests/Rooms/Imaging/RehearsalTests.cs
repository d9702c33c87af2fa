using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Checking;
using DentaMind.Imaging.Intake;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

public sealed class RehearsalTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_rehearsal_files_everything_and_keeps_nothing()
    {
        var before = await CountAsync();

        var rehearsed = await house.AskAsync(new RehearseFiling(new MemoryStream(await XRays.Of().BytesAsync())));

        rehearsed.IsAnswer.ShouldBeTrue();
        (await CountAsync()).ShouldBe(before);
        var check = (await house.AskAsync(new CheckImages(Repair: false, TimeSpan.Zero))).Answer;
        check.Orphans.ShouldBe(0);
        check.Lost.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_filed_after_a_rehearsal_of_the_same_bytes_is_new()
    {
        var file = await XRays.Of().BytesAsync();

        await house.AskAsync(new RehearseFiling(new MemoryStream(file)));
        var filed = await house.UploadAsync(file);

        filed.Answer.Filing.ShouldBe(Filing.Filed);
    }

    private async Task<int> CountAsync() => (await house.AskAsync(new ListImages { Limit = 500 })).Answer.Items.Count;
}
