using DentaMind.Dicom.Data;
using DentaMind.Dicom.Json;

namespace DentaMind.Dicom.Web;

/// <summary>Reads the store instances response (PS3.18 10.5.3, I.2), believing only what it names.</summary>
internal sealed class StowAnswer
{
    private static readonly Tag WarningReason = new(0x0008, 0x1196);
    private static readonly Tag FailureReasonTag = new(0x0008, 0x1197);
    private static readonly Tag FailedSopSequence = new(0x0008, 0x1198);
    private static readonly Tag ReferencedSopSequence = new(0x0008, 0x1199);

    private readonly Dictionary<string, ushort?> failed;
    private readonly Dictionary<string, ushort?> stored;
    private readonly WebRefusal? refusal;
    private readonly string nonsense;

    private StowAnswer(Dataset? told, WebRefusal? refusal, string nonsense)
    {
        (this.refusal, this.nonsense) = (refusal, nonsense);
        failed = Named(told, FailedSopSequence, FailureReasonTag);
        stored = Named(told, ReferencedSopSequence, WarningReason);
    }

    /// <remarks>Orthanc answers 400 where one of several parts was bad, and names in it what it stored.</remarks>
    public static async Task<StowAnswer> ReadAsync(HttpResponseMessage response, WebLimits limits, CancellationToken ct)
    {
        var body = await BoundedBody.ReadAsync(response.Content, limits.AnswerBytes, ct);
        var type = MediaType.Of(response.Content.Headers);
        var told = body is { } bytes && type is null or { IsJson: true } ? Read(bytes, limits) : null;
        var no = response.IsSuccessStatusCode ? null : WebRefusal.Of(response, body ?? default);
        var mayName = response.IsSuccessStatusCode || no?.Status is 400 or 409;
        return new StowAnswer(mayName ? told : null, no, body is null ? "answer-too-long" : told is null ? "answer-not-dicom-json" : "instance-not-named");
    }

    public StowResult For(string sopInstanceUid) =>
        failed.TryGetValue(sopInstanceUid, out var reason) ? StowResult.Refused(refusal ?? new WebRefusal(200), reason)
        : stored.TryGetValue(sopInstanceUid, out var warning) ? StowResult.Stored(warning)
        : refusal is not null ? StowResult.Refused(refusal)
        : StowResult.NotUnderstood(nonsense);

    private static Dataset? Read(ReadOnlyMemory<byte> body, WebLimits limits)
    {
        try
        {
            return DicomJson.ReadAll(body, limits.Datasets) is [var told, ..] ? told : null;
        }
        catch (DicomException)
        {
            return null;
        }
    }

    private static Dictionary<string, ushort?> Named(Dataset? told, Tag sequence, Tag reason)
    {
        var named = new Dictionary<string, ushort?>(StringComparer.Ordinal);
        foreach (var item in told?.Items(sequence) ?? [])
        {
            if (item.UidOf(Tags.ReferencedSopInstanceUid) is { } uid)
                named.TryAdd(uid, item.Integer(reason) is { } number and >= 0 and <= ushort.MaxValue ? (ushort)number : null);
        }

        return named;
    }
}
