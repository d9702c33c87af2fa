using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Encode;

namespace DentaMind.Pixels.Jobs;

/// <summary>The part of an answer that is told in JSON; the blobs follow in this order.</summary>
internal sealed record AnswerHead
{
    public FrameFacts? Facts { get; init; }

    public IReadOnlyList<RenditionHead> Renditions { get; init; } = [];

    public long FrameBytes { get; init; }

    public Unreadable? Unreadable { get; init; }
}

internal sealed record RenditionHead(Tier Tier, int Width, int Height, string MediaType, string Method, bool IsLossy, int Bytes);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(AnswerHead))]
internal sealed partial class JobJson : JsonSerializerContext;
