using System.Security.Cryptography;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Web;

namespace DentaMind.Routing.Destinations.Orthanc;

/// <summary>A file whose MD5 is taken while it is sent. MD5 is what Orthanc speaks; it protects nothing here, it only compares.</summary>
internal sealed class SentFile : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);

    public SentFile(ByteSource file) => Source = new ByteSource(file.Length, async ct =>
    {
        _ = hash.GetHashAndReset(); // it may be sent again
        return new HashedStream(await file.OpenAsync(ct), hash);
    });

    public ByteSource Source { get; }

    /// <summary>Of what was sent last; to be asked once.</summary>
    public string Md5 => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    private sealed class HashedStream(Stream inner, IncrementalHash hash) : ForwardStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await inner.ReadAsync(buffer, cancellationToken);
            hash.AppendData(buffer.Span[..count]);
            return count;
        }

        public override async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            await base.DisposeAsync();
        }
    }
}
