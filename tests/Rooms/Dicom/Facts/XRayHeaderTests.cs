using DentaMind.Dicom.Data;
using DentaMind.Dicom.Facts;
using DentaMind.Kit;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Facts;

public sealed class XRayHeaderTests
{
    [Fact]
    public void A_header_tells_its_facts()
    {
        var header = XRayHeader.Of(Samples.Intraoral());

        header.SopInstanceUid.ShouldBe("2.25.1");
        (header.Rows, header.Columns, header.Frames, header.BitsStored).ShouldBe((30, 20, 1, 12));
        header.AcquiredAt.ShouldBe(new Moment(new DateTime(2026, 3, 12, 10, 15, 0, 250), null));
        (header.Patient.Family, header.Patient.Given, header.Patient.Sex).ShouldBe(("O’Neil", "Zoë", "F"));
        header.Patient.BirthDate.ShouldBe(new DateOnly(1981, 4, 5));
        header.Laterality.ShouldBe(Side.Right);
        header.Teeth.Natural.ShouldBe([14, 15]);
        header.Kind.ShouldBe(new ImageKindJudgement(ImageKind.Periapical, ImageKindEvidence.Teeth, true));
    }

    [Fact]
    public void An_empty_header_tells_nothing_and_throws_nothing()
    {
        var header = XRayHeader.Of(new Dataset());

        header.SopInstanceUid.ShouldBeNull();
        header.AcquiredAt.ShouldBeNull();
        header.Kind.Kind.ShouldBe(ImageKind.Unknown);
        header.Calibration.ShouldBe(Calibration.None);
    }

    [Fact]
    public void A_UID_with_a_path_in_it_is_no_UID() =>
        XRayHeader.Of(Samples.Intraoral().Set(Tags.SopInstanceUid, "../../etc/passwd")).SopInstanceUid.ShouldBeNull();

    [Fact]
    public void The_zone_of_the_header_goes_with_the_time()
    {
        var dataset = new Dataset().Set(Tags.StudyDate, "20260312").Set(Tags.TimezoneOffsetFromUtc, "-0500");

        XRayHeader.Of(dataset).AcquiredAt.ShouldBe(new Moment(new DateTime(2026, 3, 12), TimeSpan.FromHours(-5)));
    }

    [Theory]
    [InlineData("px", ImageKind.Panoramic)]
    [InlineData("dx", ImageKind.Cephalogram)]
    [InlineData("xc", ImageKind.Photo)]
    [InlineData("cbct-phantom-D", ImageKind.Cbct)]
    public async Task The_kinds_of_real_files_are_told(string folder, ImageKind kind)
    {
        foreach (var path in SharedData.Files("dicom/dental/" + folder))
        {
            await using var stream = File.OpenRead(path);
            XRayHeader.Of(await DicomReader.ReadFileAsync(stream, ReadOptions.Header)).Kind.Kind.ShouldBe(kind, path);
        }
    }
}
