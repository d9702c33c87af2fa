using System.Text;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Fees.Sheets;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Fees;

/// <summary>Tables as workbooks of several countries write them, and files that only claim to be one.</summary>
public sealed class SheetTests
{
    private const string English = "code,description,fee\nZ0001,Examination,60.00\nZ0002,\"Polishing, adult\",\"1,080.50\"\n";
    private const string French = "code;libellé;tarif\nZ0001;Examen;60,00\nZ0002;Polissage « adulte »;1 080,50 $\n";

    public static TheoryData<string, byte[], SheetEncoding> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(French), SheetEncoding.Utf8 },
        { "utf-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(French)], SheetEncoding.Utf8 },
        { "utf-16, little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(French)], SheetEncoding.Utf16 },
        { "utf-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(French)], SheetEncoding.Utf16 },
        { "utf-16 without its mark", Encoding.Unicode.GetBytes(French), SheetEncoding.Utf16 },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(French), SheetEncoding.Windows1252 },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_table_is_read_however_it_was_saved(string how, byte[] bytes, SheetEncoding encoding)
    {
        var (sheet, fault) = Sheet.Read(bytes);
        fault.ShouldBeNull(how);
        (sheet!.Encoding, sheet.Separator).ShouldBe((encoding, SheetSeparator.Semicolon));
        var rows = FeeSheet.Of(sheet, ColumnGuess.Of(sheet), SheetKind.Fees);
        rows.Flaws.ShouldBeEmpty();
        rows.Rows.Select(row => (row.Code, row.Description, row.Cents)).ShouldBe([("Z0001", "Examen", 6000L), ("Z0002", "Polissage « adulte »", 108050L)]);
    }

    [Fact]
    public void Quotation_marks_hold_separators_line_ends_and_quotation_marks()
    {
        var sheet = Open("code,description,fee\r\nZ0001,\"a, \"\"b\"\"\r\nsecond line\",5\r\n\r\n,,\r\nZ0002,plain,6.5\r\n");
        var rows = FeeSheet.Of(sheet, ColumnGuess.Of(sheet), SheetKind.Fees).Rows;
        rows.Select(row => (row.Line, row.Code, row.Description, row.Cents)).ShouldBe([(2, "Z0001", "a, \"b\"\r\nsecond line", 500L), (6, "Z0002", "plain", 650L)]);
    }

    [Theory]
    [InlineData("sep=;\r\ncode;fee\r\nZ0001;5,50\r\n", SheetSeparator.Semicolon, 550)]
    [InlineData("code\tfee\nZ0001\t5.50\n", SheetSeparator.Tab, 550)]
    [InlineData("code,fee\nZ0001,5.50\n", SheetSeparator.Comma, 550)]
    [InlineData("code;fee\nZ0001;1.234,50\n", SheetSeparator.Semicolon, 123450)]
    [InlineData("Z0001;7\nZ0002;8\n", SheetSeparator.Semicolon, 700)]
    public void The_separator_and_the_decimal_mark_are_found_out(string text, SheetSeparator separator, long cents)
    {
        var sheet = Open(text);
        sheet.Separator.ShouldBe(separator);
        FeeSheet.Of(sheet, ColumnGuess.Of(sheet), SheetKind.Fees).Rows[0].Cents.ShouldBe(cents);
    }

    [Theory]
    [InlineData("-5", "A fee is never negative.")]
    [InlineData("(5.00)", "A fee is never negative.")]
    [InlineData("5.00-", "A fee is never negative.")]
    [InlineData("\u22125.00", "A fee is never negative.")]
    [InlineData("5.001", "An amount has at most two decimals.")]
    [InlineData("1,23.00", "This is not an amount.")]
    [InlineData("five", "This is not an amount.")]
    [InlineData("=1+1", "This is not an amount.")]
    [InlineData("1e9", "This is not an amount.")]
    [InlineData("1000000.01", "A fee is at most 1,000,000.00.")]
    [InlineData("99999999999999999999", "A fee is at most 1,000,000.00.")]
    [InlineData("", "There is no amount.")]
    [InlineData("NaN", "This is not an amount.")]
    public void What_is_no_fee_is_said_on_its_line_and_not_kept(string amount, string reason)
    {
        var sheet = Open($"code\tfee\nZ0001\t{amount}\nZ0002\t5.00\n");
        var rows = FeeSheet.Of(sheet, ColumnGuess.Of(sheet) with { Amount = 1 }, SheetKind.Fees);
        rows.Flaws.ShouldHaveSingleItem().ShouldSatisfyAllConditions(flaw => flaw.Line.ShouldBe(2), flaw => flaw.Column.ShouldBe(2), flaw => flaw.Reason.ShouldBe(reason));
        rows.Rows.ShouldHaveSingleItem().Code.ShouldBe("Z0002");
    }

    [Fact]
    public void Two_ways_of_writing_amounts_in_one_file_are_asked_about_and_not_guessed()
    {
        var sheet = Open("code\tfee\nZ0001\t1.50\nZ0002\t1,50\n");
        FeeSheet.Of(sheet, ColumnGuess.Of(sheet), SheetKind.Fees).Flaws[0].Reason.ShouldStartWith("Some amounts are written");
        FeeSheet.Of(sheet, ColumnGuess.Of(sheet) with { Mark = DecimalMark.Comma }, SheetKind.Fees).Flaws.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    [Fact]
    public void A_code_that_stands_twice_is_said_with_both_lines()
    {
        var sheet = Open("code,fee\nZ0001,1\nZ0002,2\nZ0001,3\n");
        var flaw = FeeSheet.Of(sheet, ColumnGuess.Of(sheet), SheetKind.Fees).Flaws.ShouldHaveSingleItem();
        (flaw.Line, flaw.Reason).ShouldBe((4, "This code stands on line 2 already."));
    }

    public static TheoryData<string, byte[], string> Impostors => new()
    {
        { "a workbook", [0x50, 0x4B, 0x03, 0x04, 0, 0, 0], "workbook" },
        { "an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old workbook" },
        { "a PDF", "%PDF-1.7\n1 0 obj"u8.ToArray(), "PDF" },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D], "picture" },
        { "a web page", "<!doctype html><table><tr><td>Z0001</td><td>5</td></tr></table>"u8.ToArray(), "web page" },
        { "nothing", [], "empty" },
        { "blanks", "  \r\n\r\n "u8.ToArray(), "empty" },
        { "noise", [65, 66, 200, 201, 129, 67], "no table has" },
        { "control letters", "code,fee\nZ\u0007001,5\n"u8.ToArray(), "no table has" },
        { "a letter", "Dear practice\nplease find our fees\n"u8.ToArray(), "one column only" },
        { "an open quotation mark", "code,fee\nZ0001,\"5\nZ0002,6\n"u8.ToArray(), "never closed" },
        { "a cell without end", Encoding.UTF8.GetBytes($"code,fee\n{new string('x', 600)},5\n"), "more than 500 characters" },
        { "too many columns", Encoding.UTF8.GetBytes($"code,fee\n{new string(',', 90)}5\n"), "more than 60 columns" },
        { "too many rows", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 10_002).Select(at => $"Z{at},5\n"))), "more than 10000 rows" },
        { "too large", new byte[700_000], "more than 600 kB" },
    };

    [Theory]
    [MemberData(nameof(Impostors))]
    public void What_only_claims_to_be_a_table_is_told_what_it_is(string what, byte[] bytes, string says)
    {
        var (sheet, fault) = Sheet.Read(bytes);
        sheet.ShouldBeNull(what);
        fault!.ShouldContain(says);
        fault!.Contains("Z0001", StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void Any_bytes_at_all_are_a_table_or_a_sentence()
    {
        var dice = new Random(4);
        var seed = Encoding.UTF8.GetBytes(English);
        for (var turn = 0; turn < 2000; turn++)
        {
            byte[] bytes = [.. seed];
            for (var changes = dice.Next(1, 12); changes > 0; changes--)
                bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            var (sheet, fault) = Sheet.Read(bytes.AsSpan(0, dice.Next(bytes.Length)));
            (sheet is null).ShouldBe(fault is not null);
            if (sheet is not null)
                FeeSheet.Of(sheet, ColumnGuess.Of(sheet) with { Amount = 1 }, SheetKind.Fees).Rows.ShouldAllBe(row => row.Cents >= 0);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void What_a_workbook_would_reckon_is_written_as_plain_words_and_read_back_as_it_was(string cell)
    {
        var written = Encoding.UTF8.GetString(SheetWriter.Write([[cell, "b"]]));
        written.ShouldStartWith("\uFEFF\"'");
        SheetWriter.Said("'" + cell).ShouldBe(cell);
    }

    [Fact]
    public void Columns_are_guessed_in_both_languages_and_by_their_looks()
    {
        Guess("Code d’acte;Nomenclature;Honoraires\nZ1;a;5,00\n").ShouldSatisfyAllConditions(
            guess => guess.Code.ShouldBe(0), guess => guess.Description.ShouldBe(1), guess => guess.Amount.ShouldBe(2), guess => guess.HasHeader.ShouldBeTrue());
        Guess("Description,Procedure code,UCR fee\na,Z1,5.00\n").ShouldSatisfyAllConditions(guess => guess.Code.ShouldBe(1), guess => guess.Amount.ShouldBe(2));
        Guess("Z0001,Examination,60.00\nZ0002,Polishing,80.00\n").ShouldSatisfyAllConditions(guess => guess.HasHeader.ShouldBeFalse(), guess => guess.Amount.ShouldBe(2));
    }

    [Fact]
    public void Faces_and_teeth_make_fees_of_one_code_differ()
    {
        var sheet = Open("code,fee,surfaces,teeth\nDM.REST.COMPOSITE,150,1,anterior\nDM.REST.COMPOSITE,170,1,posterior\nDM.REST.COMPOSITE,200,6,\nDM.REST.COMPOSITE,200,2,molar\n");
        var rows = FeeSheet.Of(sheet, ColumnGuess.Of(sheet), SheetKind.Fees);
        rows.Rows.Select(row => row.Variant).ShouldBe([new FeeVariant(1, TeethGroup.Anterior), new FeeVariant(1, TeethGroup.Posterior)]);
        rows.Flaws.Select(flaw => (flaw.Line, flaw.Path)).ShouldBe([(4, "surfaces"), (5, "teeth")]);
    }

    private static SheetColumns Guess(string text) => ColumnGuess.Of(Open(text));

    private static Sheet Open(string text)
    {
        var (sheet, fault) = Sheet.Read(Encoding.UTF8.GetBytes(text));
        fault.ShouldBeNull();
        return sheet!;
    }
}
