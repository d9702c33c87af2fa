namespace DentaMind.Dicom.Data;

/// <summary>What PS3.6 says of a tag: its VR, for data sets that do not carry it.</summary>
public static class DataDictionary
{
    /// <summary>The VR of a tag; UN when the standard does not know it.</summary>
    public static Vr VrOf(Tag tag)
    {
        if (tag.IsGroupLength) return Vr.UL;
        if (tag.IsPrivate) return tag.IsPrivateCreator ? Vr.LO : Vr.UN;
        return Find(tag.Number) ?? Find(FirstOfRepeated(tag)) ?? Vr.UN;
    }

    public static bool IsKnown(Tag tag) => VrOf(tag) != Vr.UN;

    /// <summary>US or SS, as Pixel Representation of the data set says.</summary>
    internal static bool FollowsPixelSign(Tag tag) => DataDictionaryTable.SignedByPixels.BinarySearch(tag.Number) >= 0;

    private static Vr? Find(uint number)
    {
        var entries = DataDictionaryTable.Entries;
        int low = 0, high = entries.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = (uint)(entries[middle] >> 16);
            if (found == number) return new Vr((ushort)entries[middle]);
            if (found < number) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    /// <summary>Overlays and curves repeat by group; the table holds the first of each.</summary>
    private static uint FirstOfRepeated(Tag tag) => (tag.Group & 0xFF00) switch
    {
        0x6000 or 0x5000 => ((uint)(tag.Group & 0xFF00) << 16) | tag.Element,
        0x7F00 when tag.Element is >= 0x10 and <= 0x40 => 0x7FE00010,
        _ when tag.Group == 0x0020 && (tag.Element & 0xFF00) == 0x3100 => 0x00203100,
        _ => 0,
    };
}
