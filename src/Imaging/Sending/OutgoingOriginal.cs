namespace DentaMind.Imaging.Sending;

/// <summary>A Part 10 file that is ready to leave the house; whoever asked for it disposes of it.</summary>
/// <param name="Content">Read once, from its first byte.</param>
/// <param name="Length">Of the content, in bytes.</param>
/// <param name="DataSetStart">How many bytes of it stand before the data set.</param>
/// <param name="SopClassUid">Its SOP class.</param>
/// <param name="SopInstanceUid">Its SOP instance UID.</param>
/// <param name="TransferSyntaxUid">How the data set is encoded.</param>
public sealed record OutgoingOriginal(
    Stream Content, long Length, long DataSetStart, string SopClassUid, string SopInstanceUid, string TransferSyntaxUid) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
