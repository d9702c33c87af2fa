using DentaMind.Dicom.Data;
using DentaMind.Dicom.Facts;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Facts;

public sealed class ImageKindTests
{
    [Theory]
    [InlineData("IO", "", "bitewing", ImageKind.Bitewing)]
    [InlineData("IO", "", "Rétro-alvéolaire 16", ImageKind.Periapical)]
    [InlineData("IO", "", "", ImageKind.Intraoral)]
    [InlineData("DX", "PANORAMIC", "", ImageKind.Panoramic)]
    [InlineData("DX", "CEPHALOSTAT", "", ImageKind.Cephalogram)]
    [InlineData("PX", "", "", ImageKind.Panoramic)]
    [InlineData("OT", "", "OPG adult", ImageKind.Panoramic)]
    [InlineData("CR", "", "Téléradiographie de profil", ImageKind.Cephalogram)]
    [InlineData("CR", "", "Rétrocoronaire droite", ImageKind.Bitewing)]
    [InlineData("CR", "", "Chest PA", ImageKind.Unknown)]
    [InlineData("XC", "", "a companion picture", ImageKind.Photo)]
    [InlineData("CT", "", "pan", ImageKind.Unknown)]
    public void The_strongest_fact_decides(string modality, string positioner, string description, ImageKind kind)
    {
        var dataset = new Dataset().Set(Tags.SpecificCharacterSet, "ISO_IR 192").Set(Tags.Modality, modality)
            .Set(Tags.PositionerType, positioner).Set(Tags.SeriesDescription, description);

        ImageKindClassifier.Judge(dataset).Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("260499007", "SCT")]
    [InlineData("R-40810", "SRT")]
    public void An_occlusal_picture_is_told_by_its_view(string code, string scheme)
    {
        var dataset = new Dataset().Set(Tags.Modality, "IO").SetItems(Tags.ViewCodeSequence, Samples.Code(code, scheme));

        ImageKindClassifier.Judge(dataset).ShouldBe(new ImageKindJudgement(ImageKind.Occlusal, ImageKindEvidence.ViewCode));
    }

    [Theory]
    [InlineData("661005", ImageKind.Bitewing)]
    [InlineData("70925003", ImageKind.Periapical)]
    [InlineData("28035005", ImageKind.Intraoral)]
    public void A_region_is_an_inference(string region, ImageKind kind)
    {
        var dataset = new Dataset().Set(Tags.Modality, "IO").SetItems(Tags.AnatomicRegionSequence, Samples.Code(region));

        ImageKindClassifier.Judge(dataset).Kind.ShouldBe(kind);
    }

    [Fact]
    public void Teeth_of_both_arches_make_a_bitewing()
    {
        var dataset = new Dataset().Set(Tags.Modality, "IO")
            .SetItems(Tags.PrimaryAnatomicStructureSequence, Samples.Code("865995000"), Samples.Code("T-54500", "SRT"));

        TeethShown.Of(dataset).Natural.ShouldBe([16, 46]);
        ImageKindClassifier.Judge(dataset).Kind.ShouldBe(ImageKind.Bitewing);
    }

    [Theory]
    [InlineData("T-54210", 18)]
    [InlineData("T-54280", 11)]
    [InlineData("T-54290", 21)]
    [InlineData("T-54360", 28)]
    [InlineData("T-54370", 38)]
    [InlineData("T-54440", 31)]
    [InlineData("T-54450", 41)]
    [InlineData("T-54520", 48)]
    [InlineData("T-54610", 51)]
    [InlineData("T-54710", 81)]
    [InlineData("T-54800", 75)]
    [InlineData("T-54215", null)]
    [InlineData("T-54530", null)]
    [InlineData("T-54000", null)]
    public void Old_codes_name_teeth_too(string code, int? fdi) =>
        TeethShown.Of(new Dataset().SetItems(Tags.PrimaryAnatomicStructureSequence, Samples.Code(code, "SNM3"))).Natural.ShouldBe(fdi is { } tooth ? [tooth] : []);

    [Fact]
    public void A_supernumerary_tooth_is_no_natural_one()
    {
        var teeth = TeethShown.Of(new Dataset().SetItems(Tags.PrimaryAnatomicStructureSequence, Samples.Code("2551000124100")));

        teeth.Natural.ShouldBeEmpty();
        teeth.Supernumerary.ShouldBe([11]);
    }

    [Fact]
    public void A_small_film_is_intraoral_and_a_wide_one_panoramic()
    {
        var film = new Dataset().Set(Tags.Modality, "CR").SetIntegers(Tags.Rows, 1700).SetIntegers(Tags.Columns, 1300).SetNumbers(Tags.ImagerPixelSpacing, 0.02, 0.02);
        ImageKindClassifier.Judge(film).ShouldBe(new ImageKindJudgement(ImageKind.Intraoral, ImageKindEvidence.Size, true));
        ImageKindClassifier.Judge(film.Set(Tags.SeriesDescription, "PA")).Kind.ShouldBe(ImageKind.Periapical);

        var wide = new Dataset().Set(Tags.Modality, "CR").SetIntegers(Tags.Rows, 1280).SetIntegers(Tags.Columns, 2440);
        ImageKindClassifier.Judge(wide).ShouldBe(new ImageKindJudgement(ImageKind.Panoramic, ImageKindEvidence.Shape, true));
    }
}
