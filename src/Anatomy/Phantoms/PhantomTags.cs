using DentaMind.Dicom.Data;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Tags that only a maker of X-rays writes.</summary>
internal static class PhantomTags
{
    public static readonly Tag PresentationIntentType = new(0x0008, 0x0068);
    public static readonly Tag AcquisitionNumber = new(0x0020, 0x0012);
    public static readonly Tag PositionReferenceIndicator = new(0x0020, 0x1040);
    public static readonly Tag SliceLocation = new(0x0020, 0x1041);
    public static readonly Tag ExposureTime = new(0x0018, 0x1150);
    public static readonly Tag XRayTubeCurrent = new(0x0018, 0x1151);
    public static readonly Tag PatientPosition = new(0x0018, 0x5100);
    public static readonly Tag DetectorType = new(0x0018, 0x7004);
    public static readonly Tag AcquisitionContextSequence = new(0x0040, 0x0555);
}
