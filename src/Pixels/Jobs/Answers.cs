using System.Diagnostics.CodeAnalysis;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Samples;

namespace DentaMind.Pixels.Jobs;

/// <summary>What a Worker says when it is ready for jobs.</summary>
/// <param name="Version">The protocol that it speaks.</param>
/// <param name="IsConfined">True when the system calls that it does not need are denied to it.</param>
/// <param name="Library">The picture library's version.</param>
public sealed record Hello(int Version, bool IsConfined, string? Library);

/// <summary>What the Worker found in the instance.</summary>
/// <param name="Rows">Rows of the stored frame.</param>
/// <param name="Columns">Columns of the stored frame.</param>
/// <param name="Frames">How many frames the instance has.</param>
/// <param name="Frame">The frame that was used, counted from 1.</param>
/// <param name="Format">How a full-depth frame of it is given.</param>
public sealed record FrameFacts(int Rows, int Columns, int Frames, int Frame, FrameFormat Format)
{
    /// <summary>A given sample times this, plus <see cref="Intercept"/>, is the stored value; 1 unless more than 16 bits were stored.</summary>
    public double Slope { get; init; } = 1;

    public double Intercept { get; init; }

    /// <summary>Bytes of one pixel where the frame is given as it is stored.</summary>
    public int StoredBytes { get; init; } = 1;

    /// <summary>Bytes of one full-depth frame.</summary>
    public long FrameBytes => (long)Rows * Columns * BytesPerPixel;

    private int BytesPerPixel => Format switch
    {
        FrameFormat.GrayU8 => 1,
        FrameFormat.RgbU8 => 3,
        FrameFormat.Stored => StoredBytes,
        _ => 2,
    };
}

/// <summary>The answer to a render job: pictures, or why there are none.</summary>
public sealed record RenderAnswer(FrameFacts? Facts, IReadOnlyList<Rendition> Renditions, Unreadable? Unreadable)
{
    [MemberNotNullWhen(true, nameof(Facts))]
    [MemberNotNullWhen(false, nameof(Unreadable))]
    public bool IsReady => Unreadable is null;
}

/// <summary>The answer to a frame job: its samples went to the stream that was opened for them, or why not.</summary>
public sealed record FrameAnswer(FrameFacts? Facts, Unreadable? Unreadable)
{
    [MemberNotNullWhen(true, nameof(Facts))]
    [MemberNotNullWhen(false, nameof(Unreadable))]
    public bool IsReady => Unreadable is null;
}
