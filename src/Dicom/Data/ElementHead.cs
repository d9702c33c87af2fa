using System.Buffers.Binary;

namespace DentaMind.Dicom.Data;

/// <summary>What stands before a value: tag, VR, length.</summary>
internal readonly record struct ElementHead(Tag Tag, Vr Vr, uint Length, int Bytes)
{
    public const int LeastBytes = 8;
    public const int MostBytes = 12;
    public const uint Undefined = 0xFFFFFFFF;

    public bool HasUndefinedLength => Length == Undefined;

    /// <summary>How the items of this element are written, if it has any: in implicit little endian where the VR is unknown (PS3.5 6.2.2).</summary>
    public Notation NotationWithin(Notation around) => Vr == Vr.UN && around.IsExplicit ? Notation.Implicit : around;

    /// <summary>Null when the window holds too little for a head.</summary>
    public static ElementHead? Read(ReadOnlySpan<byte> window, Notation notation, Flaws flaws)
    {
        if (window.Length < 8) return null;
        var tag = DicomInput.TagAt(window, notation.IsBigEndian);
        if (tag.IsDelimiter || !notation.IsExplicit)
            return new(tag, DataDictionary.VrOf(tag), DicomInput.Number(window[4..], notation.IsBigEndian), 8);
        var vr = Vr.Named(window[4], window[5]);
        if (vr.IsKnown) return vr.HasLongLength ? Long(tag, vr, window, notation) : Short(tag, vr, window, notation);
        if (vr.LooksLikeVr) return Unheard(tag, vr, window, notation, flaws);
        flaws.Note(Flaws.ImplicitElement);
        return new(tag, DataDictionary.VrOf(tag), DicomInput.Number(window[4..], notation.IsBigEndian), 8);
    }

    private static ElementHead Short(Tag tag, Vr vr, ReadOnlySpan<byte> window, Notation notation) =>
        new(tag, vr, DicomInput.Short(window[6..], notation.IsBigEndian), 8);

    private static ElementHead? Long(Tag tag, Vr vr, ReadOnlySpan<byte> window, Notation notation) =>
        window.Length < MostBytes ? null : new(tag, vr, DicomInput.Number(window[8..], notation.IsBigEndian), MostBytes);

    /// <summary>A VR of the future has the long form (PS3.5 6.2.2); a mistyped one of today has the short form.</summary>
    private static ElementHead? Unheard(Tag tag, Vr vr, ReadOnlySpan<byte> window, Notation notation, Flaws flaws)
    {
        flaws.Note(Flaws.UnknownVr);
        return BinaryPrimitives.ReadUInt16LittleEndian(window[6..]) == 0 && DataDictionary.VrOf(tag).HasLongLength
            ? Long(tag, vr, window, notation)
            : Short(tag, vr, window, notation);
    }
}

/// <summary>How heads and numbers are written at some place of a file.</summary>
internal readonly record struct Notation(bool IsExplicit, bool IsBigEndian)
{
    public static Notation Implicit => new(false, false);

    public static Notation Explicit => new(true, false);

    public static Notation Of(TransferSyntax syntax) => new(syntax.IsExplicit, syntax.IsBigEndian);
}
