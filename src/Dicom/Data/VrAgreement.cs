namespace DentaMind.Dicom.Data;

/// <summary>Compares the VR of a file with that of the dictionary.</summary>
internal static class VrAgreement
{
    /// <summary>False when the standard gives this tag another VR, and no choice.</summary>
    public static bool IsPlausible(Tag tag, Vr vr)
    {
        if (tag.IsPrivate || vr == Vr.UN) return true;
        var expected = DataDictionary.VrOf(tag);
        return expected == vr || expected == Vr.UN
            || (vr == Vr.SS && DataDictionary.FollowsPixelSign(tag))
            || (IsBulk(expected) && (IsBulk(vr) || vr == Vr.US || vr == Vr.SS));
    }

    private static bool IsBulk(Vr vr) => vr == Vr.OB || vr == Vr.OW;
}
