using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network.Messages;

/// <summary>Packs a command set into as many P-DATA PDUs as the peer's limit asks for; nearly always one.</summary>
internal static class CommandPdus
{
    public const int HeaderBytes = PduHeader.Size + FragmentHeader.Size;

    public static byte[] Make(byte context, ReadOnlySpan<byte> command, int pduBytes)
    {
        var most = pduBytes - FragmentHeader.Size;
        var count = (command.Length + most - 1) / most;
        var pdus = new byte[command.Length + count * HeaderBytes];
        var rest = pdus.AsSpan();
        while (!command.IsEmpty)
        {
            var part = command[..Math.Min(most, command.Length)];
            command = command[part.Length..];
            WriteHeaders(rest, new FragmentHeader(context, IsCommand: true, IsLast: command.IsEmpty, part.Length));
            part.CopyTo(rest[HeaderBytes..]);
            rest = rest[(HeaderBytes + part.Length)..];
        }
        return pdus;
    }

    /// <summary>The headers of a P-DATA PDU that holds one fragment.</summary>
    public static void WriteHeaders(Span<byte> bytes, FragmentHeader fragment)
    {
        PduHeader.Write(bytes, PduType.Data, FragmentHeader.Size + fragment.Length);
        fragment.Write(bytes[PduHeader.Size..]);
    }
}
