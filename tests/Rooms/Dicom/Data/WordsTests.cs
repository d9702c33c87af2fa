using DentaMind.Dicom.Data;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Data;

/// <summary>Dates, names, UIDs, tags and the tables of the standard.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("20260312", true)]
    [InlineData("2026.03.12", true)]
    [InlineData("20260230", false)]
    [InlineData("2026", false)]
    [InlineData("yesterda", false)]
    public void A_date_is_a_day_of_the_calendar_or_nothing(string text, bool isDate) =>
        Moment.ParseDate(text).ShouldBe(isDate ? new DateOnly(2026, 3, 12) : null);

    [Theory]
    [InlineData("10", 36000.0)]
    [InlineData("1015", 36900.0)]
    [InlineData("101500.25", 36900.25)]
    [InlineData("10:15:00", 36900.0)]
    [InlineData("235960", 86399.0)]
    [InlineData("2460", null)]
    [InlineData("1", null)]
    [InlineData("101500.1234567", null)]
    public void A_time_is_a_time_of_day_or_nothing(string text, double? seconds) =>
        Moment.ParseTime(text)?.ToTimeSpan().TotalSeconds.ShouldBe(seconds!.Value);

    [Fact]
    public void A_moment_keeps_its_offset()
    {
        Moment.Parse("20260312101500.5-0500").ShouldBe(new Moment(new DateTime(2026, 3, 12, 10, 15, 0, 500), TimeSpan.FromHours(-5)));
        Moment.Parse("202603").ShouldBeNull();
        Moment.ParseOffset("+1500").ShouldBeNull();
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2", true)]
    [InlineData("1.02.3", false)]
    [InlineData("1..2", false)]
    [InlineData("1.2.a", false)]
    [InlineData("", false)]
    public void A_UID_keeps_the_rules(string text, bool isValid) => Uid.IsValid(text).ShouldBe(isValid);

    [Fact]
    public void A_UID_from_a_UUID_is_its_number() =>
        Uid.FromGuid(new Guid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")).ShouldBe("2.25.329800735698586629295641978511506172918");

    [Fact]
    public void Transfer_syntaxes_know_their_form()
    {
        TransferSyntax.All.Select(syntax => syntax.Uid).ShouldBeUnique();
        TransferSyntax.Of("1.2.840.10008.1.2.4.201").IsEncapsulated.ShouldBeTrue();
        TransferSyntax.Of("1.2.840.10008.1.2.4.50").IsLossy.ShouldBeTrue();
        TransferSyntax.Of("1.2.840.10008.1.2.8.1").Keyword.ShouldBe("DeflatedImageFrameCompression");
        TransferSyntax.Of("1.2.3.4").IsKnown.ShouldBeFalse();
        TransferSyntax.ImplicitLittleEndian.IsExplicit.ShouldBeFalse();
    }

    [Fact]
    public void Storage_classes_are_told_from_services()
    {
        SopClass.Storage.ShouldContain(SopClass.Intraoral);
        SopClass.Storage.ShouldAllBe(uid => SopClass.IsStorage(uid));
        SopClass.IsStorage(SopClass.Verification).ShouldBeFalse();
        SopClass.IsStorage("1.2.840.10008.5.1.4.1.2.2.1").ShouldBeFalse();
        SopClass.IsStorage("1.2.840.113619.4.26").ShouldBeTrue();
        SopClass.NameOf(SopClass.DigitalXRay).ShouldBe("Digital X-Ray Image Storage - For Presentation");
    }

    [Theory]
    [InlineData(0x00100010u, "PN")]
    [InlineData(0x00280010u, "US")]
    [InlineData(0x60023000u, "OW")]
    [InlineData(0x60020010u, "US")]
    [InlineData(0x00090010u, "LO")]
    [InlineData(0x00091010u, "UN")]
    [InlineData(0x00080000u, "UL")]
    [InlineData(0x7FE00010u, "OW")]
    [InlineData(0x00082218u, "SQ")]
    public void The_dictionary_knows_the_VR(uint tag, string vr) => DataDictionary.VrOf(Tag.Of(tag)).ToString().ShouldBe(vr);

    [Fact]
    public void Numbers_that_are_none_are_no_answer_and_no_fault()
    {
        var dataset = new Dataset().SetBytes(Tags.PixelSpacing, Vr.DS, "0.1\\x"u8.ToArray()).SetBytes(Tags.Rows, Vr.US, new byte[] { 1 })
            .SetBytes(Tags.NumberOfFrames, Vr.IS, "many"u8.ToArray());

        dataset.Numbers(Tags.PixelSpacing).ShouldBe([0.1]);
        dataset.Integer(Tags.Rows).ShouldBeNull();
        dataset.Integer(Tags.NumberOfFrames).ShouldBeNull();
        dataset.Text(Tags.PatientName).ShouldBeNull();
    }

    [Fact]
    public void A_name_has_three_writings_of_five_parts()
    {
        var name = PersonName.Parse("Yamada^Tarou^M^Dr^Jr=山田^太郎=やまだ^たろう");

        name.Alphabetic.ShouldBe(new NameParts("Yamada", "Tarou", "M", "Dr", "Jr"));
        name.Ideographic.Family.ShouldBe("山田");
        name.Phonetic.Given.ShouldBe("たろう");
        name.ToString().ShouldBe("Yamada^Tarou^M^Dr^Jr=山田^太郎=やまだ^たろう");
    }

    [Fact]
    public void A_decimal_string_has_at_most_sixteen_characters()
    {
        var dataset = new Dataset().SetNumbers(Tags.PixelSpacing, -1.0 / 3, Math.PI * 1e-7);

        dataset.Texts(Tags.PixelSpacing).ShouldAllBe(text => text.Length <= 16);
        dataset.Numbers(Tags.PixelSpacing)[0].ShouldBe(-1.0 / 3, 1e-12);
    }
}
