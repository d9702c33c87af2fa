namespace DentaMind.Dicom.Network.Pdus;

/// <summary>The PDUs whose whole body is four bytes: reject, release and abort (PS3.8 9.3.4, 9.3.6 to 9.3.8).</summary>
internal static class ShortPdu
{
    private const int Body = 4;

    public static byte[] Reject(Rejection why) => Make(PduType.AssociateReject, why.Result, why.Source, why.Reason);

    public static byte[] ReleaseRequest() => Make(PduType.ReleaseRequest, 0, 0, 0);

    public static byte[] ReleaseReply() => Make(PduType.ReleaseReply, 0, 0, 0);

    public static byte[] Abort(AbortSource source, AbortReason reason) => Make(PduType.Abort, 0, (byte)source, (byte)reason);

    public static Rejection ReadReject(ReadOnlySpan<byte> body) => new(body[1], body[2], body[3]);

    public static (byte Source, byte Reason) ReadAbort(ReadOnlySpan<byte> body) => (body[2], body[3]);

    private static byte[] Make(PduType type, byte second, byte third, byte fourth)
    {
        var pdu = new byte[PduHeader.Size + Body];
        PduHeader.Write(pdu, type, Body);
        (pdu[7], pdu[8], pdu[9]) = (second, third, fourth);
        return pdu;
    }
}
