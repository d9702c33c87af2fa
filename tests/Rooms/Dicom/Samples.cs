using DentaMind.Dicom.Data;

namespace DentaMind.Rooms.Dicom;

/// <summary>Small objects of invented people.</summary>
internal static class Samples
{
    public static Dataset Code(string value, string scheme = "SCT") =>
        new Dataset().Set(Tags.CodeValue, value).Set(Tags.CodingSchemeDesignator, scheme).Set(Tags.CodeMeaning, "a meaning");

    /// <summary>A picture of 30 rows and 20 columns, 12 bits in 16.</summary>
    public static Dataset Intraoral() => new Dataset()
        .Set(Tags.SpecificCharacterSet, "ISO_IR 192")
        .Set(Tags.SopClassUid, SopClass.Intraoral)
        .Set(Tags.SopInstanceUid, "2.25.1")
        .Set(Tags.StudyInstanceUid, "2.25.2")
        .Set(Tags.SeriesInstanceUid, "2.25.3")
        .Set(Tags.Modality, "IO")
        .Set(Tags.AcquisitionDate, "20260312")
        .Set(Tags.AcquisitionTime, "101500.25")
        .Set(Tags.PatientName, "O’Neil^Zoë=王^小東")
        .Set(Tags.PatientId, "DM-1")
        .Set(Tags.PatientBirthDate, "19810405")
        .Set(Tags.PatientSex, "F")
        .Set(Tags.ImageLaterality, "R")
        .SetItems(Tags.AnatomicRegionSequence, Code("661005"))
        .SetItems(Tags.PrimaryAnatomicStructureSequence, Code("57826002"), Code("36492000").SetItems(Tags.ViewModifierCodeSequence, Code("1"), []))
        .SetIntegers(Tags.SamplesPerPixel, 1)
        .Set(Tags.PhotometricInterpretation, "MONOCHROME2")
        .SetIntegers(Tags.Rows, 30)
        .SetIntegers(Tags.Columns, 20)
        .SetNumbers(Tags.ImagerPixelSpacing, 0.025, 0.025)
        .SetIntegers(Tags.BitsAllocated, 16)
        .SetIntegers(Tags.BitsStored, 12)
        .SetIntegers(Tags.HighBit, 11)
        .SetIntegers(Tags.PixelRepresentation, 0)
        .SetNumbers(Tags.WindowCenter, 2048)
        .SetNumbers(Tags.WindowWidth, 4096);

    public static async Task<byte[]> FileAsync(Dataset dataset, TransferSyntax syntax, WriteOptions? options = null)
    {
        using var stream = new MemoryStream();
        await DicomWriter.WriteFileAsync(stream, dataset, syntax, options);
        return stream.ToArray();
    }
}
