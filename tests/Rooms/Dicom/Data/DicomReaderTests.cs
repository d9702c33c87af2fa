using DentaMind.Dicom.Data;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Dicom.Raw;

namespace DentaMind.Rooms.Dicom.Data;

public sealed class DicomReaderTests
{
    private static readonly byte[] Modality = Short(0x00080060, "CS", "IO");

    [Fact]
    public async Task A_short_element_is_read()
    {
        var file = await ReadExplicitAsync(Modality, Short(0x00280010, 1300));

        file.Dataset.Text(Tags.Modality).ShouldBe("IO");
        file.Dataset.Integer(Tags.Rows).ShouldBe(1300);
        file.Flaws.Codes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reading_stops_where_the_pixels_begin()
    {
        var bytes = Join(Modality, Long(0x7FE00010, "OW", new byte[40]));
        var file = await DicomReader.ReadDatasetAsync(new MemoryStream(bytes), TransferSyntax.ExplicitLittleEndian, ReadOptions.Header);

        file.PixelData.ShouldBe(new PixelDataPlace(Tags.PixelData, Vr.OW, Modality.Length + 12, 40));
        file.Rest.Position.ShouldBe(Modality.Length + 12);
        file.Dataset.Contains(Tags.PixelData).ShouldBeFalse();
    }

    [Fact]
    public async Task Pixels_within_a_sequence_do_not_stop_the_reader()
    {
        var icon = Join(Item(Undefined), Long(0x7FE00010, "OB", [1, 2]), ItemEnd, SequenceEnd);
        var bytes = Join(LongHead(0x00880200, "SQ", Undefined), icon, Short(0x01000010, 7));
        var file = await DicomReader.ReadDatasetAsync(new MemoryStream(bytes), TransferSyntax.ExplicitLittleEndian, ReadOptions.Header);

        file.PixelData.ShouldBeNull();
        file.Dataset.Items(Tags.IconImageSequence)[0].Bytes(Tags.PixelData).ToArray().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Sequences_of_told_and_untold_length_read_alike()
    {
        var code = Short(0x00080100, "SH", "661005");
        var told = await ReadExplicitAsync(LongHead(0x00082218, "SQ", (uint)code.Length + 8), Item((uint)code.Length, code), Modality);
        var untold = await ReadExplicitAsync(LongHead(0x00082218, "SQ", Undefined), Item(Undefined, code), ItemEnd, SequenceEnd, Modality);

        foreach (var file in new[] { told, untold })
        {
            file.Dataset.Items(Tags.AnatomicRegionSequence)[0].Text(Tags.CodeValue).ShouldBe("661005");
            file.Dataset.Text(Tags.Modality).ShouldBe("IO");
            file.Flaws.Codes.ShouldBe([Flaws.OutOfOrder]);
        }
    }

    [Fact]
    public async Task An_unknown_value_of_untold_length_is_an_implicit_sequence()
    {
        var inner = Implicit(0x00080060, 2, (byte)'P', (byte)'X');
        var file = await ReadExplicitAsync(LongHead(0x00091001, "UN", Undefined), Item(Undefined, inner), ItemEnd, SequenceEnd, Short(0x00280010, 5));

        file.Dataset[new Tag(9, 0x1001)]!.Items![0].Text(Tags.Modality).ShouldBe("PX");
        file.Dataset.Integer(Tags.Rows).ShouldBe(5);
        file.Flaws.Codes.ShouldBe([Flaws.UnknownAsSequence]);
    }

    [Fact]
    public async Task Big_endian_numbers_become_little_endian()
    {
        var bytes = Join(BigEndian(0x00080060, "CS", "IO"u8.ToArray()), BigEndian(0x00280010, "US", [0x05, 0x14]));
        var file = await ReadAsync(File(TransferSyntax.ExplicitBigEndian.Uid, bytes));

        file.Dataset.Integer(Tags.Rows).ShouldBe(1300);
        file.Dataset.Bytes(Tags.Rows).ToArray().ShouldBe([0x14, 0x05]);
        file.TransferSyntax.ShouldBe(TransferSyntax.ExplicitBigEndian);
    }

    [Fact]
    public async Task The_syntax_of_a_bare_data_set_is_recognised()
    {
        (await ReadAsync(Modality)).TransferSyntax.ShouldBe(TransferSyntax.ExplicitLittleEndian);
        (await ReadAsync(Implicit(0x00080060, 2, (byte)'I', (byte)'O'))).TransferSyntax.ShouldBe(TransferSyntax.ImplicitLittleEndian);
        var big = await ReadAsync(BigEndian(0x00080060, "CS", "IO"u8.ToArray()));
        big.TransferSyntax.ShouldBe(TransferSyntax.ExplicitBigEndian);
        big.Dataset.Text(Tags.Modality).ShouldBe("IO");
        big.Flaws.Codes.ShouldBe([Flaws.NoPreamble, Flaws.NoMeta]);
    }

    [Fact]
    public async Task A_file_that_lies_about_its_syntax_is_read_as_it_is()
    {
        var file = await ReadAsync(File(TransferSyntax.ExplicitLittleEndian.Uid, Implicit(0x00080060, 2, (byte)'I', (byte)'O')));

        file.Dataset.Text(Tags.Modality).ShouldBe("IO");
        file.TransferSyntax.ShouldBe(TransferSyntax.ImplicitLittleEndian);
        file.Flaws.Codes.ShouldBe([Flaws.TransferSyntaxWrong]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1\r\nHost: example\r\n\r\n")]
    [InlineData("%PDF-1.7 and so on and so on")]
    [InlineData("PK\u0003\u0004 an archive of some sort")]
    public async Task What_is_no_DICOM_is_refused(string text)
    {
        var fault = await Should.ThrowAsync<DicomException>(async () => await ReadAsync([.. text.Select(letter => (byte)letter)]));

        fault.Code.ShouldBe("not-dicom");
    }

    [Theory]
    [InlineData("MZ")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("#!/bin/sh")]
    [InlineData("  <html>")]
    [InlineData("\u00EF\u00BB\u00BF<html>")]
    [InlineData("a line or two %PDF-1.7")]
    public async Task A_preamble_of_another_format_is_told(string start)
    {
        var bytes = File(TransferSyntax.ExplicitLittleEndian.Uid, Modality);
        for (var i = 0; i < start.Length; i++) bytes[i] = (byte)start[i];

        (await ReadAsync(bytes)).Flaws.Codes.ShouldBe([Flaws.PreamblePolyglot]);
    }

    [Fact]
    public async Task A_value_that_ends_with_the_file_is_kept_as_far_as_it_came()
    {
        var file = await ReadExplicitAsync(Modality, LongHead(0x00420011, "OB", 1000), [1, 2, 3]);

        file.Dataset.Bytes(Tags.EncapsulatedDocument).ToArray().ShouldBe([1, 2, 3]);
        file.Flaws.Codes.ShouldBe([Flaws.Truncated]);
    }

    [Fact]
    public async Task A_length_that_leaves_its_item_is_cut_at_its_end()
    {
        var liar = Join(Short(0x00080100, "SH", "AB")[..6], [200, 0], "AB"u8.ToArray());
        var file = await ReadExplicitAsync(LongHead(0x00082218, "SQ", (uint)liar.Length + 8), Item((uint)liar.Length, liar), Short(0x00280010, 9));

        file.Dataset.Items(Tags.AnatomicRegionSequence)[0].Text(Tags.CodeValue).ShouldBe("AB");
        file.Dataset.Integer(Tags.Rows).ShouldBe(9);
        file.Flaws.Codes.ShouldBe([Flaws.LengthBeyondItem]);
    }

    [Fact]
    public async Task Of_two_elements_with_one_tag_the_first_speaks_and_both_stay()
    {
        var file = await ReadExplicitAsync(Modality, Short(0x00080060, "CS", "PX"), Short(0x00080016, "UI", "1.2\0"));

        file.Dataset.Text(Tags.Modality).ShouldBe("IO");
        file.Dataset.Text(Tags.SopClassUid).ShouldBe("1.2");
        file.Dataset.Count.ShouldBe(3);
        file.Flaws.Codes.ShouldBe([Flaws.DuplicateTag, Flaws.OutOfOrder]);
    }

    [Fact]
    public async Task Private_elements_and_odd_lengths_are_kept()
    {
        var file = await ReadExplicitAsync(Short(0x00090010, "LO", "MAKER"), Long(0x00091010, "UN", [1, 2, 3]));

        file.Dataset.Bytes(new Tag(9, 0x1010)).ToArray().ShouldBe([1, 2, 3]);
        file.Flaws.Codes.ShouldBe([Flaws.OddLength]);
    }

    [Fact]
    public async Task A_stray_delimiter_and_trailing_zeros_do_no_harm()
    {
        var file = await ReadExplicitAsync(Modality, SequenceEnd, Short(0x00280010, 5), new byte[64]);

        file.Dataset.Integer(Tags.Rows).ShouldBe(5);
        file.Flaws.Codes.ShouldBe([Flaws.StrayDelimiter, Flaws.TrailingBytes]);
    }

    [Fact]
    public async Task A_wrong_VR_and_an_unheard_one_are_told()
    {
        var file = await ReadExplicitAsync(Short(0x00080060, "LO", "IO"), Short(0x00080070, "XX", "MAKER "), Short(0x00280010, 5));

        file.Dataset.Text(Tags.Manufacturer).ShouldBe("MAKER");
        file.Dataset.Integer(Tags.Rows).ShouldBe(5);
        file.Flaws.Codes.ShouldBe([Flaws.WrongVr, Flaws.UnknownVr]);
    }

    [Fact]
    public async Task Signed_values_of_an_implicit_data_set_follow_the_pixels()
    {
        var bytes = Join(Implicit(0x00080060, 2, (byte)'I', (byte)'O'), Implicit(0x00280103, 2, 1, 0), Implicit(0x00280120, 2, 0x18, 0xFC));
        var file = await DicomReader.ReadDatasetAsync(new MemoryStream(bytes), TransferSyntax.ImplicitLittleEndian, ReadOptions.Whole);

        file.Dataset.Integer(Tags.PixelPaddingValue).ShouldBe(-1000);
    }

    [Fact]
    public async Task A_stream_that_gives_one_byte_at_a_time_reads_alike()
    {
        var bytes = File(TransferSyntax.ExplicitLittleEndian.Uid, Join(Modality, Short(0x00280010, 5), Long(0x7FE00010, "OB", new byte[10])));
        var file = await DicomReader.ReadFileAsync(new DrippingStream(bytes), ReadOptions.Whole);

        file.Dataset.Integer(Tags.Rows).ShouldBe(5);
        file.Dataset.Bytes(Tags.PixelData).Length.ShouldBe(10);
        file.Flaws.Codes.ShouldBeEmpty();
    }
}
