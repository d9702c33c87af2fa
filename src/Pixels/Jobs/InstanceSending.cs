using System.Buffers;
using System.Text.Json;

namespace DentaMind.Pixels.Jobs;

/// <summary>Sends one job and its instance while the answer is being read, until it ends or the Worker has enough.</summary>
internal sealed class InstanceSending : IAsyncDisposable
{
    private readonly Stream toWorker;
    private readonly CancellationTokenSource given;
    private readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task sending;
    private volatile bool isEnough;

    public InstanceSending(Stream toWorker, Job job, Stream instance, CancellationToken ct)
    {
        this.toWorker = toWorker;
        given = CancellationTokenSource.CreateLinkedTokenSource(ct);
        sending = SendAsync(job, instance, given.Token);
    }

    /// <summary>Ends only when the instance could not be sent, with the reason.</summary>
    public Task Failed => failed.Task;

    /// <summary>The Worker needs no more: the end is sent after the chunk under way.</summary>
    public void Stop() => isEnough = true;

    public Task EndAsync() => sending;

    /// <remarks>An answer that was not read to its end leaves the sender behind; it is ended here, so that nothing is written later.</remarks>
    public async ValueTask DisposeAsync()
    {
        await given.CancelAsync();
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ = failed.Task.Exception;
        given.Dispose();
    }

    private async Task SendAsync(Job job, Stream instance, CancellationToken ct)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(Wire.ChunkBytes);
        try
        {
            await WriteAsync(Message.Job, JsonSerializer.SerializeToUtf8Bytes(job, JobJson.Default.Job), ct);
            int read;
            while (!isEnough && (read = await instance.ReadAsync(chunk.AsMemory(0, Wire.ChunkBytes), ct)) > 0)
                await WriteAsync(Message.Chunk, chunk.AsMemory(0, read), ct);
            await WriteAsync(Message.End, default, ct);
        }
        catch (Exception fault)
        {
            failed.TrySetException(fault);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    /// <remarks>A broken pipe is the Worker's fault; a broken instance is its store's.</remarks>
    private async ValueTask WriteAsync(Message message, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        try
        {
            await Wire.WriteAsync(toWorker, message, body, ct);
        }
        catch (IOException fault)
        {
            throw new WorkerFaultException("the Worker went away", fault);
        }
    }
}
