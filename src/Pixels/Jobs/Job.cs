using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Encode;

namespace DentaMind.Pixels.Jobs;

/// <summary>What the Worker is asked to do with the instance that follows.</summary>
public enum JobKind
{
    /// <summary>Make the renditions of the representative frame.</summary>
    Render,

    /// <summary>Give one frame's samples in full depth.</summary>
    Frame,

    /// <summary>Give one frame as it would lie uncompressed: every stored bit.</summary>
    Stored,
}

/// <summary>One piece of work for the Worker; the instance's bytes follow it on the wire.</summary>
public sealed record Job
{
    public required JobKind Kind { get; init; }

    /// <summary>Which frame, counted from 1; null lets the Worker choose the representative one.</summary>
    public int? Frame { get; init; }

    /// <summary>Which renditions, within which limits.</summary>
    public IReadOnlyList<TierLimit> Tiers { get; init; } = [];

    public PixelLimits Limits { get; init; } = PixelLimits.Default;

    /// <summary>All renditions of the three tiers.</summary>
    public static Job Render() => new() { Kind = JobKind.Render, Tiers = TierLimit.All };

    /// <summary>Frame <paramref name="number"/>, counted from 1, without its compression and otherwise untouched.</summary>
    public static Job StoredFrame(int number) => new() { Kind = JobKind.Stored, Frame = number };

    /// <summary>The samples of frame <paramref name="number"/>, counted from 1.</summary>
    public static Job OneFrame(int number) => new() { Kind = JobKind.Frame, Frame = number };
}
