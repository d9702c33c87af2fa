using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Intake;
using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using DentaMind.Rooms.Platform.Trail;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

public sealed class FileImageTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_filed_image_has_its_row_its_work_and_its_line_and_is_kept_byte_for_byte()
    {
        var bytes = await XRays.Of().BytesAsync();
        var filed = await house.DoAsync(new FileImage(new MemoryStream(bytes), new Arrival { Source = ImageSource.Upload }), TestHouse.Person("filer", Right.FileImages));
        filed.Filing.ShouldBe(Filing.Filed);
        (await house.TrailOfAsync("filer")).ShouldHaveSingleItem().Image.ShouldBe(filed.Image);
        (await house.CountAsync($"work WHERE listener = 'imaging.render-image' AND body LIKE '%{filed.Image}%'")).ShouldBe(1);
        (await house.OriginalAsync(filed.Image)).ShouldBe(bytes);
        var view = await house.DoAsync(new GetImage(filed.Image));
        (view.State, view.Kind, view.Rows, view.Columns, view.Quarantine!.Reason).ShouldBe((ImageState.Filed, view.Kind, 30, 20, "no-identifier"));
    }

    [Fact]
    public async Task The_same_bytes_again_are_a_duplicate_and_leave_no_object()
    {
        var bytes = await XRays.Of().BytesAsync();
        var first = await house.UploadAsync(bytes);
        var objects = house.CountObjects();
        (await house.UploadAsync(bytes)).Answer.ShouldBe(new FiledImage(first.Answer.Image, Filing.Duplicate));
        house.CountObjects().ShouldBe(objects);
    }

    [Fact]
    public async Task A_data_set_that_came_by_upload_and_then_by_DICOM_is_a_duplicate()
    {
        var xray = XRays.Of();
        var file = await xray.BytesAsync();
        file[0] = 0x42; // another preamble: another file of the same data set
        var first = (await house.UploadAsync(file)).Answer;
        (await house.ReceiveAsync(xray)).Answer.ShouldBe(new FiledImage(first.Image, Filing.Duplicate));
    }

    [Fact]
    public async Task Other_bytes_under_the_same_UID_are_kept_beside_the_first_and_a_person_decides()
    {
        var first = await house.FileAsync(XRays.Of("2.25.700", shade: 1));
        var second = (await house.UploadAsync(XRays.Of("2.25.700", shade: 2))).Answer;
        second.Filing.ShouldBe(Filing.Conflict);
        (await house.DoAsync(new GetImage(second.Image))).Conflict!.WithImage.ShouldBe(first);
        (await house.DoAsync(new GetImage(first))).Conflict.ShouldBeNull();
        (await house.UploadAsync(XRays.Of("2.25.700", shade: 2))).Answer.ShouldBe(new FiledImage(second.Image, Filing.Duplicate));
    }

    [Fact]
    public async Task Of_many_under_one_UID_at_once_one_is_current_and_each_is_kept()
    {
        var filed = await Task.WhenAll(Enumerable.Range(1, 6).Select(shade => Task.Run(() => house.UploadAsync(XRays.Of("2.25.701", shade: shade / 2)))));
        var kept = filed.Where(one => one.IsAnswer).Select(one => one.Answer).ToList();
        kept.Count(one => one.Filing == Filing.Filed).ShouldBe(1);
        kept.Select(one => one.Image).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
        (await house.CountAsync("images WHERE current_uid = '2.25.701'")).ShouldBe(1);
        filed.Where(one => !one.IsAnswer).ShouldAllBe(one => one.Refusal!.Code == "raced");
    }

    [Fact]
    public async Task Another_instance_than_the_command_said_is_refused_and_not_kept()
    {
        var objects = house.CountObjects();
        (await house.ReceiveAsync(XRays.Of(), saidUid: "2.25.999999")).Refusal!.Code.ShouldBe("sop-mismatch");
        house.CountObjects().ShouldBe(objects);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello, this is a letter and no X-ray at all")]
    [InlineData("%PDF-1.7 a long document without any data set, as people drag them in by mistake, and it goes on for more than the one hundred and thirty-two bytes of a preamble")]
    public async Task What_is_not_DICOM_is_refused_and_not_kept(string content)
    {
        var objects = house.CountObjects();
        var refusal = (await house.UploadAsync(System.Text.Encoding.ASCII.GetBytes(content))).Refusal!;
        (refusal.Code, refusal.Kind).ShouldBe(("not-dicom", RefusalKind.Unreadable));
        house.CountObjects().ShouldBe(objects);
    }

    [Fact]
    public async Task More_than_the_limit_is_refused_and_not_kept()
    {
        await using var small = await TestHouse.OpenAsync(imaging: options => options with { MaxObjectBytes = 1000 });
        (await small.UploadAsync(XRays.Of())).Refusal!.Code.ShouldBe("too-large");
        small.CountObjects().ShouldBe(0);
    }

    [Fact]
    public async Task An_original_that_the_failing_database_did_not_take_is_removed()
    {
        await using var impatient = await TestHouse.OpenAsync(database: new DatabaseOptions { BusyTimeout = TimeSpan.FromSeconds(1) });
        await using (impatient.HoldWriteLock())
            (await impatient.UploadAsync(XRays.Of("2.25.702"))).Refusal!.Code.ShouldBe("database-away");
        impatient.CountObjects().ShouldBe(0);
        (await impatient.UploadAsync(XRays.Of("2.25.702"))).Answer.Filing.ShouldBe(Filing.Filed);
    }

    [Fact]
    public async Task An_image_that_leaves_no_doubt_is_its_patients_and_none_of_its_words_is_in_the_database()
    {
        var patient = await house.DoAsync(new RegisterPatient("Wunderlichova", "Zora", new DateOnly(1981, 4, 5), Sex.F, [new Identifier("", "ZW-1")]));
        var xray = XRays.Of(number: "ZW-1", name: "Wunderlichova^Zora");
        var image = await house.FileAsync(xray);
        var view = await house.DoAsync(new GetImage(image));
        (view.PatientId, view.PatientName, view.Quarantine).ShouldBe((patient.Id, "Wunderlichova, Zora", null));
        (await house.OriginalAsync(image)).ShouldBe(await xray.BytesAsync());
        foreach (var file in Directory.GetFiles(house.Folder, "dentamind.db*"))
        {
            using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            System.Text.Encoding.Latin1.GetString(await XRays.ReadAsync(shared)).ShouldNotContain("Wunderlichova");
        }
    }
}
