using DentaMind.Dicom.Data;
using DentaMind.Dicom.Web.Multipart;

namespace DentaMind.Dicom.Web;

/// <summary>How much of a web peer's answer we are willing to hold. How long it may take is the caller's to say, by cancelling.</summary>
public sealed record WebLimits
{
    /// <summary>Bytes of one answer in JSON.</summary>
    public int AnswerBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Bytes of an error's body that are looked at for a sentence.</summary>
    public int ErrorBytes { get; init; } = 256 * 1024;

    /// <summary>What the data sets in an answer may hold.</summary>
    public ReadLimits Datasets { get; init; } = new() { Depth = 16, Elements = 100_000, Items = 20_000 };

    /// <summary>What a multipart answer may hold.</summary>
    public MultipartLimits Multipart { get; init; } = new();
}
