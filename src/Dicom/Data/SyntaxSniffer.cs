namespace DentaMind.Dicom.Data;

/// <summary>Looks at the first element to learn how a data set is written, or whether it is written as its file says.</summary>
internal static class SyntaxSniffer
{
    private const ushort HighestFirstGroup = 0x0040;
    private const uint LongestFirstValue = 64 * 1024;

    /// <summary>The syntax to name; how to read is set in the file's notation. Throws when the bytes are no data set at all.</summary>
    public static TransferSyntax Judge(ReadOnlySpan<byte> window, TransferSyntax? declared, DicomFile file)
    {
        var seen = Sniff(window);
        if (declared is null)
        {
            var found = seen ?? (file.Meta.Count > 0 && window.IsEmpty ? Notation.Explicit : throw NotDicom());
            file.Notation = found;
            return NameOf(found);
        }

        file.Notation = Notation.Of(declared);
        if (seen is not { } notation || notation == file.Notation) return declared;
        file.Flaws.Note(Flaws.TransferSyntaxWrong);
        file.Notation = notation;
        return declared.IsEncapsulated ? declared : NameOf(notation);
    }

    private static DicomException NotDicom() => new("not-dicom", "The bytes do not begin as a DICOM object does.");

    private static TransferSyntax NameOf(Notation notation) => notation switch
    {
        { IsBigEndian: true } => TransferSyntax.ExplicitBigEndian,
        { IsExplicit: true } => TransferSyntax.ExplicitLittleEndian,
        _ => TransferSyntax.ImplicitLittleEndian,
    };

    /// <summary>Null when the first element could be none of the three.</summary>
    private static Notation? Sniff(ReadOnlySpan<byte> window)
    {
        if (window.Length < 8) return null;
        var isExplicit = Vr.Named(window[4], window[5]).IsKnown;
        if (IsFirst(DicomInput.TagAt(window, isBigEndian: false)))
        {
            if (isExplicit) return Notation.Explicit;
            return DicomInput.Number(window[4..], isBigEndian: false) is <= LongestFirstValue or ElementHead.Undefined ? Notation.Implicit : null;
        }

        return isExplicit && IsFirst(DicomInput.TagAt(window, isBigEndian: true)) ? new Notation(true, true) : null;
    }

    private static bool IsFirst(Tag tag) => tag.Group is > 0 and <= HighestFirstGroup && (tag.IsPrivate || DataDictionary.IsKnown(tag));
}
