using DentaMind.Dicom.Data;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Data;

public sealed class DataSetRewriterTests
{
    private const uint PatientName = 0x00100010;
    private const uint PatientId = 0x00100020;

    private static readonly byte[] Modality = Raw.Short(0x00080060, "CS", "IO");
    private static readonly byte[] Pixels = Raw.Long(0x7FE00010, "OW", [1, 2, 3, 4, 5, 6]);

    /// <summary>Forms that a writer of ours would not choose: lengths, delimiters and VRs must come through as they are.</summary>
    private static readonly byte[] Strange = Raw.Join(
        Raw.Long(0x00081140, "SQ", Raw.Join(Raw.Item(Raw.Undefined), Raw.Short(0x00081155, "UI", "1.2\0"), Raw.ItemEnd)),
        Raw.LongHead(0x00082112, "SQ", Raw.Undefined),
        Raw.Item(Raw.Undefined),
        Raw.LongHead(0x00400275, "UN", Raw.Undefined),
        Raw.Item(10, Raw.Implicit(PatientId, 2, (byte)'X', (byte)' ')),
        Raw.SequenceEnd,
        Raw.ItemEnd,
        Raw.Item(0),
        Raw.SequenceEnd,
        Raw.Short(0x00090010, "LO", "MAKER "),
        Raw.Long(0x00091001, "UN", [9, 9]),
        Raw.Short(0x00091002, "ZZ", "?!"));

    [Fact]
    public async Task Without_changes_the_data_set_is_given_on_byte_by_byte()
    {
        var dataset = Raw.Join(Modality, Strange, Pixels, [0, 0, 0]);

        (await RewriteAsync(Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, dataset))).Bytes.ShouldBe(dataset);
    }

    [Fact]
    public async Task A_change_touches_its_own_element_only()
    {
        var file = Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Raw.Join(
            Modality, Strange, Raw.Short(PatientName, "PN", "Old^Name"), Raw.Short(PatientId, "LO", "7 "), Raw.Short(0x00101000, "LO", "gone"), Pixels));

        var (bytes, syntax) = await RewriteAsync(file,
            ElementChange.Set(Tags.PatientName, "New^Name"),
            ElementChange.Prefix(Tags.PatientId, "A-"),
            ElementChange.Remove(new Tag(0x0010, 0x1000)),
            ElementChange.Set(Tags.PatientBirthDate, "20010203"),
            ElementChange.Set(Tags.StationName, "CHAIR1"));

        syntax.ShouldBe(TransferSyntax.ExplicitLittleEndian);
        bytes.ShouldBe(Raw.Join(
            Modality, Raw.Short(0x00081010, "SH", "CHAIR1"), Strange,
            Raw.Short(PatientName, "PN", "New^Name"), Raw.Short(PatientId, "LO", "A-7 "), Raw.Short(0x00100030, "DA", "20010203"), Pixels));
    }

    [Fact]
    public async Task A_sequence_without_length_is_left_out_to_its_very_end()
    {
        var file = Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Raw.Join(Modality, Strange, Pixels));

        (await RewriteAsync(file, ElementChange.Remove(Tags.SourceImageSequence))).Bytes.ShouldBe(Raw.Join(Modality, Strange[..40], Strange[^38..], Pixels));
    }

    [Fact]
    public async Task What_is_set_or_removed_is_so_wherever_and_however_often_it_stands()
    {
        var name = Raw.Short(PatientName, "PN", "Old^Name");
        var id = Raw.Short(PatientId, "LO", "7 ");
        var file = Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Raw.Join(Modality, name, id, name, Raw.Short(0x00080005, "CS", "ISO_IR 100"), id, Pixels));

        (await RewriteAsync(file, ElementChange.Set(Tags.PatientName, "X^Y "), ElementChange.Remove(Tags.PatientId))).Bytes
            .ShouldBe(Raw.Join(Modality, Raw.Short(PatientName, "PN", "X^Y "), Raw.Short(0x00080005, "CS", "ISO_IR 100"), Pixels));
    }

    [Fact]
    public async Task What_hides_behind_the_padding_at_the_end_is_left_out()
    {
        var file = Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Raw.Join(Modality, new byte[8], Raw.Short(PatientName, "PN", "Old^Name")));

        (await RewriteAsync(file, ElementChange.Remove(Tags.PatientName))).Bytes.ShouldBe(Modality);
    }

    [Fact]
    public async Task The_length_of_a_changed_group_is_left_out()
    {
        var lengths = Raw.Join(Raw.Short(0x00080000, "UL", BitConverter.GetBytes(10)), Modality, Raw.Short(0x00100000, "UL", BitConverter.GetBytes(10)));
        var file = Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Raw.Join(lengths, Raw.Short(PatientId, "LO", "7 "), Pixels));

        (await RewriteAsync(file, ElementChange.Remove(Tags.PatientId))).Bytes.ShouldBe(Raw.Join(lengths[..^12], Pixels));
    }

    [Fact]
    public async Task Fragments_and_what_stands_behind_them_come_through()
    {
        var fragments = Raw.Join(
            Raw.LongHead(0x7FE00010, "OB", Raw.Undefined), Raw.Item(4, 0, 0, 0, 0), Raw.Item(4, 0xFF, 0xD8, 0xFE, 0xFF), Raw.Item(2, 1, 2), Raw.SequenceEnd,
            Raw.Long(0xFFFCFFFC, "OB", [0, 0]));
        var file = Raw.File(TransferSyntax.JpegLossless.Uid, Raw.Join(Modality, fragments));

        var (bytes, syntax) = await RewriteAsync(file, ElementChange.Set(Tags.PatientId, "A-7 "));

        syntax.ShouldBe(TransferSyntax.JpegLossless);
        bytes.ShouldBe(Raw.Join(Modality, Raw.Short(PatientId, "LO", "A-7 "), fragments));
    }

    [Fact]
    public async Task Changes_are_written_in_the_notation_of_the_file()
    {
        var implicitFile = Raw.File(TransferSyntax.ImplicitLittleEndian.Uid, Raw.Implicit(0x00080060, 2, (byte)'I', (byte)'O'));
        var bigFile = Raw.File(TransferSyntax.ExplicitBigEndian.Uid, Raw.BigEndian(0x00080060, "CS", "IO"u8.ToArray()));

        (await RewriteAsync(implicitFile, ElementChange.Set(Tags.Rows, "258"))).Bytes
            .ShouldBe(Raw.Join(Raw.Implicit(0x00080060, 2, (byte)'I', (byte)'O'), Raw.Implicit(0x00280010, 2, 2, 1)));
        (await RewriteAsync(bigFile, ElementChange.Set(Tags.Rows, "258"))).Bytes
            .ShouldBe(Raw.Join(Raw.BigEndian(0x00080060, "CS", "IO"u8.ToArray()), Raw.BigEndian(0x00280010, "US", [1, 2])));
    }

    [Fact]
    public async Task A_deflated_data_set_is_changed_inside_and_deflated_again()
    {
        var file = await Samples.FileAsync(Samples.Intraoral(), TransferSyntax.DeflatedExplicitLittleEndian);

        var (bytes, syntax) = await RewriteAsync(file, ElementChange.Prefix(Tags.PatientId, "A-"));

        syntax.ShouldBe(TransferSyntax.DeflatedExplicitLittleEndian);
        foreach (var length in Enumerable.Range(1, 20)) // some of them deflate to an odd number of bytes
            ((await RewriteAsync(file, ElementChange.Set(Tags.PatientId, new string([.. Enumerable.Range(0, length).Select(i => (char)('a' + (7 * i % 26)))])))).Bytes.Length % 2).ShouldBe(0);
        var read = (await DicomReader.ReadDatasetAsync(new MemoryStream(bytes), syntax, ReadOptions.Whole)).Dataset;
        (read.Text(Tags.PatientId), read.Text(Tags.PatientName), read.Count).ShouldBe(("A-DM-1", "O’Neil^Zoë=王^小東", Samples.Intraoral().Count));
        (await RewriteAsync(file)).Bytes.ShouldBe(file[(int)(await Raw.ReadAsync(file)).DatasetPosition..]);
    }

    [Fact]
    public async Task Text_is_written_in_the_characters_of_the_file_or_not_at_all()
    {
        var latin = Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Raw.Join(Raw.Short(0x00080005, "CS", "ISO_IR 100"), Raw.Short(PatientName, "PN", [0xC9, (byte)'^'])));

        (await RewriteAsync(latin, ElementChange.Prefix(Tags.PatientName, "Zoë"))).Bytes[^6..].ShouldBe([(byte)'Z', (byte)'o', 0xEB, 0xC9, (byte)'^', (byte)' ']);
        (await CodeAsync(latin, ElementChange.Set(Tags.PatientName, "小東"))).ShouldBe("text-not-encodable");
        (await CodeAsync(Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Modality), ElementChange.Set(Tags.PatientName, "Zoë"))).ShouldBe("text-not-encodable");
    }

    [Fact]
    public async Task A_prefix_has_to_fit_its_element()
    {
        byte[] File(byte[] element) => Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Raw.Join(Modality, element));
        var prefix = ElementChange.Prefix(Tags.PatientId, "A-");

        (await CodeAsync(File(Raw.Short(PatientId, "LO", new string('x', 64))), prefix)).ShouldBe("not-allowed");
        (await CodeAsync(File(Raw.Short(PatientId, "US", [1, 0])), prefix)).ShouldBe("not-text");
        (await CodeAsync(File(Raw.Long(PatientId, "SQ", [])), prefix)).ShouldBe("not-text");
        (await CodeAsync(File(Raw.Long(PatientId, "UT", new byte[70_000])), prefix)).ShouldBe("not-text");
        (await RewriteAsync(File(Raw.Short(PatientId, "LO", "")), prefix)).Bytes.ShouldBe(Raw.Join(Modality, Raw.Short(PatientId, "LO", "")));
        (await RewriteAsync(File([]), prefix)).Bytes.ShouldBe(Modality);
    }

    [Fact]
    public async Task A_data_set_that_ends_within_an_element_is_not_changed_but_given_on_as_it_is_when_nothing_is()
    {
        foreach (var cut in new[] { 1, 4, 9, 14 })
        {
            var file = Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Raw.Join(Modality, Pixels)[..^cut]);

            (await CodeAsync(file, ElementChange.Remove(Tags.PatientName))).ShouldBe("truncated");
            (await RewriteAsync(file)).Bytes.ShouldBe(Raw.Join(Modality, Pixels)[..^cut]);
        }

        var document = Raw.Long(0x00420011, "OB", new byte[8])[..^2];
        (await CodeAsync(Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Raw.Join(Modality, document)), ElementChange.Remove(Tags.EncapsulatedDocument))).ShouldBe("truncated");
    }

    [Fact]
    public async Task One_element_is_changed_in_one_way() => await Should.ThrowAsync<ArgumentException>(() => RewriteAsync(
        Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, Modality), ElementChange.Remove(Tags.PatientId), ElementChange.Set(Tags.PatientId, "7")));

    [Fact]
    public async Task Depth_and_number_are_bounded()
    {
        var deep = Raw.Join([.. Enumerable.Repeat(Raw.Join(Raw.LongHead(0x00082112, "SQ", Raw.Undefined), Raw.Item(Raw.Undefined)), 100)]);
        var many = Raw.Join([.. Enumerable.Repeat(Modality, 50)]);
        var limits = new ReadLimits { Elements = 40 };

        (await CodeAsync(Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, deep), ElementChange.Remove(Tags.PatientName))).ShouldBe("too-deep");
        (await Should.ThrowAsync<DicomException>(() => RewriteAsync(Raw.File(TransferSyntax.ExplicitLittleEndian.Uid, many), null, limits, ElementChange.Remove(Tags.PatientName))))
            .Code.ShouldBe("too-many-elements");
    }

    [Theory]
    [InlineData(0x00020010, "UI", "1.2")]
    [InlineData(0x00080000, "UL", "4")]
    [InlineData(0x00080005, "CS", "ISO_IR 192")]
    [InlineData(0x7FE00010, "OW", "1")]
    [InlineData(0xFFFEE000, "UN", "1")]
    [InlineData(0x00081140, "SQ", "1")]
    [InlineData(0x00100020, "LO", "back\\slash")]
    [InlineData(0x00100020, "LO", "bell\u0007")]
    [InlineData(0x00100020, "LO", "12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData(0x00080060, "CS", "io")]
    [InlineData(0x00080055, "AE", "é")]
    [InlineData(0x00080018, "UI", "1..2")]
    [InlineData(0x00100030, "DA", "20010231")]
    [InlineData(0x00080030, "TM", "2561")]
    [InlineData(0x00101010, "AS", "40")]
    [InlineData(0x00200013, "IS", "one")]
    [InlineData(0x00180050, "DS", "NaN")]
    [InlineData(0x00280010, "US", "65536")]
    [InlineData(0x00189073, "FD", "x")]
    public void What_no_element_may_hold_cannot_be_set(uint tag, string vr, string value)
    {
        ElementChange.Fault(Tag.Of(tag), Vr.Named(vr), value).ShouldNotBeNullOrEmpty();
        Should.Throw<ArgumentException>(() => ElementChange.Set(Tag.Of(tag), Vr.Named(vr), value));
    }

    [Theory]
    [InlineData(0x00100040, "CS", "F")]
    [InlineData(0x00102160, "SH", "")]
    [InlineData(0x00104000, "LT", "two\r\nlines \\ and a backslash")]
    [InlineData(0x00100010, "PN", "Okafor^Ada=王^小東")]
    [InlineData(0x00186020, "SL", "-5")]
    [InlineData(0x00091001, "LO", "private")]
    public void What_an_element_may_hold_can_be_set(uint tag, string vr, string value) =>
        ElementChange.Fault(Tag.Of(tag), Vr.Named(vr), value).ShouldBeNull();

    private static Task<(byte[] Bytes, TransferSyntax Syntax)> RewriteAsync(byte[] file, params ElementChange[] changes) => RewriteAsync(file, null, null, changes);

    /// <summary>Rewrites twice, in large gulps and drop by drop, and expects the same.</summary>
    private static async Task<(byte[] Bytes, TransferSyntax Syntax)> RewriteAsync(
        byte[] file, TransferSyntax? target, ReadLimits? limits, params ElementChange[] changes)
    {
        using var whole = await DataSetRewriter.OpenAsync(new MemoryStream(file), changes, target, limits);
        var bytes = await Rewriting.ReadAsync(whole, 4096);
        using var dripping = await DataSetRewriter.OpenAsync(new DrippingStream(file), changes, target, limits);
        (await Rewriting.ReadAsync(dripping, 3)).ShouldBe(bytes);
        return (bytes, whole.TransferSyntax);
    }

    private static async Task<string> CodeAsync(byte[] file, params ElementChange[] changes) =>
        (await Should.ThrowAsync<DicomException>(() => RewriteAsync(file, changes))).Code;
}
