using DentaMind.Dicom.Data;

namespace DentaMind.Imaging.Intake;

/// <summary>A black picture of nobody, for rehearsals.</summary>
internal static class BlackPicture
{
    private const int Side = 256;

    public static Dataset Of(string uid) => new Dataset()
        .Set(Tags.SopClassUid, SopClass.SecondaryCapture)
        .Set(Tags.SopInstanceUid, uid)
        .Set(Tags.StudyInstanceUid, Uid.FromGuid(Guid.CreateVersion7()))
        .Set(Tags.SeriesInstanceUid, Uid.FromGuid(Guid.CreateVersion7()))
        .Set(Tags.Modality, "OT")
        .Set(Tags.PatientId, "REHEARSAL")
        .Set(Tags.PatientName, "REHEARSAL^REHEARSAL")
        .Set(Tags.PhotometricInterpretation, "MONOCHROME2")
        .SetIntegers(Tags.SamplesPerPixel, 1)
        .SetIntegers(Tags.Rows, Side)
        .SetIntegers(Tags.Columns, Side)
        .SetIntegers(Tags.BitsAllocated, 16)
        .SetIntegers(Tags.BitsStored, 16)
        .SetIntegers(Tags.HighBit, 15)
        .SetIntegers(Tags.PixelRepresentation, 0)
        .SetBytes(Tags.PixelData, Vr.OW, new byte[Side * Side * 2]);
}
