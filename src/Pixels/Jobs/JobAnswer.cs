using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Encode;

namespace DentaMind.Pixels.Jobs;

/// <summary>What the Worker made of a job; its buffers are given back once they are on the wire.</summary>
public sealed class JobAnswer : IDisposable
{
    private readonly IDisposable? owner;

    private JobAnswer(AnswerHead head, IReadOnlyList<Rendition> renditions, ReadOnlyMemory<byte> frame, IDisposable? owner) =>
        (Head, Renditions, Frame, this.owner) = (head, renditions, frame, owner);

    internal AnswerHead Head { get; }

    internal IReadOnlyList<Rendition> Renditions { get; }

    internal ReadOnlyMemory<byte> Frame { get; }

    public static JobAnswer Of(Unreadable why) => new(new AnswerHead { Unreadable = why }, [], default, null);

    public static JobAnswer Of(FrameFacts facts, IReadOnlyList<Rendition> renditions) =>
        new(new AnswerHead { Facts = facts, Renditions = [.. renditions.Select(HeadOf)] }, renditions, default, null);

    /// <summary>A full-depth frame; <paramref name="owner"/> is disposed when it has been sent.</summary>
    public static JobAnswer Of(FrameFacts facts, ReadOnlyMemory<byte> frame, IDisposable? owner) =>
        new(new AnswerHead { Facts = facts, FrameBytes = frame.Length }, [], frame, owner);

    public void Dispose() => owner?.Dispose();

    private static RenditionHead HeadOf(Rendition made) =>
        new(made.Tier, made.Width, made.Height, made.MediaType, made.Method, made.IsLossy, made.Bytes.Length);
}
