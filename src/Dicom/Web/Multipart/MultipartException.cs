namespace DentaMind.Dicom.Web.Multipart;

/// <summary>A multipart body that breaks its rules, our limits, or off; what was read of the part under way is worth nothing.</summary>
public sealed class MultipartException : IOException
{
    private MultipartException(string code, string text) : base(text) => Code = code;

    /// <summary>A stable name for programs, in kebab case.</summary>
    public string Code { get; }

    internal static MultipartException NoBoundary() => new("multipart-no-boundary", "The body does not say what divides its parts.");

    internal static MultipartException Truncated() => new("multipart-truncated", "The body ends before its last boundary.");

    internal static MultipartException BadHeader() => new("multipart-bad-header", "The header of a part cannot be understood.");

    internal static MultipartException TooLong(string what) => new("multipart-too-long", $"{what} than the limit allows.");
}
