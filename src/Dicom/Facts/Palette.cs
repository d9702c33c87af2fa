using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>The colours that stored values stand for.</summary>
public sealed record Palette(LookupTable Red, LookupTable Green, LookupTable Blue)
{
    /// <summary>Null when one of the three is absent or damaged.</summary>
    public static Palette? Of(Dataset dataset, bool isSigned)
    {
        var red = One(Tags.RedPaletteColorLookupTableDescriptor, Tags.RedPaletteColorLookupTableData, Tags.SegmentedRedPaletteColorLookupTableData);
        var green = One(Tags.GreenPaletteColorLookupTableDescriptor, Tags.GreenPaletteColorLookupTableData, Tags.SegmentedGreenPaletteColorLookupTableData);
        var blue = One(Tags.BluePaletteColorLookupTableDescriptor, Tags.BluePaletteColorLookupTableData, Tags.SegmentedBluePaletteColorLookupTableData);
        return red is null || green is null || blue is null ? null : new(red, green, blue);

        LookupTable? One(Tag descriptor, Tag data, Tag segmented)
        {
            var plan = dataset.Integers(descriptor);
            return dataset.Bytes(data) is { IsEmpty: false } plain ? LookupTable.Of(plan, plain.Span, isSigned)
                : dataset.Bytes(segmented) is { IsEmpty: false } packed ? PaletteSegments.Expand(plan, packed.Span, isSigned)
                : null;
        }
    }
}
