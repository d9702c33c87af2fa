namespace DentaMind.Dicom.Web;

/// <summary>One instance to be stored.</summary>
/// <param name="SopInstanceUid">Its SOP Instance UID, by which the answer has to name it.</param>
/// <param name="Part10">The whole file (PS3.10).</param>
public sealed record StowInstance(string SopInstanceUid, ByteSource Part10);

/// <summary>Whether a peer stored an instance.</summary>
public enum StowVerdict
{
    /// <summary>The peer names the instance among those it stored.</summary>
    Stored,

    /// <summary>The peer names it among those that failed, or refused the whole request.</summary>
    Refused,

    /// <summary>The peer answered, and did not prove that it stored the instance.</summary>
    NotUnderstood,
}

/// <summary>What became of one instance. Even <see cref="StowVerdict.Stored"/> says only that an instance of this UID is there: read it back to know.</summary>
public sealed record StowResult
{
    private StowResult(StowVerdict verdict) => Verdict = verdict;

    public StowVerdict Verdict { get; }

    /// <summary>The Failure Reason (0008,1197) of a refused one, or the Warning Reason (0008,1196) of a stored one.</summary>
    public ushort? Reason { get; private init; }

    /// <summary>The peer's "no", where there is one.</summary>
    public WebRefusal? Refusal { get; private init; }

    /// <summary>Why the answer cannot be understood: a stable code in kebab case.</summary>
    public string? Nonsense { get; private init; }

    internal static StowResult Stored(ushort? warning) => new(StowVerdict.Stored) { Reason = warning };

    internal static StowResult Refused(WebRefusal refusal, ushort? reason = null) => new(StowVerdict.Refused) { Refusal = refusal, Reason = reason };

    internal static StowResult NotUnderstood(string code) => new(StowVerdict.NotUnderstood) { Nonsense = code };
}
