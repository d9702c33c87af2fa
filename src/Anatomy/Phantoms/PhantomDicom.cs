using DentaMind.Dicom.Data;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Puts phantoms into DICOM, as a sensor, a panoramic unit or a cone-beam scanner would; the same order gives the same bytes.</summary>
public static class PhantomDicom
{
    /// <summary>A film as Digital Intra-Oral X-Ray or Digital X-Ray, for presentation.</summary>
    public static Dataset Of(Radiograph film, PhantomOrder order)
    {
        var isIntraoral = film.Kind is PhantomKind.Bitewing or PhantomKind.Periapical;
        var modality = isIntraoral ? "IO" : film.Kind == PhantomKind.Panoramic ? "PX" : "DX";
        var dataset = PhantomHeader.Of(order, isIntraoral ? SopClass.Intraoral : SopClass.DigitalXRay, modality);
        dataset
            .Set(PhantomTags.PresentationIntentType, "FOR PRESENTATION")
            .Set(Tags.ImageType, "ORIGINAL", "PRIMARY", "")
            .Set(Tags.SeriesDescription, film.Kind.ToString())
            .Set(PhantomTags.DetectorType, "DIRECT")
            .Set(Tags.PositionerType, film.Kind switch { PhantomKind.Panoramic => "PANORAMIC", PhantomKind.Cephalogram => "CEPHALOSTAT", _ => "NONE" })
            .Set(Tags.RescaleIntercept, "0").Set(Tags.RescaleSlope, "1").Set(Tags.RescaleType, "US")
            .Set(Tags.LossyImageCompression, "00")
            .Set(Tags.PixelIntensityRelationship, "LOG")
            .SetIntegers(Tags.PixelIntensityRelationshipSign, order.IsMonochrome1 ? 1 : -1)
            .Set(Tags.PresentationLutShape, order.IsMonochrome1 ? "INVERSE" : "IDENTITY")
            .SetItems(PhantomTags.AcquisitionContextSequence);
        PhantomAnatomy.Describe(dataset, film);
        PhantomCalibration.Describe(dataset, film, order.Spacing);
        PhantomPixels.Put(dataset, film, order.IsMonochrome1);
        return dataset;
    }

    /// <summary>A volume as CT images, from below to above.</summary>
    public static IEnumerable<Dataset> Of(ConeBeamVolume volume, PhantomOrder order) =>
        Enumerable.Range(0, volume.Slices).Select(slice => Slice(volume, order with { Instance = slice + 1 }, slice));

    /// <summary>A Part 10 file.</summary>
    public static async Task<byte[]> ToFileAsync(Dataset dataset, TransferSyntax? syntax = null, CancellationToken ct = default)
    {
        using var stream = new MemoryStream();
        await DicomWriter.WriteFileAsync(stream, dataset, syntax ?? TransferSyntax.ExplicitLittleEndian, ct: ct);
        return stream.ToArray();
    }

    private static Dataset Slice(ConeBeamVolume volume, PhantomOrder order, int slice)
    {
        var height = (slice - ((volume.Slices - 1) / 2.0)) * volume.VoxelMm;
        var corner = -(volume.Columns - 1) / 2.0 * volume.VoxelMm;
        var dataset = PhantomHeader.Of(order, SopClass.ComputedTomography, "CT")
            .Set(Tags.ImageType, "ORIGINAL", "PRIMARY", "AXIAL")
            .Set(Tags.SeriesDescription, "Cone beam")
            .Set(Tags.FrameOfReferenceUid, PhantomHeader.Uid(order, "frame of reference"))
            .Set(PhantomTags.PositionReferenceIndicator, "")
            .Set(Tags.BodyPartExamined, "JAW")
            .Set(PhantomTags.PatientPosition, "HFS")
            .Set(PhantomTags.AcquisitionNumber, "1")
            .SetNumbers(Tags.ImagePositionPatient, Round(corner), Round(corner), Round(height))
            .SetNumbers(Tags.ImageOrientationPatient, 1, 0, 0, 0, 1, 0)
            .SetNumbers(PhantomTags.SliceLocation, Round(height))
            .SetNumbers(Tags.SliceThickness, volume.VoxelMm)
            .SetNumbers(Tags.PixelSpacing, volume.VoxelMm, volume.VoxelMm)
            .SetNumbers(Tags.RescaleIntercept, -ConeBeamVolume.Offset).SetNumbers(Tags.RescaleSlope, 1).Set(Tags.RescaleType, "HU")
            .SetNumbers(Tags.WindowCenter, 700).SetNumbers(Tags.WindowWidth, 3400);
        PhantomPixels.Put(dataset, volume.Slice(slice).ToArray(), volume.Columns, volume.Rows, 12);
        return dataset;
    }

    private static double Round(double millimetres) => Math.Round(millimetres, 4);
}
