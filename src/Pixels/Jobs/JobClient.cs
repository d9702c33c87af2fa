using DentaMind.Pixels.Encode;

namespace DentaMind.Pixels.Jobs;

/// <summary>The parent's end of the pipe to one Worker; one job at a time.</summary>
/// <remarks>After any exception the two ends may disagree about where they are: the Worker must be ended and not asked again.</remarks>
public sealed class JobClient(Stream toWorker, Stream fromWorker)
{
    /// <summary>Waits until the Worker is ready.</summary>
    public async Task<Hello> GreetAsync(CancellationToken ct)
    {
        var length = await ExpectAsync(Message.Hello, ct);
        var hello = await Wire.ReadAsync(fromWorker, length, JobJson.Default.Hello, ct);
        return hello.Version == Wire.Version ? hello : throw new WorkerFaultException($"the Worker speaks version {hello.Version}");
    }

    /// <summary>Sends the instance and takes its renditions, each of them checked against its limit.</summary>
    public async Task<RenderAnswer> RenderAsync(Job job, Stream instance, CancellationToken ct)
    {
        await using var sending = new InstanceSending(toWorker, job, instance, ct);
        var head = await ReadHeadAsync(sending, ct);
        AnswerCheck.Render(job, head);
        var renditions = new List<Rendition>(head.Renditions.Count);
        foreach (var told in head.Renditions)
            renditions.Add(await ReadRenditionAsync(told, ct));
        await ExpectAsync(Message.Done, ct);
        return new RenderAnswer(head.Facts, renditions, head.Unreadable);
    }

    /// <summary>Sends the instance and writes one frame's samples to the stream that is opened once its facts are known.</summary>
    public async Task<FrameAnswer> FrameAsync(
        Job job, Stream instance, Func<FrameFacts, CancellationToken, ValueTask<Stream>> open, CancellationToken ct)
    {
        await using var sending = new InstanceSending(toWorker, job, instance, ct);
        var head = await ReadHeadAsync(sending, ct);
        AnswerCheck.Frame(job, head);
        if (head.Facts is { } facts)
            await CopyFrameAsync(facts.FrameBytes, await open(facts, ct), ct);
        await ExpectAsync(Message.Done, ct);
        return new FrameAnswer(head.Facts, head.Unreadable);
    }

    /// <remarks>The Worker answers only when the instance has ended, so sending is over when the head is here.</remarks>
    private async Task<AnswerHead> ReadHeadAsync(InstanceSending sending, CancellationToken ct)
    {
        while (true)
        {
            var reading = Wire.ReadPrefixAsync(fromWorker, ct).AsTask();
            if (await Task.WhenAny(reading, sending.Failed) == sending.Failed)
                await sending.Failed;
            var (kind, length) = await reading ?? throw new WorkerFaultException("the Worker went away");
            if (kind == Message.Enough)
            {
                sending.Stop();
                continue;
            }

            if (kind != Message.Answer)
                throw new WorkerFaultException("the Worker answered out of turn");
            var head = await Wire.ReadAsync(fromWorker, length, JobJson.Default.AnswerHead, ct);
            await sending.EndAsync();
            return head;
        }
    }

    private async Task<Rendition> ReadRenditionAsync(RenditionHead told, CancellationToken ct)
    {
        var bytes = new byte[told.Bytes];
        for (var filled = 0; filled < bytes.Length;)
        {
            var length = await ExpectBlobAsync(bytes.Length - filled, ct);
            await Wire.ReadBodyAsync(fromWorker, bytes.AsMemory(filled, length), ct);
            filled += length;
        }

        AnswerCheck.Signature(told.MediaType, bytes);
        return new Rendition(told.Tier, told.Width, told.Height, told.MediaType, told.Method, told.IsLossy, bytes);
    }

    private async Task CopyFrameAsync(long bytes, Stream target, CancellationToken ct)
    {
        var chunk = new byte[Wire.ChunkBytes];
        while (bytes > 0)
        {
            var body = chunk.AsMemory(0, await ExpectBlobAsync(bytes, ct));
            await Wire.ReadBodyAsync(fromWorker, body, ct);
            await target.WriteAsync(body, ct);
            bytes -= body.Length;
        }
    }

    private async Task<int> ExpectBlobAsync(long most, CancellationToken ct)
    {
        var length = await ExpectAsync(Message.Blob, ct);
        return length > 0 && length <= most ? length : throw new WorkerFaultException("the Worker sent more than it said");
    }

    private async Task<int> ExpectAsync(Message expected, CancellationToken ct)
    {
        var (kind, length) = await Wire.ReadPrefixAsync(fromWorker, ct) ?? throw new WorkerFaultException("the Worker went away");
        return kind == expected ? length : throw new WorkerFaultException("the Worker answered out of turn");
    }
}
