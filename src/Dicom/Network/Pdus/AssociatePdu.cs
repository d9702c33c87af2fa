using System.Text;

namespace DentaMind.Dicom.Network.Pdus;

/// <summary>What A-ASSOCIATE-RQ and A-ASSOCIATE-AC have in common (PS3.8 9.3.2 and 9.3.3).</summary>
internal static class AssociatePdu
{
    /// <summary>Protocol version, reserved bytes and the two titles.</summary>
    public const int FixedBytes = 68;

    public const ushort ProtocolVersion = 1;
    public const string DicomApplicationContext = "1.2.840.10008.3.1.1.1";
    public const int TitleBytes = 16;

    private const int ReservedBytes = 32;

    public static void ReadFixed(ref ItemReader pdu, out ushort version, out string calledAe, out string callingAe)
    {
        version = pdu.UInt16();
        pdu.UInt16();
        calledAe = ItemReader.AeTitle(pdu.Take(TitleBytes));
        callingAe = ItemReader.AeTitle(pdu.Take(TitleBytes));
        pdu.Take(ReservedBytes);
    }

    public static void WriteFixed(ItemWriter pdu, ushort version, string calledAe, string callingAe)
    {
        pdu.UInt16(version);
        pdu.UInt16(0);
        WriteTitle(pdu, calledAe);
        WriteTitle(pdu, callingAe);
        pdu.Bytes(stackalloc byte[ReservedBytes]);
    }

    private static void WriteTitle(ItemWriter pdu, string title)
    {
        Span<byte> padded = stackalloc byte[TitleBytes];
        padded.Fill((byte)' ');
        Encoding.ASCII.GetBytes(title, padded);
        pdu.Bytes(padded);
    }
}
