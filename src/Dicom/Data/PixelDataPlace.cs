namespace DentaMind.Dicom.Data;

/// <summary>Where pixel data begins: a place in the data set's stream (in the inflated one, if it is deflated). No length means fragments.</summary>
public sealed record PixelDataPlace(Tag Tag, Vr Vr, long Position, long? Length);
