namespace DentaMind.Dicom.Data;

/// <summary>Tells a preamble that makes the file a program, an archive or a page as well (CVE-2019-11687).</summary>
internal static class PreambleKind
{
    public static bool IsAnotherFormat(ReadOnlySpan<byte> preamble) =>
        preamble.StartsWith("MZ"u8) || preamble.StartsWith("\u007fELF"u8) || preamble.StartsWith("#!"u8) || preamble.StartsWith("PK"u8)
        || preamble.StartsWith("%PDF"u8) || preamble.TrimStart(" \t\r\n"u8).StartsWith("<"u8) || IsMachO(preamble);

    private static bool IsMachO(ReadOnlySpan<byte> preamble) =>
        DicomInput.Number(preamble, isBigEndian: true) is 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE or 0xCAFEBABE;
}
