namespace DentaMind.Dicom.Network.Messages;

/// <summary>A presentation context that both sides agreed on.</summary>
/// <param name="Id">Its number, which is odd.</param>
/// <param name="AbstractSyntax">The SOP class.</param>
/// <param name="TransferSyntax">How data sets are encoded in it.</param>
/// <param name="RequestorProvides">Whether the side that opened the association is the provider (SCP) here (PS3.7 D.3.3.4).</param>
internal sealed record AgreedContext(byte Id, string AbstractSyntax, string TransferSyntax, bool RequestorProvides = false);

/// <summary>One message of which the command was read and the data set, if any, is still on its way.</summary>
internal sealed record Message(AgreedContext Context, CommandSet Command, DataSetStream? DataSet)
{
    /// <summary>What the peer answers, and its words about it.</summary>
    public StoreResult Status() => Command.UInt16(CommandElement.Status) is { } status
        ? new StoreResult(status, CommentText.Clean(Command.Text(CommandElement.ErrorComment)))
        : throw AssociationLostException.Malformed("The peer answered without a status.");

    /// <summary>What the peer answers where nothing may follow the command.</summary>
    public StoreResult OnlyStatus() =>
        DataSet is null ? Status() : throw AssociationLostException.Malformed("A data set came with an answer that has none.");
}
