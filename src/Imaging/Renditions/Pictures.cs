using DentaMind.Pixels.Jobs;
using DentaMind.Platform.Sandbox;
using Microsoft.Extensions.Logging;

namespace DentaMind.Imaging.Renditions;

/// <summary>Has pictures made in the sandboxed Worker, the only place where foreign pixels are decoded.</summary>
internal sealed class Pictures(SandboxPool workers) : IAsyncDisposable
{
    public static Pictures Start(ImagingOptions options, TimeProvider clock, ILogger<SandboxPool> log)
    {
        var program = new SandboxOptions { Program = options.WorkerProgram, Processes = options.WorkerCount };
        var protocol = new SandboxProtocol(
            (streams, ct) => Client(streams).GreetAsync(ct),
            error => error is WorkerFaultException);
        return new Pictures(new SandboxPool(program, protocol, clock, log));
    }

    /// <summary>The renditions, or why there are none; null when the Worker died of it or took too long.</summary>
    public async Task<RenderAnswer?> RenderAsync(Stream original, CancellationToken ct) =>
        (await workers.RunAsync((streams, stop) => Client(streams).RenderAsync(Job.Render(), original, stop), ct)).Answer;

    /// <summary>One frame in full depth, or why not; null when the Worker died of it, took too long or cannot be started now.</summary>
    public Task<FrameMade?> FrameAsync(int number, Stream original, CancellationToken ct) => FrameAsync(Job.OneFrame(number), original, ct);

    /// <summary>One frame as it is stored, without its compression; null when the Worker died of it, took too long or cannot be started now.</summary>
    public Task<FrameMade?> StoredFrameAsync(int number, Stream original, CancellationToken ct) => FrameAsync(Job.StoredFrame(number), original, ct);

    private async Task<FrameMade?> FrameAsync(Job job, Stream original, CancellationToken ct)
    {
        var samples = Memory<byte>.Empty;
        try
        {
            var outcome = await workers.RunAsync((streams, stop) => Client(streams).FrameAsync(job, original, Open, stop), ct);
            return outcome.Answer is { } answer ? new FrameMade(answer, samples) : null;
        }
        catch (SandboxException)
        {
            return null;
        }

        ValueTask<Stream> Open(FrameFacts facts, CancellationToken stop)
        {
            // The length was checked against the limits before this is called.
            var bytes = new byte[facts.FrameBytes];
            samples = bytes;
            return ValueTask.FromResult<Stream>(new MemoryStream(bytes));
        }
    }

    public ValueTask DisposeAsync() => workers.DisposeAsync();

    private static JobClient Client(SandboxStreams streams) => new(streams.ToProcess, streams.FromProcess);
}

/// <summary>A frame that the Worker gave.</summary>
internal sealed record FrameMade(FrameAnswer Answer, ReadOnlyMemory<byte> Samples);
