using System.Text.RegularExpressions;
using DentaMind.Kernel.Dentistry;
using DentaMind.Kit;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Procedures;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Procedures;

/// <summary>The catalogue is our own, in both languages, and says of each procedure what has to be said with it.</summary>
public sealed class CatalogueTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public void Every_procedure_has_a_code_of_its_own_and_words_of_its_own_in_both_languages()
    {
        Catalogue.All.Count.ShouldBeInRange(60, 110);
        Catalogue.All.Select(procedure => procedure.Code).ShouldBeUnique();
        Catalogue.All.Select(procedure => procedure.Words.En).ShouldBeUnique();
        Catalogue.All.Select(procedure => procedure.Words.Fr).ShouldBeUnique();
        Catalogue.All.ShouldAllBe(procedure => Regex.IsMatch(procedure.Code, "^DM(\\.[A-Z][A-Z0-9]+){2,4}$") && procedure.Code.Length <= 40);
        Enum.GetValues<ProcedureCategory>().ShouldAllBe(category => Catalogue.All.Any(procedure => procedure.Category == category));
    }

    [Fact]
    public void A_category_is_the_number_that_insurers_answer_with() =>
        Enum.GetValues<ProcedureCategory>().Select(category => (int)category).ShouldBe([4, 23, 24, 25, 26, 27, 28, 36, 38, 39, 40, 41]);

    [Fact]
    public void What_is_charted_on_a_tooth_is_asked_for_with_its_tooth()
    {
        foreach (var procedure in Catalogue.All.Where(procedure => procedure.Charts is { Kind: not (ChartItem.Denture or ChartItem.SpaceMaintainer) }))
            procedure.Area.ShouldBeOneOf(ProcedureArea.Tooth, ProcedureArea.Surface);
        Catalogue.All.Where(procedure => procedure.ReplacesTooth).ShouldAllBe(procedure => procedure.Category == ProcedureCategory.Prosthodontics);
    }

    [Fact]
    public async Task Everybody_who_is_signed_in_may_read_it()
    {
        var list = await house.DoAsync(new ListProcedures(), TestHouse.Person("anybody"));
        list.Items.Count.ShouldBe(Catalogue.All.Count);
        list.Items.Single(procedure => procedure.Code == "DM.XRAY.BITEWING4").ServiceType.ShouldBe(4);
    }

    [Fact]
    public void Parts_of_the_mouth_lie_where_they_lie()
    {
        MouthParts.Of(Quadrant.LowerLeft).ShouldBe(MouthPart.LowerLeftQuadrant);
        MouthParts.ArchOf(Tooth.OfFdi(36)).ShouldBe(MouthPart.LowerArch);
        MouthPart.UpperLeftSextant.Arch().ShouldBe(MouthPart.UpperArch);
        MouthPart.LowerAnteriorSextant.Arch().ShouldBe(MouthPart.LowerArch);
        MouthPart.WholeMouth.Arch().ShouldBeNull();
        Enum.GetValues<MouthPart>().Count(part => part.Fits(ProcedureArea.Sextant)).ShouldBe(6);
        Enum.GetValues<MouthPart>().Count(part => part.Fits(ProcedureArea.Quadrant)).ShouldBe(4);
    }

    /// <summary>A licensed list's codes are a D and four digits; none may enter, not even in a comment.</summary>
    [Fact]
    public void No_licensed_code_stands_anywhere_in_the_repository()
    {
        var files = new[] { "src", "tests", "web/src", "docs" }.SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*", SearchOption.AllDirectories))
            .Where(file => Regex.IsMatch(file, @"\.(cs|ts|tsx|json|md|csv|txt|css)$") && !Regex.IsMatch(file, @"[/\\](bin|obj|node_modules)[/\\]")).ToList();
        files.Count.ShouldBeGreaterThan(500);
        files.Where(file => LooksLicensed(File.ReadAllText(file))).ShouldBeEmpty();
        LooksLicensed($"a D{1234} b").ShouldBeTrue();
    }

    private static bool LooksLicensed(string text) => Regex.IsMatch(text, @"(?<![A-Za-z0-9-])D[0-9]{4}(?![A-Za-z0-9])");
}
