using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Intake;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

/// <summary>A header beyond the limits, or one that cannot be inflated: the bytes are safe, nothing in them is believed, and a person may still say whose they are.</summary>
public sealed class UnreadableHeaderTests(UnreadableHeaderTests.Ward ward) : IClassFixture<UnreadableHeaderTests.Ward>
{
    private static readonly byte[] Sequence = [0x40, 0x00, 0x75, 0x02, (byte)'S', (byte)'Q', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF];
    private static readonly byte[] Item = [0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF];
    private static readonly byte[] EmptyItem = [0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0];

    public static TheoryData<string, string> Faults => new()
    {
        { "nested too deep", "too-deep" },
        { "too many items", "too-many-items" },
        { "too many elements", "too-many-elements" },
        { "cannot be inflated", "deflate-corrupt" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task It_is_safe_in_quarantine_and_says_why_it_cannot_be_shown(string fault, string code)
    {
        var file = Faulty(fault);

        var filed = (await ward.House.UploadAsync(file)).Answer;

        filed.Filing.ShouldBe(Filing.Filed);
        var view = await ward.House.DoAsync(new GetImage(filed.Image));
        (view.State, view.PatientId, view.Kind, view.Quarantine!.Reason).ShouldBe((ImageState.Unreadable, null, "unknown", "unreadable-header"));
        view.UnreadableReason.ShouldBe($"the header cannot be understood: {code}");
        view.Quarantine.Claimed.ShouldBe(new PatientClaim(null, null, null, Sex.U, null, null), "nothing that it says is believed");
        (await ward.House.OriginalAsync(filed.Image)).ShouldBe(file);
        (await ward.House.UploadAsync(file)).Answer.ShouldBe(new FiledImage(filed.Image, Filing.Duplicate));
    }

    [Fact]
    public async Task A_person_may_say_whose_it_is_and_take_it_back()
    {
        var file = Faulty("nested too deep");
        var image = (await ward.House.UploadAsync([.. file, 1])).Answer.Image;
        (await ward.House.DoAsync(new SuggestOwners(image))).Items.ShouldBeEmpty();

        await ward.House.DoAsync(new LinkToPatient(image, ward.Patient));
        var linked = await ward.House.DoAsync(new GetImage(image));
        (linked.PatientId, linked.Quarantine, linked.State).ShouldBe((ward.Patient, null, ImageState.Unreadable));
        (await ward.House.OriginalAsync(image)).ShouldBe([.. file, 1]);

        await ward.House.DoAsync(new UnlinkFromPatient(image));
        (await ward.House.DoAsync(new GetImage(image))).Quarantine!.Reason.ShouldBe("unlinked");
    }

    [Fact]
    public async Task What_a_device_sent_is_known_by_the_UIDs_of_its_command_and_the_whole_instance_is_kept_beside_it()
    {
        var xray = XRays.Of("2.25.8101");
        var arrival = new Arrival { Source = ImageSource.Dicom, Wire = new WireUids(SopClass.Intraoral, "2.25.8101"), AeTitle = "BROKEN1" };

        var broken = await ward.House.DoAsync(new FileImage(new MemoryStream([.. Faulty("too many items"), 3]), arrival));
        var view = await ward.House.DoAsync(new GetImage(broken.Image));
        (view.SopInstanceUid, view.SopClassUid, view.AeTitle).ShouldBe(("2.25.8101", SopClass.Intraoral, "BROKEN1"));

        (await ward.House.ReceiveAsync(xray)).Answer.Filing.ShouldBe(Filing.Conflict);
    }

    [Fact]
    public async Task It_is_listed_among_the_unreadable_and_among_the_quarantined()
    {
        var file = Faulty("nested too deep");
        var image = (await ward.House.UploadAsync([.. file, 2])).Answer.Image;
        (await ward.House.DoAsync(new ListImages { State = ImageState.Unreadable, Matched = false })).Items.ShouldContain(one => one.Id == image);
        (await ward.House.DoAsync(new ListImages { State = ImageState.Filed })).Items.ShouldNotContain(one => one.Id == image);
    }

    /// <summary>A file that begins as an X-ray of the ward's patient and then goes wrong.</summary>
    private static byte[] Faulty(string fault)
    {
        var start = DicomWriter.Part10Header(SopClass.Intraoral, "2.25.8100", TransferSyntax.ExplicitLittleEndian.Uid);
        byte[] claim = [0x10, 0, 0x10, 0, (byte)'P', (byte)'N', 12, 0, .. "Ward^Wilma  "u8, 0x10, 0, 0x20, 0, (byte)'L', (byte)'O', 6, 0, .. "WARD-1"u8];
        return fault switch
        {
            "nested too deep" => [.. start, .. claim, .. Enumerable.Repeat(Sequence.Concat(Item), 70).SelectMany(level => level)],
            "too many items" => [.. start, .. claim, .. Sequence, .. Enumerable.Repeat(EmptyItem, 100_001).SelectMany(item => item)],
            "too many elements" => [.. start, .. claim, .. Enumerable.Range(1, 200_001).SelectMany(Element)],
            _ => [.. DicomWriter.Part10Header(SopClass.Intraoral, "2.25.8100", TransferSyntax.DeflatedExplicitLittleEndian.Uid), .. Enumerable.Repeat((byte)0xFF, 500)],
        };

        static byte[] Element(int number) => [(byte)(0x11 + (2 * (number >> 16))), 0, (byte)number, (byte)(number >> 8), (byte)'L', (byte)'O', 0, 0];
    }

    /// <summary>A house with the patient whom the broken files claim to show.</summary>
    public sealed class Ward : IAsyncLifetime
    {
        internal TestHouse House { get; } = new();

        internal PatientId Patient { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await House.InitializeAsync();
            Patient = (await House.DoAsync(new RegisterPatient("Ward", "Wilma", new DateOnly(1981, 4, 5), Sex.F, [new Identifier("", "WARD-1")]))).Id;
        }

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }
}
