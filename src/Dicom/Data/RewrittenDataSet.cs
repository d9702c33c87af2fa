namespace DentaMind.Dicom.Data;

/// <summary>A data set on its way to somebody else: read once, forward only; disposing it leaves the file open.</summary>
public sealed class RewrittenDataSet : ForwardStream
{
    private readonly Stream bytes;
    private readonly IDisposable? inflated;

    internal RewrittenDataSet(Stream bytes, TransferSyntax syntax, IDisposable? inflated = null) =>
        (this.bytes, TransferSyntax, this.inflated) = (bytes, syntax, inflated);

    /// <summary>How the data set is encoded; what to say when it is sent.</summary>
    public TransferSyntax TransferSyntax { get; }

    /// <exception cref="DicomException">The data set cannot be rewritten, or is more than the limits allow.</exception>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        bytes.ReadAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            bytes.Dispose();
            inflated?.Dispose();
        }

        base.Dispose(disposing);
    }
}
