namespace DentaMind.Dicom.Network;

/// <summary>The reason of an A-ASSOCIATE-RJ as it travels (PS3.8 table 9-21).</summary>
/// <param name="Result">1 permanent, 2 transient.</param>
/// <param name="Source">1 service user, 2 service provider (ACSE), 3 service provider (presentation).</param>
/// <param name="Reason">The reason, whose meaning depends on the source.</param>
public readonly record struct Rejection(byte Result, byte Source, byte Reason)
{
    public static readonly Rejection NoReasonGiven = new(1, 1, 1);
    public static readonly Rejection ApplicationContextNotSupported = new(1, 1, 2);
    public static readonly Rejection CallingAeNotRecognised = new(1, 1, 3);
    public static readonly Rejection CalledAeNotRecognised = new(1, 1, 7);
    public static readonly Rejection ProtocolVersionNotSupported = new(1, 2, 2);
    public static readonly Rejection TemporaryCongestion = new(2, 3, 1);
    public static readonly Rejection LocalLimitExceeded = new(2, 3, 2);

    public override string ToString() => $"result {Result}, source {Source}, reason {Reason}";
}
