using System.Text;
using DentaMind.Anatomy.Demo;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Dicom.Data;
using DentaMind.Kernel.Dentistry;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Anatomy;

public sealed class PhantomDicomTests
{
    private static readonly PhantomPatient Zoe = new("Côté-O'Brien", "Zoë", new(1996, 2, 29), "F", "DM-7", "PHANTOM");
    private static readonly PhantomOrder Order = new(Zoe, new DateTimeOffset(2026, 3, 12, 10, 15, 0, TimeSpan.FromHours(-4)), 9);

    [Fact]
    public async Task One_order_is_one_file_to_the_last_byte()
    {
        var first = await PhantomDicom.ToFileAsync(PhantomDicom.Of(Bitewing(4), Order));

        (await PhantomDicom.ToFileAsync(PhantomDicom.Of(Bitewing(4), Order))).ShouldBe(first);
    }

    [Fact]
    public void The_header_says_who_when_and_which_teeth()
    {
        var dataset = PhantomDicom.Of(Bitewing(4), Order);

        dataset.Name(Tags.PatientName)!.Family.ShouldBe("Côté-O'Brien");
        dataset.Date(Tags.PatientBirthDate).ShouldBe(new DateOnly(1996, 2, 29));
        dataset.Text(Tags.Modality).ShouldBe("IO");
        dataset.Text(Tags.ImageLaterality).ShouldBe("R");
        dataset.Text(Tags.TimezoneOffsetFromUtc).ShouldBe("-0400");
        dataset.Integer(Tags.BitsStored).ShouldBe(12);
        dataset.Items(Tags.PrimaryAnatomicStructureSequence).Select(item => item.Text(Tags.CodeValue)).ShouldContain("865995000", "tooth 16");
        Uid.IsValid(dataset.Text(Tags.SopInstanceUid)).ShouldBeTrue();
    }

    [Fact]
    public void Images_of_one_study_share_it_and_nothing_else()
    {
        var (one, other) = (PhantomDicom.Of(Bitewing(4), Order), PhantomDicom.Of(Bitewing(4), Order with { Series = 2 }));

        other.Text(Tags.StudyInstanceUid).ShouldBe(one.Text(Tags.StudyInstanceUid));
        other.Text(Tags.SeriesInstanceUid).ShouldNotBe(one.Text(Tags.SeriesInstanceUid));
        other.Text(Tags.SopInstanceUid).ShouldNotBe(one.Text(Tags.SopInstanceUid));
    }

    [Fact]
    public void Monochrome1_is_the_same_picture_with_black_and_white_changed()
    {
        var (plain, turned) = (PhantomDicom.Of(Bitewing(4), Order), PhantomDicom.Of(Bitewing(4), Order with { IsMonochrome1 = true }));

        turned.Text(Tags.PhotometricInterpretation).ShouldBe("MONOCHROME1");
        turned.Text(Tags.PresentationLutShape).ShouldBe("INVERSE");
        (BitConverter.ToUInt16(plain.Bytes(Tags.PixelData).Span) + BitConverter.ToUInt16(turned.Bytes(Tags.PixelData).Span)).ShouldBe(4095);
    }

    [Theory]
    [InlineData(PhantomSpacing.None, false, false)]
    [InlineData(PhantomSpacing.Detector, true, false)]
    [InlineData(PhantomSpacing.Fiducial, true, true)]
    public void The_pixels_size_is_told_only_as_far_as_the_machine_knows_it(PhantomSpacing spacing, bool hasDetector, bool hasTeeth)
    {
        var dataset = PhantomDicom.Of(Bitewing(4), Order with { Spacing = spacing });

        dataset.Contains(Tags.ImagerPixelSpacing).ShouldBe(hasDetector);
        dataset.Contains(Tags.PixelSpacing).ShouldBe(hasTeeth);
    }

    [Fact]
    public void A_volume_is_a_pile_of_slices_whose_teeth_are_denser_than_bone()
    {
        var volume = ConeBeamPhantom.Draw(MouthOfAge.Whole(), 5, 64, 24, 1.25);
        var slices = PhantomDicom.Of(volume, Order).ToList();

        slices.Select(slice => slice.Numbers(Tags.ImagePositionPatient)[2]).ShouldBeInOrder();
        slices.Select(slice => slice.Text(Tags.SopInstanceUid)).Distinct().Count().ShouldBe(24);
        volume.Truth.Teeth.Select(tooth => tooth.Tooth).Distinct().Count().ShouldBe(32);
        var molar = volume.Truth.Teeth.Single(tooth => tooth.Tooth == Tooth.OfFdi(16)).Box;
        (molar.Right <= 32).ShouldBeTrue("the patient's right is on the viewer's left");
        volume.Voxels.Max().ShouldBeGreaterThan((ushort)3000);
    }

    [Fact]
    public async Task The_canary_is_in_every_word_and_in_the_pixels()
    {
        var dataset = CanaryPatient.Bitewing("CANARY7", 5, Order.TakenAt);
        var file = Encoding.Latin1.GetString(await PhantomDicom.ToFileAsync(dataset));

        dataset.Text(Tags.PatientComments).ShouldBe("CANARY7");
        file.Split("CANARY7").Length.ShouldBeGreaterThan(60);
        Should.Throw<ArgumentException>(() => CanaryPatient.Bitewing("a mark with spaces", 5, Order.TakenAt));
    }

    [Fact]
    public void The_demo_is_a_practice_with_people_of_every_age()
    {
        var visits = DemoPractice.Visits(new DateOnly(2026, 11, 20));

        DemoPractice.Locations.Count.ShouldBe(2);
        DemoPractice.Clinicians.Count.ShouldBe(4);
        DemoPractice.Patients.Count.ShouldBe(12);
        visits.Select(visit => visit.Patient).Distinct().Count().ShouldBe(12);
        visits.Sum(visit => visit.XRays.Count).ShouldBeInRange(55, 85);
        visits.SelectMany(visit => visit.XRays).Select(xRay => xRay.Fate).Distinct().Count().ShouldBe(3);
        visits.ShouldAllBe(visit => DateOnly.FromDateTime(visit.At.DateTime) <= new DateOnly(2026, 11, 20));
    }

    [Fact]
    public void A_demo_X_ray_is_its_patients_and_comes_from_its_device()
    {
        var visit = DemoPractice.Visits(new DateOnly(2026, 11, 20)).Last(visit => visit.XRays[0].Kind == PhantomKind.Bitewing && visit.XRays[0].Fate == DemoFate.Filed);
        var dataset = visit.XRays[0].Draw().Single();

        dataset.Text(Tags.PatientId).ShouldBe(visit.Patient.Patient.Number);
        dataset.Text(Tags.StationName).ShouldBe(visit.XRays[0].Device.AeTitle);
    }

    private static Radiograph Bitewing(ulong seed) => IntraoralPhantom.Bitewing(MouthOfAge.Whole(), seed, BitewingView.RightMolar, 325, 250);
}
