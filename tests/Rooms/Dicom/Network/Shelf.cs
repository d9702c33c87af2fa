using System.Collections.Concurrent;
using DentaMind.Dicom.Network;

namespace DentaMind.Rooms.Dicom.Network;

/// <summary>Keeps in memory what was stored, and answers as it is told.</summary>
internal sealed class Shelf : IStoreHandler
{
    public ConcurrentQueue<(StoreRequest Request, byte[] Bytes)> Kept { get; } = new();

    /// <summary>What went wrong while reading.</summary>
    public ConcurrentQueue<Exception> Failures { get; } = new();

    public Func<StoreRequest, CancellationToken, ValueTask<StoreResult>>? Instead { get; init; }

    public async ValueTask<StoreResult> StoreAsync(StoreRequest request, CancellationToken ct)
    {
        if (Instead is not null)
            return await Instead(request, ct);
        try
        {
            using var bytes = new MemoryStream();
            await request.DataSet.CopyToAsync(bytes, ct);
            Kept.Enqueue((request, bytes.ToArray()));
            return StoreResult.Success;
        }
        catch (Exception failure)
        {
            Failures.Enqueue(failure);
            throw;
        }
    }
}
