using System.Text;
using DentaMind.Dicom.Data;
using DentaMind.Kit;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Data;

public sealed class CharacterSetTests
{
    [Theory]
    [InlineData("chrArab.dcm", "قباني^لنزار")]
    [InlineData("chrFren.dcm", "Buc^Jérôme")]
    [InlineData("chrFrenMulti.dcm", "Buc^Jérôme")]
    [InlineData("chrGerm.dcm", "Äneas^Rüdiger")]
    [InlineData("chrGreek.dcm", "Διονυσιος")]
    [InlineData("chrH31.dcm", "Yamada^Tarou=山田^太郎=やまだ^たろう")]
    [InlineData("chrH32.dcm", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう")]
    [InlineData("chrHbrw.dcm", "שרון^דבורה")]
    [InlineData("chrI2.dcm", "Hong^Gildong=洪^吉洞=홍^길동")]
    [InlineData("chrJapMulti.dcm", "やまだ^たろう")]
    [InlineData("chrKoreanMulti.dcm", "김희중")]
    [InlineData("chrRuss.dcm", "Люкceмбypг")]
    [InlineData("chrX1.dcm", "Wang^XiaoDong=王^小東")]
    [InlineData("chrX2.dcm", "Wang^XiaoDong=王^小东")]
    public async Task A_name_of_the_standards_examples_is_read(string file, string name)
    {
        await using var stream = File.OpenRead(SharedData.At("dicom", "charset", file));
        var read = await DicomReader.ReadFileAsync(stream, ReadOptions.Header);

        read.Dataset.Name(Tags.PatientName)!.ToString().ShouldBe(name);
        read.Flaws.Codes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ISO_IR 100", "e9", "é")]
    [InlineData("ISO_IR 101", "b1", "ą")]
    [InlineData("ISO_IR 109", "a6", "Ĥ")]
    [InlineData("ISO_IR 110", "a2", "ĸ")]
    [InlineData("ISO_IR 144", "d0", "а")]
    [InlineData("ISO_IR 127", "c7", "ا")]
    [InlineData("ISO_IR 126", "c1", "Α")]
    [InlineData("ISO_IR 138", "e0", "א")]
    [InlineData("ISO_IR 148", "fe", "ş")]
    [InlineData("ISO_IR 203", "a4", "€")]
    [InlineData("ISO_IR 166", "a1", "ก")]
    [InlineData("ISO_IR 13", "b1", "ｱ")]
    [InlineData("ISO_IR 192", "e29c93", "✓")]
    [InlineData("GB18030", "8130a438d6d0", "ȋ中")]
    [InlineData("GBK", "d6d0", "中")]
    [InlineData("\\ISO 2022 IR 58", "1b242941d6d0b9fa", "中国")]
    [InlineData("\\ISO 2022 IR 87", "1b244233221b2842", "晦")]
    [InlineData("\\ISO 2022 IR 159", "1b242844304b1b2842", "仯")]
    [InlineData("\\ISO 2022 IR 149", "1b242943b1e8", "김")]
    [InlineData("ISO 2022 IR 100\\ISO 2022 IR 144", "e91b2d4cd0", "éа")]
    [InlineData("utf-8", "c3a9", "é")]
    [InlineData("ISO-IR 100", "e9", "é")]
    [InlineData("ISO_8859-2", "b1", "ą")]
    public void Each_declared_set_gives_its_characters(string declared, string hex, string text)
    {
        var characters = CharacterSet.Of(declared.Split('\\'));

        characters.IsRecognised.ShouldBeTrue();
        characters.Decode(Convert.FromHexString(hex), Vr.LO).ShouldBe(text);
    }

    [Fact]
    public void A_second_byte_that_is_a_backslash_does_not_part_a_value()
    {
        var dataset = new Dataset().Set(Tags.SpecificCharacterSet, "GB18030");
        dataset.SetBytes(Tags.SeriesDescription, Vr.LO, new byte[] { 0x81, 0x5C, (byte)'\\', (byte)'B' });

        dataset.Texts(Tags.SeriesDescription).Count.ShouldBe(2);
    }

    [Fact]
    public void A_caret_ends_what_an_escape_began_in_a_name_and_not_in_a_text()
    {
        var characters = CharacterSet.Of("ISO 2022 IR 100", "ISO 2022 IR 144");
        byte[] bytes = [0x1B, 0x2D, 0x4C, 0xD0, (byte)'^', 0xE9];

        characters.Decode(bytes, Vr.PN).ShouldBe("а^é");
        characters.Decode(bytes, Vr.LO).ShouldBe("а^щ");
    }

    [Fact]
    public async Task A_set_that_nobody_knows_is_told_and_read_as_well_as_may_be()
    {
        var file = await Raw.ReadExplicitAsync(Raw.Short(0x00080005, "CS", "KLINGON "), Raw.Short(0x00100010, "PN", "Buc^J\u00E9r\u00F4me"));

        file.Flaws.Codes.ShouldBe([Flaws.CharacterSetUnknown]);
        file.Dataset.Name(Tags.PatientName)!.Given.ShouldBe("Jérôme");
    }

    [Fact]
    public void Bytes_that_are_no_character_become_a_visible_mark() =>
        CharacterSet.Of("ISO_IR 192").Decode([(byte)'A', 0xFF], Vr.LO).ShouldBe("A\uFFFD");

    [Theory]
    [InlineData("ISO_IR 192", "Zoë 王小東 😀")]
    [InlineData("GB18030", "中国 é 😀")]
    [InlineData("ISO_IR 100", "Jérôme")]
    [InlineData("\\ISO 2022 IR 87", "Yamada^Tarou=山田^太郎=やまだ^たろう")]
    [InlineData("\\ISO 2022 IR 149", "Hong^Gildong=洪^吉洞=홍^길동")]
    [InlineData("ISO 2022 IR 13\\ISO 2022 IR 87", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎")]
    [InlineData("\\ISO 2022 IR 58", "Wang=中国^人")]
    [InlineData("ISO 2022 IR 100\\ISO 2022 IR 144", "é^Люк\\à")]
    public void What_a_set_writes_it_reads(string declared, string text)
    {
        var characters = CharacterSet.Of(declared.Split('\\'));

        characters.Decode(characters.Encode(text, Vr.PN), Vr.PN).ShouldBe(text);
    }

    [Fact]
    public void What_a_set_lacks_is_written_as_a_question_mark() =>
        Encoding.ASCII.GetString(CharacterSet.Of("ISO_IR 100").Encode("a王b", Vr.LO)).ShouldBe("a?b");

    [Fact]
    public void No_bytes_at_all_make_a_set_throw()
    {
        var random = new Random(7);
        string[] sets = ["", "ISO_IR 100", "\\ISO 2022 IR 87\\ISO 2022 IR 159", "\\ISO 2022 IR 149", "GB18030", "ISO_IR 192", "ISO_IR 13", "GBK"];
        for (var i = 0; i < 5000; i++)
        {
            var bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            if (bytes.Length > 4) (bytes[1], bytes[2]) = (0x1B, (byte)'$');
            CharacterSet.Of(sets[i % sets.Length].Split('\\')).Decode(bytes, Vr.PN).ShouldNotBeNull();
        }
    }
}
