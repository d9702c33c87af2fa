using System.Net;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Json;

namespace DentaMind.Dicom.Web;

/// <summary>Searches at a DICOMweb server (QIDO-RS, PS3.18 10.6).</summary>
public static class QidoRs
{
    /// <summary>One page of results. What the server answers besides what was asked for is left out.</summary>
    /// <exception cref="HttpRequestException">The peer could not be reached, or the connection broke.</exception>
    public static async Task<WebAnswer<QidoPage>> SearchAsync(this DicomWebPeer peer, QidoQuery query, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, peer.At(query.ToPath()));
        using var response = await peer.SendAsync(request, "application/dicom+json", ct);
        if (!response.IsSuccessStatusCode) return WebAnswer<QidoPage>.Of(await WebRefusal.OfAsync(response, peer.Limits.ErrorBytes, ct));
        if (response.StatusCode == HttpStatusCode.NoContent) return WebAnswer<QidoPage>.Of(new QidoPage([], IsFull: false));
        if (await BoundedBody.ReadAsync(response.Content, peer.Limits.AnswerBytes, ct) is not { } body)
            return WebAnswer<QidoPage>.NotUnderstood("answer-too-long");
        return MediaType.Of(response.Content.Headers) is { IsJson: false } ? WebAnswer<QidoPage>.NotUnderstood("answer-not-dicom-json") : Read(body, query, peer.Limits);
    }

    /// <summary>All results, page by page, up to a number of them. A server that gives the same page again is not asked for ever.</summary>
    public static async Task<WebAnswer<QidoPage>> SearchAllAsync(this DicomWebPeer peer, QidoQuery query, int most, CancellationToken ct = default)
    {
        var all = new Dictionary<string, Dataset>(StringComparer.Ordinal);
        for (var next = query; ; next = next with { Offset = next.Offset + next.Limit })
        {
            var answer = await peer.SearchAsync(next, ct);
            if (!answer.IsDone) return answer;
            var before = all.Count;
            foreach (var found in answer.Value.Found)
            {
                if (all.Count < most) all.TryAdd(found.UidOf(query.Key)!, found);
            }

            if (!answer.Value.IsFull || all.Count == before || all.Count >= most)
                return WebAnswer<QidoPage>.Of(new QidoPage([.. all.Values], answer.Value.IsFull && all.Count > before));
        }
    }

    private static WebAnswer<QidoPage> Read(ReadOnlyMemory<byte> body, QidoQuery query, WebLimits limits)
    {
        try
        {
            IReadOnlyList<Dataset> all = body.IsEmpty ? [] : DicomJson.ReadAll(body, limits.Datasets);
            return WebAnswer<QidoPage>.Of(new QidoPage([.. all.Where(one => IsAsked(one, query))], all.Count >= query.Limit));
        }
        catch (DicomException)
        {
            return WebAnswer<QidoPage>.NotUnderstood("answer-not-dicom-json");
        }
    }

    private static bool IsAsked(Dataset found, QidoQuery query) =>
        found.UidOf(query.Key) is not null && query.Asked.All(asked => !found.Contains(asked.Tag) || found.UidOf(asked.Tag) == asked.Uid);
}
