using System.Buffers;
using System.Text;
using System.Text.Json;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Web;

namespace DentaMind.Routing.Destinations.Orthanc;

/// <summary>Orthanc's own REST interface, as far as an archive is used by it. Every answer is bounded, and no id of its is believed unseen.</summary>
internal sealed class OrthancRest(HttpClient http, Uri root)
{
    private const int MostAnswerBytes = 256 * 1024;
    private const int MostFound = 16;
    private static readonly SearchValues<char> IdLetters = SearchValues.Create("0123456789abcdef-");

    private readonly Uri root = root.AbsoluteUri.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/");

    /// <summary>Its version, such as 1.10.1.</summary>
    public Task<WebAnswer<string>> VersionAsync(CancellationToken ct) =>
        AskAsync(HttpMethod.Get, "system", null, json => Text(json, "Version"), ct);

    /// <summary>Stores a Part 10 file.</summary>
    public Task<WebAnswer<OrthancStored>> StoreAsync(ByteSource part10, CancellationToken ct) => AskAsync(
        HttpMethod.Post, "instances", new StreamedContent(part10, "application/dicom"),
        json => Id(json) is { } id && Text(json, "Status") is { } status ? new OrthancStored(id, status) : null, ct);

    /// <summary>The ids of the instances that have a SOP Instance UID, or of what has it on another level; more than one when it lies in several places.</summary>
    public Task<WebAnswer<IReadOnlyList<string>>> LookUpAsync(string uid, CancellationToken ct, string level = "Instance") => AskAsync(
        HttpMethod.Post, "tools/lookup", new StringContent(uid, Encoding.ASCII, "text/plain"), json => Found(json, level), ct);

    /// <summary>The UID in one element of an instance.</summary>
    public async Task<WebAnswer<string>> UidAsync(string id, Tag tag, CancellationToken ct)
    {
        var path = FormattableString.Invariant($"instances/{id}/content/{tag.Group:x4}-{tag.Element:x4}");
        var answer = await TextAsync(path, ct);
        return answer.Value is { } text ? WebAnswer<string>.Of(text.Trim('\0', ' ')) : answer;
    }

    /// <summary>The MD5 of the file as it keeps it, in small hexadecimal digits.</summary>
    public Task<WebAnswer<string>> Md5Async(string id, CancellationToken ct) => TextAsync($"instances/{id}/attachments/dicom/md5", ct);

    /// <summary>The file as it keeps it.</summary>
    public async Task<WebAnswer<RetrievedInstance>> OpenAsync(string id, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At($"instances/{id}/file"));
        var response = await http.AskAsync(request, ct);
        if (response.IsSuccessStatusCode)
            return WebAnswer<RetrievedInstance>.Of(new RetrievedInstance(response, await response.Content.ReadAsStreamAsync(ct)));
        using (response) return WebAnswer<RetrievedInstance>.Of(await WebRefusal.OfAsync(response, MostAnswerBytes, ct));
    }

    public Task<WebAnswer<string>> DeleteAsync(string id, CancellationToken ct) => AskAsync(HttpMethod.Delete, $"instances/{id}", null, _ => id, ct);

    private Uri At(string path) => new(root, path);

    private async Task<WebAnswer<T>> AskAsync<T>(HttpMethod method, string path, HttpContent? content, Func<JsonElement, T?> read, CancellationToken ct)
        where T : class
    {
        var answer = await GetAsync(method, path, content, ct);
        if (answer.Value is not { } body) return Pass<T>(answer);
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            return read(document.RootElement) is { } value ? WebAnswer<T>.Of(value) : WebAnswer<T>.NotUnderstood("answer-not-orthanc");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return WebAnswer<T>.NotUnderstood("answer-not-orthanc");
        }
    }

    private async Task<WebAnswer<string>> TextAsync(string path, CancellationToken ct)
    {
        var answer = await GetAsync(HttpMethod.Get, path, null, ct);
        return answer.Value is not { } body ? Pass<string>(answer)
            : body.Length > 256 ? WebAnswer<string>.NotUnderstood("answer-not-orthanc")
            : WebAnswer<string>.Of(Encoding.ASCII.GetString(body));
    }

    private async Task<WebAnswer<byte[]>> GetAsync(HttpMethod method, string path, HttpContent? content, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, At(path)) { Content = content };
        using var response = await http.AskAsync(request, ct);
        if (!response.IsSuccessStatusCode) return WebAnswer<byte[]>.Of(await WebRefusal.OfAsync(response, MostAnswerBytes, ct));
        return await BoundedBody.ReadAsync(response.Content, MostAnswerBytes, ct) is { } body
            ? WebAnswer<byte[]>.Of(body.ToArray())
            : WebAnswer<byte[]>.NotUnderstood("answer-too-long");
    }

    private static WebAnswer<T> Pass<T>(WebAnswer<byte[]> answer)
        where T : class =>
        answer.Refusal is { } refusal ? WebAnswer<T>.Of(refusal) : WebAnswer<T>.NotUnderstood(answer.Nonsense!);

    private static IReadOnlyList<string>? Found(JsonElement json, string level) => json.ValueKind != JsonValueKind.Array ? null :
    [
        .. json.EnumerateArray().Where(one => Text(one, "Type") == level).Select(Id).OfType<string>().Take(MostFound),
    ];

    /// <summary>Five groups of eight hexadecimal digits; anything else could lead to another resource.</summary>
    internal static string? Id(JsonElement json) =>
        Text(json, "ID") is { Length: 44 } id && !id.AsSpan().ContainsAnyExcept(IdLetters) ? id : null;

    internal static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>What Orthanc said when it was given a file.</summary>
/// <param name="Id">Its own id of the instance.</param>
/// <param name="Status"><c>Success</c>, <c>AlreadyStored</c>, <c>FilteredOut</c> or <c>Failure</c>.</param>
internal sealed record OrthancStored(string Id, string Status);
