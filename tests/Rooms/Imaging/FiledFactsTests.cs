using DentaMind.Dicom.Data;
using DentaMind.Imaging;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Matching;
using DentaMind.Kernel;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Imaging;

/// <summary>What is told of an image when it is filed, linked and listed: all that routing decides by, and no word of a patient.</summary>
public sealed class FiledFactsTests(FactsHouse clinic) : IClassFixture<FactsHouse>
{
    private static readonly Tag Performing = new(0x0008, 0x1050);
    private static readonly Tag Operators = new(0x0008, 0x1070);

    [Fact]
    public async Task A_filed_image_tells_how_it_came_what_it_is_and_where_its_patient_belongs()
    {
        var xray = FactsHouse.XRay().Set(Tags.Manufacturer, "Acme").Set(Tags.ImageType, "ORIGINAL", "PRIMARY").Set(Performing, "Tremblay^Ada");

        var told = await clinic.FileAsync(xray);

        told.Patient.ShouldBe(clinic.Patient.Id);
        told.Facts.ShouldBe(new FiledFacts
        {
            Kind = "periapical",
            Modality = "IO",
            Location = clinic.Place.Id,
            Device = clinic.Device.Id,
            AeTitle = "FACTS1",
            Clinician = clinic.Ada.Id,
            PatientHome = clinic.Place.Id,
            Residency = "CA-QC",
            StoragePreference = "cloud",
            Bytes = (await xray.BytesAsync()).Length,
            ReceivedAt = told.Facts.ReceivedAt,
            SopClassUid = SopClass.Intraoral,
            SopInstanceUid = xray.Text(Tags.SopInstanceUid),
            StudyUid = "2.25.2",
            SeriesUid = "2.25.3",
            TransferSyntaxUid = TransferSyntax.ExplicitLittleEndian.Uid,
            Tags = told.Facts.Tags,
        });
        told.Facts.Tags.ShouldBe(new Dictionary<string, string> { ["ImageType"] = @"ORIGINAL\PRIMARY", ["Manufacturer"] = "Acme", ["SOPClassUID"] = SopClass.Intraoral });
        told.Facts.ReceivedAt.ShouldBe(clinic.House.Clock.GetUtcNow(), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task In_quarantine_nothing_is_known_of_the_patient_until_a_person_says_whose_it_is()
    {
        var filed = await clinic.FileAsync(XRays.Of(study: "2.25.61", name: "Facts^Fanny"));
        (filed.Patient, filed.Facts.PatientHome, filed.Facts.Residency).ShouldBe((null, null, null));
        filed.Facts.StoragePreference.ShouldBe("on-premise", "the location's own");

        await clinic.House.DoAsync(new LinkToPatient(filed.Image, clinic.Patient.Id));
        var linked = (await LinksOfAsync(filed.Image)).ShouldHaveSingleItem();
        (linked.Patient, linked.Facts.PatientHome, linked.Facts.Residency, linked.Facts.StoragePreference)
            .ShouldBe((clinic.Patient.Id, clinic.Place.Id, "CA-QC", "cloud"));
        (linked.Facts.AeTitle, linked.Facts.Device, linked.Facts.Bytes, linked.Facts.Tags["SOPClassUID"])
            .ShouldBe((filed.Facts.AeTitle, filed.Facts.Device, filed.Facts.Bytes, SopClass.Intraoral));

        await clinic.House.DoAsync(new UnlinkFromPatient(filed.Image));
        var told = await LinksOfAsync(filed.Image);
        told.Count.ShouldBe(2);
        told.Single(one => one.Patient is null).Facts.Residency.ShouldBeNull();
    }

    [Fact]
    public async Task Images_that_are_linked_along_are_told_of_each()
    {
        var first = await clinic.FileAsync(XRays.Of(study: "2.25.62", name: "Along^Anna"));
        var second = await clinic.FileAsync(XRays.Of(study: "2.25.62", name: "Along^Anna"));
        await clinic.House.DoAsync(new LinkToPatient(first.Image, clinic.Patient.Id));
        (await LinksOfAsync(second.Image)).ShouldHaveSingleItem().Patient.ShouldBe(clinic.Patient.Id);
    }

    [Fact]
    public async Task The_nearest_clinician_whom_the_header_names_counts()
    {
        (await ClinicianAsync(performing: "Lefevre^Zoe", operators: "Tremblay^Ada", referring: "Tremblay^Ada")).ShouldBe(clinic.Zoe.Id);
        (await ClinicianAsync(performing: "Stranger^Sue", operators: "TREMBLAY^ADA^^DR", referring: "Lefevre^Zoe")).ShouldBe(clinic.Ada.Id);
        (await ClinicianAsync(performing: "", operators: "", referring: "Zoë Lefèvre")).ShouldBe(clinic.Zoe.Id);
        (await ClinicianAsync(performing: "Stranger^Sue", operators: @"Nobody^Ned\Tremblay^Ada", referring: "")).ShouldBe(clinic.Ada.Id);
        (await ClinicianAsync(performing: "Stranger^Sue", operators: "Tremblay", referring: "")).ShouldBeNull();
    }

    [Fact]
    public async Task Other_bytes_under_one_UID_are_told_as_a_conflict()
    {
        (await clinic.FileAsync(XRays.Of("2.25.630", shade: 1))).Facts.IsConflict.ShouldBeFalse();
        (await clinic.FileAsync(XRays.Of("2.25.630", shade: 2))).Facts.IsConflict.ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_header_says_of_the_equipment_is_bounded_and_printable()
    {
        var told = await clinic.FileAsync(FactsHouse.XRay()
            .Set(Tags.StationName, "  Room\u0007 2\u200B\r\n ").Set(Tags.InstitutionName, new string('x', 63) + "😀" + new string('y', 300)).Set(Tags.DeviceSerialNumber, " ")
            .Set(Tags.BodyPartExamined, "JAW").Set(Tags.ManufacturerModelName, "Pan 3000").Set(Tags.ProtocolName, "Facts Fanny"));

        told.Facts.Tags.ShouldBe(new Dictionary<string, string>
        {
            ["BodyPartExamined"] = "JAW",
            ["InstitutionName"] = new string('x', 63),
            ["ManufacturerModelName"] = "Pan 3000",
            ["SOPClassUID"] = SopClass.Intraoral,
            ["StationName"] = "Room 2",
        });
    }

    [Theory]
    [InlineData("FACTS FANNY")]
    [InlineData("Room of Fanny Facts")]
    [InlineData("Fâcts^Fanny")]
    [InlineData("no facts-1")]
    public async Task A_patient_who_stands_where_the_equipment_should_is_left_out(string station)
    {
        var told = await clinic.FileAsync(FactsHouse.XRay().Set(Tags.StationName, station));
        told.Facts.Tags.Keys.ShouldBe(["SOPClassUID"]);
    }

    [Fact]
    public async Task A_station_that_shares_one_word_with_a_patient_keeps_its_name() =>
        (await clinic.FileAsync(FactsHouse.XRay().Set(Tags.StationName, "Facts Street"))).Facts.Tags["StationName"].ShouldBe("Facts Street");

    [Fact]
    public async Task A_header_that_cannot_be_read_tells_of_no_patient_and_no_equipment()
    {
        var file = await FactsHouse.XRay().Set(Tags.Manufacturer, "Acme").BytesAsync();
        var image = (await clinic.House.UploadAsync(file[..200])).Answer.Image;
        var told = (await clinic.HeardAsync<ImageFiled>("test.filed")).Single(one => one.Image == image);
        (told.Patient, told.Facts.Kind, told.Facts.SopInstanceUid, told.Facts.Tags.Count).ShouldBe((null, "unknown", null, 0));
    }

    [Fact]
    public async Task Facts_are_listed_as_they_are_now_page_after_page()
    {
        var house = clinic.House;
        var patient = await house.DoAsync(new RegisterPatient("Listed", "Lou", new DateOnly(1981, 4, 5), Sex.F, [new Identifier("", "LISTED-1")], Residency: "CA-ON"));
        house.Clock.Advance(TimeSpan.FromDays(40));
        var since = house.Clock.GetUtcNow();
        List<ImageId> filed = [];
        for (var at = 0; at < 5; at++)
            filed.Add((await clinic.FileAsync(XRays.Of(number: "LISTED-1", name: "Listed^Lou"))).Image);
        await house.DoAsync(new ChangePatient(patient.Id, new PatientChanges { Residency = new("CA-QC"), StoragePreference = new(StoragePreference.Cloud) }));

        List<FiledImageFacts> listed = [];
        for (FiledFactsList? page = null; page is null || page.Next is not null;)
        {
            page = await house.DoAsync(new ListFiledFacts { Since = since, After = page?.Next, Limit = 2 });
            page.Items.Count.ShouldBeInRange(1, 2);
            listed.AddRange(page.Items);
        }

        listed.Select(one => one.Image).ShouldBe(filed);
        listed.ShouldAllBe(one => one.Patient == patient.Id && one.Facts.Residency == "CA-QC" && one.Facts.StoragePreference == "cloud" && one.Facts.Device == clinic.Device.Id);
        (await house.DoAsync(new ListFiledFacts { Images = [filed[2]] })).Items.ShouldHaveSingleItem().Image.ShouldBe(filed[2]);
        (await house.DoAsync(new ListFiledFacts { Images = [ImageId.New()] })).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Facts_are_listed_for_the_house_alone_and_in_pages()
    {
        (await clinic.House.CodeAsync(new ListFiledFacts(), TestHouse.Person("dentist", Right.SeeImages))).ShouldBe("not-allowed");
        (await clinic.House.AskAsync(new ListFiledFacts { Limit = 1001 })).Refusal!.Fields.Keys.ShouldBe(["limit"]);
    }

    private async Task<IReadOnlyList<ImageLinked>> LinksOfAsync(ImageId image) =>
        [.. (await clinic.HeardAsync<ImageLinked>("test.linked")).Where(one => one.Image == image)];

    private async Task<ClinicianId?> ClinicianAsync(string performing, string operators, string referring)
    {
        var xray = FactsHouse.XRay().Set(Performing, performing).Set(Operators, operators.Split('\\')).Set(Tags.ReferringPhysicianName, referring);
        var told = await clinic.FileAsync(xray);
        var view = await clinic.House.DoAsync(new GetImage(told.Image));
        (view.ClinicianId, view.AeTitle).ShouldBe((told.Facts.Clinician, "FACTS1"));
        return told.Facts.Clinician;
    }
}
