using DentaMind.Pixels.Codecs;

namespace DentaMind.Pixels.Jobs;

/// <summary>The Worker's end of the pipe: takes one job after another until the parent closes it.</summary>
public sealed class JobServer(Stream fromParent, Stream toParent)
{
    /// <summary>Does one job; reads as much of the instance as it needs.</summary>
    public delegate Task<JobAnswer> Handle(Job job, Stream instance, CancellationToken ct);

    /// <summary>Says hello, then works until the parent closes the pipe.</summary>
    public async Task RunAsync(bool isConfined, string? library, Handle handle, CancellationToken ct)
    {
        await Wire.WriteAsync(toParent, Message.Hello, new Hello(Wire.Version, isConfined, library), JobJson.Default.Hello, ct);
        while (await Wire.ReadPrefixAsync(fromParent, ct) is { } prefix)
        {
            if (prefix.Kind != Message.Job)
                throw new WorkerFaultException("the parent spoke out of turn");
            var job = await Wire.ReadAsync(fromParent, prefix.Length, JobJson.Default.Job, ct);
            await DoAsync(job, handle, ct);
        }
    }

    private async Task DoAsync(Job job, Handle handle, CancellationToken ct)
    {
        var instance = new InstanceStream(fromParent);
        await using (instance)
        {
            using var answer = await AnswerAsync(job, instance, handle, ct);
            if (!instance.HasEnded)
                await Wire.WriteAsync(toParent, Message.Enough, default, ct);
            await instance.DrainAsync(ct);
            await TellAsync(answer, ct);
        }

        FrameMemory.Tidy();
    }

    /// <remarks>A picture that cannot be made ends its job, never the Worker; a broken pipe ends the Worker.</remarks>
    private static async Task<JobAnswer> AnswerAsync(Job job, InstanceStream instance, Handle handle, CancellationToken ct)
    {
        try
        {
            return await handle(job, instance, ct);
        }
        catch (UnreadableException unreadable)
        {
            return JobAnswer.Of(unreadable.Why);
        }
        catch (OutOfMemoryException)
        {
            return JobAnswer.Of(Unreadable.TooLarge("the picture needs more memory than it may have"));
        }
        catch (Exception fault) when (fault is not (WorkerFaultException or OperationCanceledException))
        {
            return JobAnswer.Of(new Unreadable("failed", $"the picture could not be made: {fault.GetType().Name}"));
        }
    }

    private async Task TellAsync(JobAnswer answer, CancellationToken ct)
    {
        await Wire.WriteAsync(toParent, Message.Answer, answer.Head, JobJson.Default.AnswerHead, ct);
        foreach (var rendition in answer.Renditions)
            await Wire.WriteBlobAsync(toParent, rendition.Bytes, ct);
        await Wire.WriteBlobAsync(toParent, answer.Frame, ct);
        await Wire.WriteAsync(toParent, Message.Done, default, ct);
    }
}
