namespace DentaMind.Dicom.Network;

/// <summary>The peer answered a request, and its answer was a failure; the association is as good as before.</summary>
/// <remarks>The message tells the status only: a comment is the peer's own words, and may be about a patient.</remarks>
public sealed class RequestFailedException(StoreResult answer) : IOException($"The peer answered with the failure status {answer}.")
{
    /// <summary>The status, and the peer's words about it: printable characters only, at most 64 of them.</summary>
    public StoreResult Answer { get; } = answer;
}
