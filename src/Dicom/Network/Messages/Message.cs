namespace DentaMind.Dicom.Network.Messages;

/// <summary>A presentation context that both sides agreed on.</summary>
internal sealed record AgreedContext(byte Id, string AbstractSyntax, string TransferSyntax);

/// <summary>One message of which the command was read and the data set, if any, is still on its way.</summary>
internal sealed record Message(AgreedContext Context, CommandSet Command, DataSetStream? DataSet);
