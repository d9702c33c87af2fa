using System.Buffers.Binary;

namespace DentaMind.Dicom.Network.Pdus;

internal enum PduType : byte
{
    AssociateRequest = 1,
    AssociateAccept = 2,
    AssociateReject = 3,
    Data = 4,
    ReleaseRequest = 5,
    ReleaseReply = 6,
    Abort = 7,
}

/// <summary>Who aborts (PS3.8 table 9-26).</summary>
internal enum AbortSource : byte
{
    User = 0,
    Provider = 2,
}

/// <summary>Why the provider aborts (PS3.8 table 9-26).</summary>
internal enum AbortReason : byte
{
    NotSpecified = 0,
    UnrecognisedPdu = 1,
    UnexpectedPdu = 2,
    UnrecognisedParameter = 4,
    UnexpectedParameter = 5,
    InvalidParameter = 6,
}

/// <summary>The six bytes that open every PDU (PS3.8 9.3.1), believed only after they were checked.</summary>
internal readonly record struct PduHeader(PduType Type, int Length)
{
    public const int Size = 6;

    /// <summary>Refuses what cannot be a PDU by its first byte, so that an HTTP or TLS greeting is turned away at once.</summary>
    public static void CheckType(byte type)
    {
        if (type is < (byte)PduType.AssociateRequest or > (byte)PduType.Abort)
            throw AssociationLostException.Violation(AbortReason.UnrecognisedPdu, "The peer does not speak the DICOM upper layer protocol.");
    }

    public static PduHeader Read(ReadOnlySpan<byte> bytes, NetworkLimits limits)
    {
        CheckType(bytes[0]);
        var type = (PduType)bytes[0];
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[2..]);
        var (least, most) = type switch
        {
            PduType.AssociateRequest or PduType.AssociateAccept => (AssociatePdu.FixedBytes, limits.AssociatePduBytes),
            PduType.Data => (FragmentHeader.Size, limits.ToleratedPduBytes),
            _ => (4, 4),
        };
        if (length < least)
            throw AssociationLostException.Malformed($"A PDU of type {bytes[0]} is shorter than its fixed fields.");
        if (length > most)
            throw AssociationLostException.TooLong($"A PDU of type {bytes[0]} is longer than allowed.");
        return new PduHeader(type, (int)length);
    }

    public static void Write(Span<byte> bytes, PduType type, int length)
    {
        bytes[0] = (byte)type;
        bytes[1] = 0;
        BinaryPrimitives.WriteInt32BigEndian(bytes[2..], length);
    }
}
