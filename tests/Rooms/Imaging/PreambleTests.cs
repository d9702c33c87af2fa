using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Viewing;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

public sealed class PreambleTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_program_with_a_broken_data_set_is_kept_and_given_out_with_its_preamble_zeroed()
    {
        var head = DicomWriter.Part10Header(SopClass.Intraoral, "2.25.8300", TransferSyntax.DeflatedExplicitLittleEndian.Uid);
        byte[] program = [.. "MZ"u8, .. head[2..], .. Enumerable.Repeat((byte)0xFF, 500)];
        var image = (await house.UploadAsync(program)).Answer.Image;

        var view = await house.DoAsync(new GetImage(image));
        (view.State, view.Quarantine!.Reason).ShouldBe((ImageState.Unreadable, "unreadable-header"));
        view.Flaws.ShouldBe([Flaws.PreamblePolyglot]);
        (await house.OriginalAsync(image)).ShouldBe([.. new byte[128], .. program[128..]]);
        await using var asReceived = await house.DoAsync(new OpenOriginal(image, AsReceived: true));
        (await XRays.ReadAsync(asReceived.Content)).ShouldBe(program);
    }

    [Fact]
    public async Task A_program_in_which_a_data_set_lies_bare_is_no_DICOM()
    {
        var data = (await XRays.Of().BytesAsync())[132..];
        byte[] element = [.. "MZ"u8, 0x10, 0, (byte)'L', (byte)'O', 2, 0, (byte)'a', (byte)'b'];
        var objects = house.CountObjects();
        (await house.UploadAsync([.. element, .. data])).Refusal!.Code.ShouldBe("not-dicom");
        house.CountObjects().ShouldBe(objects);
        (await house.UploadAsync([0x09, 0, 0x10, 0, .. element[4..], .. data])).IsAnswer.ShouldBeTrue("only its first two bytes made it one");
    }

    [Fact]
    public async Task The_same_data_set_behind_an_honest_preamble_is_a_duplicate_and_frees_nothing()
    {
        await house.DoAsync(new RegisterPatient("Two", "Faced", new DateOnly(1981, 4, 5), Sex.F, [new Identifier("", "TWO-1")]));
        var xray = XRays.Of(number: "TWO-1", name: "Two^Faced");
        var file = await xray.BytesAsync();
        var image = (await house.UploadAsync([.. "PK\u0003\u0004"u8, .. file[4..]])).Answer.Image;

        (await house.ReceiveAsync(xray)).Answer.Image.ShouldBe(image);

        (await house.DoAsync(new GetImage(image))).Quarantine!.Reason.ShouldBe("preamble-polyglot");
    }

    [Fact]
    public async Task What_was_wrong_with_a_file_and_could_be_read_all_the_same_is_told()
    {
        var file = await XRays.Of().BytesAsync();
        var image = (await house.UploadAsync(file[128..])).Answer.Image;
        (await house.DoAsync(new GetImage(image))).Flaws.ShouldBe([Flaws.NoPreamble]);
        (await house.DoAsync(new GetImage(await house.FileAsync(XRays.Of())))).Flaws.ShouldBeEmpty();
    }
}
