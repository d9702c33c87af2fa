using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Plans;
using DentaMind.Treatment.Plans.Building;
using DentaMind.Treatment.Procedures;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Treatment.Plans.PlanHouse;

namespace DentaMind.Rooms.Treatment.Plans;

public sealed class ItemFitTests
{
    public static TheoryData<string, ItemForm> Impossible => new()
    {
        { "procedure", new ItemForm { Procedure = "Z0001" } },
        { "procedure", new ItemForm() },
        { "tooth", Filling("19") },
        { "tooth", Filling() with { Tooth = "99", Notation = Notation.Universal } },
        { "tooth", new ItemForm { Procedure = "DM.CROWN.CERAMIC" } },
        { "tooth", Scaling() with { Tooth = "16", Notation = Notation.Fdi } },
        { "surfaces", Filling("36", "") },
        { "surfaces", Filling("36", "MXD") },
        { "surfaces", Filling("36", "MI") },
        { "surfaces", Filling("11", "MO") },
        { "surfaces", Crown() with { Surfaces = "M" } },
        { "quantity", Scaling(0) },
        { "quantity", Scaling(-3) },
        { "quantity", Scaling(int.MaxValue) },
        { "feeCents", Filling(cents: -1) },
        { "feeCents", Filling(cents: long.MaxValue) },
        { "part", new ItemForm { Procedure = "DM.PERIO.ROOTPLANING" } },
        { "part", new ItemForm { Procedure = "DM.PERIO.ROOTPLANING", Part = MouthPart.UpperArch } },
        { "part", Filling() with { Part = MouthPart.UpperArch } },
        { "note", Filling() with { Note = new string('x', 2001) } },
        { "note", Filling() with { Note = "a\u0000b" } },
        { "images", Filling() with { Images = [.. Enumerable.Range(1, 13).Select(frame => new LinkedImage(DentaMind.Kernel.ImageId.New(), frame))] } },
        { "images", Filling() with { Images = [new LinkedImage(DentaMind.Kernel.ImageId.New(), 0)] } },
    };

    [Theory, MemberData(nameof(Impossible))]
    public void What_no_mouth_has_and_no_practice_asks_is_refused_beside_its_field(string field, ItemForm form)
    {
        var refusal = ItemFit.Read(form).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe("invalid");
        refusal.Fields.Keys.ShouldContain(field);
    }

    [Fact]
    public void A_tooth_without_a_notation_is_refused() => ItemFit.Read(Filling() with { Notation = null }).Refusal!.Code.ShouldBe("notation-missing");

    [Theory]
    [InlineData("36", Notation.Fdi)]
    [InlineData("19", Notation.Universal)]
    [InlineData("LL6", Notation.Palmer)]
    [InlineData("-6", Notation.Haderup)]
    public void A_tooth_is_the_same_in_every_notation(string text, Notation notation) =>
        ItemFit.Read(Filling(text) with { Notation = notation }).Answer.Tooth.ToString().ShouldBe("36");

    [Theory]
    [InlineData("48", "lower right third molar", null)]
    [InlineData("48", "  Lower  Right third MOLAR ", null)]
    [InlineData("48", "troisième molaire inférieure droite", null)]
    [InlineData("38", "lower right third molar", "read-back-wrong")]
    [InlineData("48", "lower left third molar", "read-back-wrong")]
    [InlineData("48", "", "read-back-missing")]
    [InlineData(null, "lower right third molar", "read-back-missing")]
    public void A_tooth_is_planned_to_be_taken_out_only_when_both_its_names_are_said_again(string? tooth, string words, string? code) =>
        (ItemFit.Read(Extraction() with { ReadBack = new ToothReadBack(tooth, words) }).Refusal?.Code).ShouldBe(code);

    [Fact]
    public void A_tooth_is_planned_to_be_taken_out_only_with_an_image_or_a_reason()
    {
        ItemFit.Read(Extraction() with { NoImageBecause = " " }).Refusal!.Code.ShouldBe("image-missing");
        ItemFit.Read(Extraction() with { NoImageBecause = null, Images = [new LinkedImage(DentaMind.Kernel.ImageId.New())] }).IsAnswer.ShouldBeTrue();
        ItemFit.Read(Extraction() with { ReadBack = null }).Refusal!.Code.ShouldBe("read-back-missing");
    }

    [Fact]
    public void Every_position_has_two_names_of_its_own_in_both_languages()
    {
        var positions = ToothPosition.Teeth.Concat(ToothPosition.Teeth.Select(tooth => ToothPosition.Beside(tooth.Tooth, 1))).ToList();

        positions.Select(position => position.Words().En).Distinct().Count().ShouldBe(104);
        positions.Select(position => position.Words().Fr).Distinct().Count().ShouldBe(104);
        positions.ShouldAllBe(position => position.IsCalled(position.Words().Fr) && position.IsCalled(position.Words().En));
    }
}
