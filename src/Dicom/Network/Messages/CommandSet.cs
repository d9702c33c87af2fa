using System.Buffers.Binary;
using System.Text;

namespace DentaMind.Dicom.Network.Messages;

/// <summary>The command part of a message: elements of group 0000 in implicit VR little endian (PS3.7 6.3).</summary>
internal sealed class CommandSet
{
    private const int ElementHeaderBytes = 8;
    private const int MostElements = 128;

    /// <summary>What (0000,0800) says when no data set follows; anything else says that one does.</summary>
    private const ushort NoDataSet = 0x0101;

    private readonly SortedDictionary<CommandElement, byte[]> elements = [];

    public CommandField Field => (CommandField)(UInt16(CommandElement.CommandField) ?? 0);

    public ushort MessageId => UInt16(CommandElement.MessageId) ?? 0;

    public bool HasDataSet => (UInt16(CommandElement.DataSetType) ?? NoDataSet) != NoDataSet;

    public ushort? UInt16(CommandElement element) =>
        elements.TryGetValue(element, out var value) && value.Length >= 2 ? BinaryPrimitives.ReadUInt16LittleEndian(value) : null;

    /// <summary>The text of an element without its padding; null when it is absent or empty.</summary>
    public string? Text(CommandElement element)
    {
        if (!elements.TryGetValue(element, out var value))
            return null;
        var text = Encoding.Latin1.GetString(value).Trim(' ', '\0');
        return text.Length == 0 ? null : text;
    }

    public CommandSet With(CommandElement element, ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        elements[element] = bytes;
        return this;
    }

    /// <summary>Sets an element to a text, padded to an even length with a zero, or with a space where the standard wants one.</summary>
    public CommandSet With(CommandElement element, string? text, char padding = '\0')
    {
        if (text is null)
            return this;
        elements[element] = Encoding.Latin1.GetBytes(text.Length % 2 == 0 ? text : text + padding);
        return this;
    }

    public CommandSet WithDataSet(bool follows) => With(CommandElement.DataSetType, (ushort)(follows ? 0 : NoDataSet));

    public static CommandSet Read(ReadOnlySpan<byte> bytes)
    {
        var command = new CommandSet();
        while (!bytes.IsEmpty)
        {
            if (bytes.Length < ElementHeaderBytes || command.elements.Count == MostElements)
                throw AssociationLostException.Malformed("A command set is cut short or has too many elements.");
            var group = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            var element = (CommandElement)BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            if (group != 0 || length > bytes.Length - ElementHeaderBytes)
                throw AssociationLostException.Malformed("A command set has an element of another group, or one longer than itself.");
            if (element != CommandElement.GroupLength)
                command.elements[element] = bytes.Slice(ElementHeaderBytes, (int)length).ToArray();
            bytes = bytes[(ElementHeaderBytes + (int)length)..];
        }
        return command;
    }

    public byte[] ToBytes()
    {
        var length = elements.Values.Sum(value => ElementHeaderBytes + value.Length);
        var bytes = new byte[ElementHeaderBytes + 4 + length];
        var rest = WriteHeader(bytes, CommandElement.GroupLength, 4);
        BinaryPrimitives.WriteInt32LittleEndian(rest, length);
        rest = rest[4..];
        foreach (var (element, value) in elements)
        {
            rest = WriteHeader(rest, element, value.Length);
            value.CopyTo(rest);
            rest = rest[value.Length..];
        }
        return bytes;
    }

    private static Span<byte> WriteHeader(Span<byte> bytes, CommandElement element, int length)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[2..], (ushort)element);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], length);
        return bytes[ElementHeaderBytes..];
    }
}
