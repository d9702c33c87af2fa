namespace DentaMind.Dicom.Network.Commitment;

/// <summary>One instance, named as storage commitment names it (PS3.4 table J.3-1).</summary>
/// <param name="SopClassUid">Its SOP class.</param>
/// <param name="SopInstanceUid">Its SOP instance UID.</param>
public sealed record SopReference(string SopClassUid, string SopInstanceUid);

/// <summary>One instance that the peer does not commit to, and why not (PS3.3 C.14.1.1).</summary>
/// <param name="Instance">Which one.</param>
/// <param name="Reason">0110 processing failure, 0112 no such instance, 0213 resource limitation, 0122 SOP class not supported,
/// 0119 SOP class is another one, 0131 the transaction UID is in use.</param>
public sealed record FailedReference(SopReference Instance, ushort Reason)
{
    public const ushort ProcessingFailure = 0x0110;
    public const ushort NoSuchInstance = 0x0112;
    public const ushort SopClassNotSupported = 0x0122;
    public const ushort ClassInstanceConflict = 0x0119;
    public const ushort DuplicateTransaction = 0x0131;
    public const ushort ResourceLimitation = 0x0213;
}
