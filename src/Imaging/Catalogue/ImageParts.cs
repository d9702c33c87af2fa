using DentaMind.Kernel;
using DentaMind.Pixels.Encode;
using DentaMind.Platform.Store;

namespace DentaMind.Imaging.Catalogue;

/// <summary>What an image is, from its header; no word that names anybody.</summary>
internal sealed record ImageFacts
{
    public string? SopClassUid { get; init; }

    public string? StudyUid { get; init; }

    public string? SeriesUid { get; init; }

    public string? TransferSyntaxUid { get; init; }

    public string Kind { get; init; } = "unknown";

    public string? Modality { get; init; }

    public int? Rows { get; init; }

    public int? Columns { get; init; }

    public int Frames { get; init; }

    /// <summary>Bits stored a sample.</summary>
    public int? Bits { get; init; }

    public DateTimeOffset? AcquiredAt { get; init; }

    /// <summary>FDI numbers with commas between, such as <c>16,17</c>.</summary>
    public string Teeth { get; init; } = "";

    public string? Laterality { get; init; }

    /// <summary>How millimetres may be measured on it, if at all.</summary>
    public string Calibration { get; init; } = "none";

    public double? RowMm { get; init; }

    public double? ColumnMm { get; init; }

    /// <summary>The file says that it was compressed with loss before it came.</summary>
    public bool IsLossy { get; init; }

    /// <summary>What was wrong with the file and could be read all the same: stable codes with commas between, such as <c>odd-length,out-of-order</c>.</summary>
    public string Flaws { get; init; } = "";

    /// <summary>Its preamble makes it another format too: a program, an archive, a page.</summary>
    public bool IsPolyglot => Flaws.Split(',').Contains(Dicom.Data.Flaws.PreamblePolyglot);

    /// <summary>What it says of the equipment, by keyword.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The bytes that came, in the store.</summary>
internal sealed class Original
{
    /// <summary>Another one holds the same bytes once they were lost and brought back.</summary>
    public string ObjectKey { get; set; } = "";

    public byte[] WrappedDek { get; set; } = [];

    public long Bytes { get; init; }

    /// <summary>SHA-256 of the plain bytes, lower-case hex.</summary>
    public string Sha256 { get; init; } = "";
}

/// <summary>How an image came to us.</summary>
internal sealed record Provenance
{
    public ImageSource Source { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DeviceId? Device { get; init; }

    public LocationId? Location { get; init; }

    /// <summary>What the sender called itself on the network; null for an upload.</summary>
    public string? AeTitle { get; init; }

    /// <summary>Whom of the practice the header names as having taken it or asked for it.</summary>
    public ClinicianId? Clinician { get; init; }
}

/// <summary>The doors by which images come in.</summary>
public enum ImageSource
{
    Upload,
    Dicom,

    /// <summary>Read back from an archive that had it and we had not.</summary>
    Archive,
}

/// <summary>One sealed object that holds an image's renditions one after another.</summary>
internal sealed class SealedPack
{
    public string ObjectKey { get; init; } = "";

    /// <summary>All renditions together, before sealing.</summary>
    public long Bytes { get; init; }

    public byte[] WrappedDek { get; set; } = [];
}

/// <summary>One small picture derived from an image.</summary>
internal sealed class KeptRendition
{
    public Tier Tier { get; init; }

    /// <summary>Where it begins in the pack.</summary>
    public long Offset { get; init; }

    public int Bytes { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public string MediaType { get; init; } = "";

    /// <summary>How it was compressed, such as "JPEG baseline q88".</summary>
    public string Method { get; init; } = "";

    /// <summary>The original's bytes to this one's.</summary>
    public double Ratio { get; init; }

    public bool IsLossy { get; init; }
}

internal static class SealedObjects
{
    /// <summary>The original as the store knows it.</summary>
    public static SealedObject ToSealed(this Original original) =>
        new(Key(original.ObjectKey), original.WrappedDek, original.Bytes, Convert.FromHexString(original.Sha256));

    /// <summary>The renditions' pack as the store knows it; its SHA-256 is not kept, for it can be made again.</summary>
    public static SealedObject ToSealed(this SealedPack pack) => new(Key(pack.ObjectKey), pack.WrappedDek, pack.Bytes, []);

    private static ObjectKey Key(string text) => ObjectKey.TryParse(text, out var key) ? key : throw new InvalidOperationException("An object key in the database is not one.");
}
