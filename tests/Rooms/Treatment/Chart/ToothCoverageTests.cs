using DentaMind.Imaging.Catalogue;
using DentaMind.Treatment.Chart;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Chart;

public sealed class ToothCoverageTests
{
    [Fact]
    public void What_the_file_names_is_stronger_than_its_side_and_its_kind()
    {
        Covered("bitewing", "R", 16, 46).Teeth.ShouldBe([16, 46]);
        Covered("panoramic", null, 36).Known.ShouldBe(Coverage.Coded);
        Covered("periapical", "L", 99).Teeth.ShouldBeEmpty("no mouth has a tooth 99");
    }

    [Fact]
    public void A_bitewing_of_a_side_shows_its_back_teeth()
    {
        var (teeth, known) = Covered("bitewing", "R");
        known.ShouldBe(Coverage.Laterality);
        teeth.ShouldBe([14, 15, 16, 17, 18, 44, 45, 46, 47, 48, 54, 55, 84, 85]);
        Covered("bitewing", "L").Teeth.ShouldAllBe(tooth => tooth / 10 == 2 || tooth / 10 == 3 || tooth / 10 == 6 || tooth / 10 == 7);
        Covered("bitewing", "B").Teeth.ShouldBeEmpty("it does not say which side");
    }

    [Fact]
    public void A_panoramic_shows_all_and_a_volume_nobody_knows_what()
    {
        Covered("panoramic", null).Teeth.Count.ShouldBe(52);
        Covered("cbct", null).Teeth.ShouldBeEmpty();
        Covered("photo", null).Teeth.ShouldBeEmpty();
    }

    private static (IReadOnlyList<int> Teeth, Coverage Known) Covered(string kind, string? side, params IReadOnlyList<int> teeth)
    {
        var (covered, known) = ToothCoverage.Of(new ImageView
        {
            Id = default,
            Kind = kind,
            Laterality = side,
            Teeth = teeth,
            Sha256 = "",
            Flaws = [],
            Renditions = [],
            Calibration = new CalibrationView("none", null, null),
        });
        return ([.. covered.Select(tooth => tooth.Fdi)], known);
    }
}
