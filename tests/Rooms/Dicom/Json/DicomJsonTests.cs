using System.Text;
using System.Text.Json;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Json;
using DentaMind.Kit;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Json;

public sealed class DicomJsonTests
{
    [Fact]
    public void A_data_set_is_written_as_the_standard_shows()
    {
        var dataset = new Dataset()
            .Set(Tags.SpecificCharacterSet, "ISO_IR 100")
            .Set(Tags.PatientName, "Wang^XiaoDong")
            .Set(Tags.ImageType, "ORIGINAL", "", "X")
            .Set(Tags.NumberOfFrames, "+3")
            .Set(Tags.PixelSpacing, "0.12345678901234", "x")
            .SetBytes(Tags.LutData, Vr.OW, new byte[] { 1, 2 })
            .SetItems(Tags.AnatomicRegionSequence, new Dataset().Set(Tags.CodeValue, "661005"))
            .Set(Tags.StudyDate);

        Encoding.UTF8.GetString(DicomJson.ToBytes(dataset)).ShouldBe("""
            {"00080005":{"vr":"CS","Value":["ISO_IR 192"]},"00080008":{"vr":"CS","Value":["ORIGINAL",null,"X"]},"00080020":{"vr":"DA"},
            "00082218":{"vr":"SQ","Value":[{"00080100":{"vr":"SH","Value":["661005"]}}]},
            "00100010":{"vr":"PN","Value":[{"Alphabetic":"Wang^XiaoDong"}]},"00280008":{"vr":"IS","Value":[3]},
            "00280030":{"vr":"DS","Value":[0.12345678901234,"x"]},"00283006":{"vr":"OW","InlineBinary":"AQI="}}
            """.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Large_numbers_keep_every_digit()
    {
        var tag = new Tag(0x0008, 0x040C);
        var dataset = new Dataset().SetIntegers(tag, Vr.UV, -1).SetNumbers(new Tag(0x0018, 0x9073), double.NaN);
        var json = DicomJson.ToBytes(dataset);

        Encoding.UTF8.GetString(json).ShouldContain("\"18446744073709551615\"");
        DicomJson.Read(json).Bytes(tag).ToArray().ShouldBe([255, 255, 255, 255, 255, 255, 255, 255]);
        double.IsNaN(DicomJson.Read(json).Numbers(new Tag(0x0018, 0x9073))[0]).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_real_header_survives_the_way_there_and_back()
    {
        foreach (var path in SharedData.Files("dicom"))
        {
            if (Path.GetFileName(path) == "no_meta.dcm") continue;
            await using var stream = File.OpenRead(path);
            var json = DicomJson.ToBytes((await DicomReader.ReadFileAsync(stream, ReadOptions.Header)).Dataset);
            Encoding.UTF8.GetString(DicomJson.ToBytes(DicomJson.Read(json))).ShouldBe(Encoding.UTF8.GetString(json), path);
        }
    }

    [Fact]
    public void An_address_stands_for_a_value_that_is_elsewhere()
    {
        var json = DicomJson.ToBytes(Samples.Intraoral().SetBytes(Tags.PixelData, Vr.OW, new byte[4]), element => element.Tag == Tags.PixelData ? "/bulk/1" : null);
        var read = DicomJson.Read(json);

        read[Tags.PixelData]!.BulkDataUri.ShouldBe("/bulk/1");
        DicomJson.ToBytes(read).ShouldBe(json);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"name":{"vr":"PN"}}""")]
    [InlineData("""{"00100010":{"vr":"ZZ"}}""")]
    [InlineData("""{"00100010":"text"}""")]
    [InlineData("""{"00280010":{"vr":"US","Value":["many"]}}""")]
    [InlineData("""{"00280010":{"vr":"OB","InlineBinary":"***"}}""")]
    [InlineData("""{"00100010":{"vr":"PN","Value":[7,{"Alphabetic":7}]}}""")]
    public void What_is_not_of_the_model_is_refused(string text) =>
        Should.Throw<DicomException>(() => DicomJson.Read(Encoding.UTF8.GetBytes(text))).Code.ShouldBe("json-invalid");

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var text = string.Concat(Enumerable.Repeat("""{"00082218":{"vr":"SQ","Value":[""", 100_000));

        Should.Throw<DicomException>(() => DicomJson.Read(Encoding.UTF8.GetBytes(text))).Code.ShouldBeOneOf("json-invalid", "too-deep");
    }

    [Fact]
    public void What_is_written_is_JSON()
    {
        using var document = JsonDocument.Parse(DicomJson.ToBytes(Samples.Intraoral()));

        document.RootElement.GetProperty("00100010").GetProperty("Value")[0].GetProperty("Ideographic").GetString().ShouldBe("王^小東");
    }
}
