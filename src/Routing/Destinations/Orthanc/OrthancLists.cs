using System.Text.Json;
using DentaMind.Dicom.Web;

namespace DentaMind.Routing.Destinations.Orthanc;

/// <summary>What an Orthanc lists: its studies page by page, and what lies below one of them. Names of patients that stand in its answers are read over.</summary>
internal sealed class OrthancLists(HttpClient http, Uri root)
{
    /// <summary>Studies of a page; a shorter page is the last.</summary>
    public const int AtOnce = 100;

    private const int MostAnswerBytes = 32 << 20;
    private readonly Uri root = root.AbsoluteUri.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/");

    public Task<WebAnswer<IReadOnlyList<OrthancEntry>>> StudiesAsync(int since, CancellationToken ct) =>
        AskAsync(FormattableString.Invariant($"studies?since={since}&limit={AtOnce}&expand"), "StudyInstanceUID", ct);

    public Task<WebAnswer<IReadOnlyList<OrthancEntry>>> SeriesAsync(string study, CancellationToken ct) => AskAsync($"studies/{study}/series", "SeriesInstanceUID", ct);

    public Task<WebAnswer<IReadOnlyList<OrthancEntry>>> InstancesAsync(string series, CancellationToken ct) => AskAsync($"series/{series}/instances", "SOPInstanceUID", ct);

    /// <summary>The studies of a patient, by Orthanc's id of them, as far as they are the one who is sought.</summary>
    public Task<WebAnswer<IReadOnlyList<OrthancEntry>>> StudiesOfAsync(string patient, SoughtPatient who, CancellationToken ct) => AskAsync(
        $"patients/{patient}/studies", "StudyInstanceUID", ct,
        study => study.TryGetProperty("PatientMainDicomTags", out var tags) && who.Is(OrthancRest.Text(tags, "PatientID"), OrthancRest.Text(tags, "PatientBirthDate")));

    private async Task<WebAnswer<IReadOnlyList<OrthancEntry>>> AskAsync(string path, string uid, CancellationToken ct, Func<JsonElement, bool>? isWanted = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, path));
        using var response = await http.AskAsync(request, ct);
        if (!response.IsSuccessStatusCode)
            return WebAnswer<IReadOnlyList<OrthancEntry>>.Of(await WebRefusal.OfAsync(response, 4096, ct));
        if (await BoundedBody.ReadAsync(response.Content, MostAnswerBytes, ct) is not { } body)
            return WebAnswer<IReadOnlyList<OrthancEntry>>.NotUnderstood("answer-too-long");
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            return Read(document.RootElement, uid, isWanted) is { } entries ? WebAnswer<IReadOnlyList<OrthancEntry>>.Of(entries) : NotOrthanc;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return NotOrthanc;
        }
    }

    private static WebAnswer<IReadOnlyList<OrthancEntry>> NotOrthanc => WebAnswer<IReadOnlyList<OrthancEntry>>.NotUnderstood("answer-not-orthanc");

    /// <summary>Null as soon as one of them is no entry: a list of which a part is nonsense proves nothing.</summary>
    private static List<OrthancEntry>? Read(JsonElement json, string uid, Func<JsonElement, bool>? isWanted)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return null;
        var entries = new List<OrthancEntry>(json.GetArrayLength());
        foreach (var one in json.EnumerateArray())
        {
            if (OrthancRest.Id(one) is not { } id || !one.TryGetProperty("MainDicomTags", out var tags))
                return null;
            if (isWanted?.Invoke(one) ?? true)
                entries.Add(new OrthancEntry(id, OrthancRest.Text(tags, uid)));
        }
        return entries;
    }
}

/// <summary>A study, series or instance as Orthanc lists it.</summary>
/// <param name="Id">Its own id of it.</param>
/// <param name="Uid">The UID of its level; null when it tells none.</param>
internal sealed record OrthancEntry(string Id, string? Uid);
