namespace DentaMind.Dicom.Web;

/// <summary>What was to be sent could not be read on this side; the peer is not to blame, and was given no whole object.</summary>
public sealed class SourceFailedException(string text, Exception? inner = null) : IOException(text, inner)
{
    internal static SourceFailedException OtherLength() => new("The bytes to be sent are not as many as was said.");

    /// <summary>Finds it below what an HTTP client makes of it.</summary>
    internal static SourceFailedException? In(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is SourceFailedException ours) return ours;
        }

        return null;
    }
}
