namespace DentaMind.Dicom.Data;

/// <summary>Tells a preamble that makes the file a program, an archive or a page as well (CVE-2019-11687).</summary>
public static class PreambleKind
{
    /// <summary>A TIFF's beginning is not told of: PS3.10 7.1 names it as the preamble's honest use, and it runs nothing.</summary>
    public static bool IsAnotherFormat(ReadOnlySpan<byte> preamble) =>
        preamble.StartsWith("MZ"u8) || preamble.StartsWith("\u007fELF"u8) || preamble.StartsWith("#!"u8) || preamble.StartsWith("PK"u8)
        || preamble.IndexOf("%PDF"u8) >= 0 // readers of PDF look for it behind other bytes too
        || preamble.TrimStart("\uFEFF \t\r\n\f"u8).StartsWith("<"u8) || IsMachO(preamble);

    private static bool IsMachO(ReadOnlySpan<byte> preamble) =>
        preamble.Length >= 4 && DicomInput.Number(preamble, isBigEndian: true) is 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE or 0xCAFEBABE;
}
