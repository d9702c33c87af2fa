using DentaMind.Kernel;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Procedures;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Fees;

/// <summary>Which of several fees holds.</summary>
public sealed class FeeBookTests
{
    private static readonly Procedure Filling = Catalogue.Find("DM.REST.COMPOSITE")!;

    [Fact]
    public void The_version_of_the_day_holds_and_none_before_the_first()
    {
        var book = new FeeBook([new FeePages([Page(new(2026, 1, 1), 200), Page(new(2025, 1, 1), 180)])]);
        book.Find(Filling, FeeVariant.Any, new(2025, 12, 31)).ShouldBe(Cad(180));
        book.Find(Filling, FeeVariant.Any, new(2026, 1, 1)).ShouldBe(Cad(200));
        book.Find(Filling, FeeVariant.Any, new(2024, 12, 31)).ShouldBeNull();
    }

    [Fact]
    public void The_most_particular_schedule_that_names_the_procedure_is_asked_first()
    {
        var book = new FeeBook([new FeePages([Page(new(2026, 1, 1), 250)]), new FeePages([Page(new(2025, 1, 1), 180)])]);
        book.Find(Filling, FeeVariant.Any, new(2026, 6, 1)).ShouldBe(Cad(250));
        book.Find(Filling, FeeVariant.Any, new(2025, 6, 1)).ShouldBe(Cad(180));
        new FeeScope(null, ClinicianId.New(), null).Precedence.ShouldBeGreaterThan(new FeeScope(LocationId.New(), null, null).Precedence);
        new FeeScope(LocationId.New(), ClinicianId.New(), null).Precedence.ShouldBeGreaterThan(new FeeScope(null, ClinicianId.New(), null).Precedence);
    }

    [Fact]
    public void A_fee_for_just_these_faces_and_teeth_holds_before_a_wider_one()
    {
        var page = new FeePage(new(2026, 1, 1),
        [
            ("DM.REST.COMPOSITE", FeeVariant.Any, Cad(100)), ("DM.REST.COMPOSITE", new(2, TeethGroup.Any), Cad(120)),
            ("DM.REST.COMPOSITE", new(0, TeethGroup.Posterior), Cad(110)), ("DM.REST.COMPOSITE", new(2, TeethGroup.Posterior), Cad(130)),
        ]);
        page.Find("DM.REST.COMPOSITE", new(2, TeethGroup.Posterior)).ShouldBe(Cad(130));
        page.Find("DM.REST.COMPOSITE", new(2, TeethGroup.Anterior)).ShouldBe(Cad(120));
        page.Find("DM.REST.COMPOSITE", new(3, TeethGroup.Posterior)).ShouldBe(Cad(110));
        page.Find("DM.REST.COMPOSITE", new(3, TeethGroup.Anterior)).ShouldBe(Cad(100));
        page.Find("DM.REST.AMALGAM", FeeVariant.Any).ShouldBeNull();
    }

    private static FeePage Page(DateOnly from, int dollars) => new(from, [("DM.REST.COMPOSITE", FeeVariant.Any, Cad(dollars))]);

    private static Money Cad(int dollars) => new(dollars * 100L, Currency.Cad);
}
