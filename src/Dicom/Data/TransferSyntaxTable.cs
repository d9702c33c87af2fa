using System.Collections.Frozen;

namespace DentaMind.Dicom.Data;

public sealed partial record TransferSyntax
{
    private const string Root = "1.2.840.10008.1.2";

    public static readonly TransferSyntax ImplicitLittleEndian =
        new(Root, "ImplicitVRLittleEndian", "Implicit VR Little Endian") { IsExplicit = false };

    public static readonly TransferSyntax ExplicitLittleEndian = new(Root + ".1", "ExplicitVRLittleEndian", "Explicit VR Little Endian");

    public static readonly TransferSyntax DeflatedExplicitLittleEndian =
        new(Root + ".1.99", "DeflatedExplicitVRLittleEndian", "Deflated Explicit VR Little Endian") { IsDeflated = true };

    public static readonly TransferSyntax ExplicitBigEndian =
        new(Root + ".2", "ExplicitVRBigEndian", "Explicit VR Big Endian") { IsBigEndian = true };

    public static readonly TransferSyntax EncapsulatedUncompressed =
        Encapsulated(".1.98", "EncapsulatedUncompressedExplicitVRLittleEndian", "Encapsulated Uncompressed Explicit VR Little Endian");

    public static readonly TransferSyntax JpegBaseline = Lossy(".4.50", "JPEGBaseline8Bit", "JPEG Baseline (Process 1)");
    public static readonly TransferSyntax JpegExtended = Lossy(".4.51", "JPEGExtended12Bit", "JPEG Extended (Process 2 and 4)");
    public static readonly TransferSyntax JpegLossless = Encapsulated(".4.57", "JPEGLossless", "JPEG Lossless (Process 14)");
    public static readonly TransferSyntax JpegLosslessFirstOrder =
        Encapsulated(".4.70", "JPEGLosslessSV1", "JPEG Lossless, First-Order Prediction (Process 14, Selection Value 1)");

    public static readonly TransferSyntax JpegLsLossless = Encapsulated(".4.80", "JPEGLSLossless", "JPEG-LS Lossless");
    public static readonly TransferSyntax JpegLsNearLossless = Lossy(".4.81", "JPEGLSNearLossless", "JPEG-LS Near-Lossless");
    public static readonly TransferSyntax Jpeg2000Lossless = Encapsulated(".4.90", "JPEG2000Lossless", "JPEG 2000 (Lossless Only)");
    public static readonly TransferSyntax Jpeg2000 = Lossy(".4.91", "JPEG2000", "JPEG 2000");
    public static readonly TransferSyntax HtJ2kLossless = Encapsulated(".4.201", "HTJ2KLossless", "High-Throughput JPEG 2000 (Lossless Only)");
    public static readonly TransferSyntax HtJ2kLosslessRpcl =
        Encapsulated(".4.202", "HTJ2KLosslessRPCL", "High-Throughput JPEG 2000 with RPCL Options (Lossless Only)");

    public static readonly TransferSyntax HtJ2k = Lossy(".4.203", "HTJ2K", "High-Throughput JPEG 2000");
    public static readonly TransferSyntax RleLossless = Encapsulated(".5", "RLELossless", "RLE Lossless");
    public static readonly TransferSyntax DeflatedImageFrame =
        Encapsulated(".8.1", "DeflatedImageFrameCompression", "Deflated Image Frame Compression");

    /// <summary>All that PS3.5 has ever had.</summary>
    public static IReadOnlyList<TransferSyntax> All { get; } = [
        ImplicitLittleEndian, ExplicitLittleEndian, DeflatedExplicitLittleEndian, ExplicitBigEndian, EncapsulatedUncompressed,
        JpegBaseline, JpegExtended, JpegLossless, JpegLosslessFirstOrder, JpegLsLossless, JpegLsNearLossless,
        Jpeg2000Lossless, Jpeg2000, HtJ2kLossless, HtJ2kLosslessRpcl, HtJ2k, RleLossless, DeflatedImageFrame,
        Lossy(".4.52", "JPEGExtended35", "JPEG Extended (Process 3 and 5)"),
        Lossy(".4.53", "JPEGSpectralSelectionNonHierarchical68", "JPEG Spectral Selection, Non-Hierarchical (Process 6 and 8)"),
        Lossy(".4.54", "JPEGSpectralSelectionNonHierarchical79", "JPEG Spectral Selection, Non-Hierarchical (Process 7 and 9)"),
        Lossy(".4.55", "JPEGFullProgressionNonHierarchical1012", "JPEG Full Progression, Non-Hierarchical (Process 10 and 12)"),
        Lossy(".4.56", "JPEGFullProgressionNonHierarchical1113", "JPEG Full Progression, Non-Hierarchical (Process 11 and 13)"),
        Encapsulated(".4.58", "JPEGLosslessNonHierarchical15", "JPEG Lossless, Non-Hierarchical (Process 15)"),
        Lossy(".4.59", "JPEGExtendedHierarchical1618", "JPEG Extended, Hierarchical (Process 16 and 18)"),
        Lossy(".4.60", "JPEGExtendedHierarchical1719", "JPEG Extended, Hierarchical (Process 17 and 19)"),
        Lossy(".4.61", "JPEGSpectralSelectionHierarchical2022", "JPEG Spectral Selection, Hierarchical (Process 20 and 22)"),
        Lossy(".4.62", "JPEGSpectralSelectionHierarchical2123", "JPEG Spectral Selection, Hierarchical (Process 21 and 23)"),
        Lossy(".4.63", "JPEGFullProgressionHierarchical2426", "JPEG Full Progression, Hierarchical (Process 24 and 26)"),
        Lossy(".4.64", "JPEGFullProgressionHierarchical2527", "JPEG Full Progression, Hierarchical (Process 25 and 27)"),
        Encapsulated(".4.65", "JPEGLosslessHierarchical28", "JPEG Lossless, Hierarchical (Process 28)"),
        Encapsulated(".4.66", "JPEGLosslessHierarchical29", "JPEG Lossless, Hierarchical (Process 29)"),
        Encapsulated(".4.92", "JPEG2000MCLossless", "JPEG 2000 Part 2 Multi-component (Lossless Only)"),
        Lossy(".4.93", "JPEG2000MC", "JPEG 2000 Part 2 Multi-component"),
        Referenced(".4.94", "JPIPReferenced", "JPIP Referenced"),
        Referenced(".4.95", "JPIPReferencedDeflate", "JPIP Referenced Deflate") with { IsDeflated = true },
        Referenced(".4.204", "JPIPHTJ2KReferenced", "JPIP HTJ2K Referenced"),
        Referenced(".4.205", "JPIPHTJ2KReferencedDeflate", "JPIP HTJ2K Referenced Deflate") with { IsDeflated = true },
        Encapsulated(".4.110", "JPEGXLLossless", "JPEG XL Lossless"),
        Lossy(".4.111", "JPEGXLJPEGRecompression", "JPEG XL JPEG Recompression"),
        Lossy(".4.112", "JPEGXL", "JPEG XL"),
        Video(".4.100", "MPEG2MPML", "MPEG2 Main Profile / Main Level"),
        Video(".4.100.1", "MPEG2MPMLF", "Fragmentable MPEG2 Main Profile / Main Level"),
        Video(".4.101", "MPEG2MPHL", "MPEG2 Main Profile / High Level"),
        Video(".4.101.1", "MPEG2MPHLF", "Fragmentable MPEG2 Main Profile / High Level"),
        Video(".4.102", "MPEG4HP41", "MPEG-4 AVC/H.264 High Profile / Level 4.1"),
        Video(".4.102.1", "MPEG4HP41F", "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1"),
        Video(".4.103", "MPEG4HP41BD", "MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1"),
        Video(".4.103.1", "MPEG4HP41BDF", "Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1"),
        Video(".4.104", "MPEG4HP422D", "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video"),
        Video(".4.104.1", "MPEG4HP422DF", "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video"),
        Video(".4.105", "MPEG4HP423D", "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video"),
        Video(".4.105.1", "MPEG4HP423DF", "Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video"),
        Video(".4.106", "MPEG4HP42STEREO", "MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2"),
        Video(".4.106.1", "MPEG4HP42STEREOF", "Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2"),
        Video(".4.107", "HEVCMP51", "HEVC/H.265 Main Profile / Level 5.1"),
        Video(".4.108", "HEVCM10P51", "HEVC/H.265 Main 10 Profile / Level 5.1"),
        NotStorable(".6.1", "RFC2557MIMEEncapsulation", "RFC 2557 MIME encapsulation"),
        NotStorable(".6.2", "XMLEncoding", "XML Encoding"),
        NotStorable(".7.1", "SMPTEST211020UncompressedProgressiveActiveVideo", "SMPTE ST 2110-20 Uncompressed Progressive Active Video"),
        NotStorable(".7.2", "SMPTEST211020UncompressedInterlacedActiveVideo", "SMPTE ST 2110-20 Uncompressed Interlaced Active Video"),
        NotStorable(".7.3", "SMPTEST211030PCMDigitalAudio", "SMPTE ST 2110-30 PCM Digital Audio"),
        new("1.2.840.10008.1.20", "Papyrus3ImplicitVRLittleEndian", "Papyrus 3 Implicit VR Little Endian") { IsExplicit = false, IsStorable = false },
    ];

    private static readonly FrozenDictionary<string, TransferSyntax> ByUid = All.ToFrozenDictionary(syntax => syntax.Uid, StringComparer.Ordinal);

    /// <summary>Null when PS3.5 has none of that name.</summary>
    public static TransferSyntax? Find(string uid) => ByUid.GetValueOrDefault(uid);

    /// <summary>The syntax with this UID, or what PS3.5 lets us suppose of one that we have never heard of.</summary>
    public static TransferSyntax Of(string uid) => Find(uid)
        ?? new(uid, "Unknown", "Unknown") { IsEncapsulated = true, IsKnown = false, IsStorable = false };

    private static TransferSyntax Encapsulated(string suffix, string keyword, string name) =>
        new(Root + suffix, keyword, name) { IsEncapsulated = true };

    private static TransferSyntax Lossy(string suffix, string keyword, string name) =>
        new(Root + suffix, keyword, name) { IsEncapsulated = true, IsLossy = true };

    private static TransferSyntax Video(string suffix, string keyword, string name) =>
        new(Root + suffix, keyword, name) { IsEncapsulated = true, IsLossy = true, IsVideo = true };

    private static TransferSyntax Referenced(string suffix, string keyword, string name) =>
        new(Root + suffix, keyword, name) { IsReferenced = true };

    private static TransferSyntax NotStorable(string suffix, string keyword, string name) => new(Root + suffix, keyword, name) { IsStorable = false };
}
