using System.Net.Http.Json;
using System.Text.Json;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>Every route of the OpenAPI document asked by every role: the whole table of answers is approved, and a new route without a row fails.</summary>
public sealed class RightsTests(SharedServer house) : IClassFixture<SharedServer>
{
    private static readonly string[] Roles = ["dentist", "hygienist", "assistant", "front-desk", "biller", "administrator", "auditor"];
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    /// <summary>Tries to sign in are counted by address; one a route is enough.</summary>
    private static readonly string[] Tries = ["post /api/session", "post /api/session/link", "post /api/setup"];
    private static readonly string[] Open = [.. Tries, "get /healthz", "get /readyz", "get /api/session"];

    /// <summary>What a route needs besides its address so that the answer tells of rights and not of form.</summary>
    private static readonly Dictionary<string, object> Bodies = new()
    {
        ["post /api/session"] = new { userName = "nobody", password = "not the password" },
        ["post /api/session/link"] = new { token = "none" },
        ["post /api/setup"] = new { token = "none", userName = "a", displayName = "a", password = "a long enough phrase" },
        ["post /api/patients"] = new { familyName = "", givenName = "", sex = "U" },
        ["post /api/locations"] = new { name = "", timeZone = "America/Toronto" },
        ["patch /api/patients/{id}"] = new { version = 1 },
        ["post /api/patients/merge"] = new { keep = Guid.Empty, merge = Guid.Empty, reason = "" },
        ["post /api/patients/unmerge"] = new { merged = Guid.Empty },
        ["post /api/patients/{id}/family"] = new { of = Guid.NewGuid() },
        ["patch /api/locations/{id}"] = new { version = 1 },
        ["post /api/devices"] = new { aeTitle = "", name = "", kind = "other", locationId = Guid.Empty },
        ["post /api/clinicians"] = new { displayName = "", role = "dentist" },
        ["post /api/users"] = new { userName = "", displayName = "", roles = new[] { "dentist" } },
        ["post /api/tokens"] = new { name = "", role = "dentist" },
        ["post /api/images/{id}/patient"] = new { patientId = Guid.Empty },
        ["post /api/patients/{id}/plans"] = new { name = "x" },
        ["patch /api/plans/{id}"] = new { version = 1 },
        ["post /api/plans/{id}/options"] = new { version = 1, name = "x" },
        ["patch /api/plans/{id}/options/{optionId}"] = new { version = 1 },
        ["post /api/plans/{id}/phases"] = new { version = 1, optionId = Guid.Empty, name = "x" },
        ["patch /api/plans/{id}/phases/{phaseId}"] = new { version = 1 },
        ["post /api/plans/{id}/items"] = new { version = 1, optionId = Guid.Empty, items = new[] { new { procedure = "DM.EXAM.RECALL" } } },
        ["put /api/plans/{id}/items/{itemId}"] = new { version = 1, item = new { procedure = "DM.EXAM.RECALL" } },
        ["post /api/plans/{id}/items/{itemId}/move"] = new { version = 1, phaseId = Guid.Empty, visit = 1 },
        ["put /api/plans/{id}/items/{itemId}/images"] = new { version = 1, images = Array.Empty<object>() },
        ["post /api/plans/{id}/estimate"] = new { },
        ["post /api/plans/{id}/present"] = new { version = 1, validDays = 90 },
        ["post /api/plans/{id}/put-away"] = new { version = 1 },
        ["post /api/plans/{id}/bring-back"] = new { version = 1 },
        ["post /api/plans/{id}/withdraw"] = new { version = 1 },
        ["post /api/plans/{id}/accept"] = new { version = 1, optionId = Guid.Empty, consentVersion = 0, language = "en", notation = "fdi", signer = new { kind = "patient", name = "x" }, signature = new { typed = "x" } },
        ["post /api/plans/{id}/decline"] = new { version = 1, reason = "x" },
        ["post /api/plans/{id}/amend"] = new { version = 1 },
        ["post /api/plans/{id}/schedule"] = new { version = 1, itemIds = new[] { Guid.Empty } },
        ["post /api/plans/{id}/items/{itemId}/start"] = new { version = 1 },
        ["post /api/plans/{id}/items/{itemId}/complete"] = new { version = 1 },
        ["post /api/plans/{id}/items/{itemId}/undo"] = new { version = 1 },
        ["put /api/consent-texts"] = new { version = 0, en = "", fr = "" },
        ["put /api/routing/destinations/{name}"] = new { kind = "dimse" },
        ["put /api/routing/secrets/{name}"] = new { token = new string('x', 20_000) },
        ["post /api/routing/destinations/{name}/migrate"] = new { target = "nowhere" },
        ["post /api/patients/{id}/chart/events"] = new { notation = "fdi", events = new[] { new { kind = "dentition" } } },
        ["post /api/patients/{id}/chart/events/{eventId}/undo"] = new { version = 1 },
        ["post /api/patients/{id}/chart/entry"] = new { notation = "fdi", text = "16 crown" },
        ["post /api/routing/explain"] = new { facts = new { bytes = -1 } },
        ["post /api/patients/{id}/history"] = new { kind = "asthma" },
        ["put /api/patients/{id}/history/{fact}"] = new { version = 1, fact = new { kind = "asthma" } },
        ["post /api/patients/{id}/history/{fact}/end"] = new { version = 1 },
        ["post /api/patients/{id}/history/{fact}/withdraw"] = new { version = 1, reason = "mistake" },
        ["post /api/patients/{id}/history/{fact}/undo"] = new { version = 1 },
        ["post /api/patients/{id}/history/none-known"] = new { section = "allergies" },
        ["post /api/patients/{id}/history/confirm"] = new { source = "patient" },
        ["post /api/patients/{id}/notes"] = new { visitOn = "2026-01-05", language = "en-CA" },
        ["put /api/patients/{id}/notes/{note}"] = new { version = 1, visitOn = "2026-01-05", language = "en-CA", text = "" },
        ["post /api/patients/{id}/notes/{note}/sign"] = new { version = 1 },
        ["post /api/patients/{id}/notes/{note}/discard"] = new { version = 1 },
        ["post /api/patients/{id}/notes/{note}/amendments"] = new { after = 0, text = "more", reason = "forgotten" },
        ["post /api/images/{id}/conflict"] = new { stands = "this", seen = "undecided" },
        ["post /api/note-templates"] = new { kind = "snippet", language = "en-CA", name = "", body = "" },
        ["put /api/note-templates/{id}"] = new { version = 1, template = new { kind = "snippet", language = "en-CA", name = "a", body = "b" } },
        ["post /api/fee-imports/preview"] = new { kind = "fees", content = "" },
        ["post /api/fee-schedules"] = new { name = "" },
        ["post /api/fee-schedules/{id}/versions"] = new { validFrom = "2026-01-01", content = "", columns = new { hasHeader = true, code = 0 } },
        ["post /api/code-lists"] = new { name = "", content = "", columns = new { hasHeader = true, code = 0 }, licenceConfirmed = false },
        ["put /api/code-lists/{id}/codes/{code}"] = new { procedure = "DM.EXAM.RECALL" },
        ["post /api/carriers"] = new { name = "" },
        ["post /api/insurance-plans"] = new { carrierId = Guid.Empty, plan = new { name = "", terms = new { } } },
        ["put /api/insurance-plans/{id}"] = new { plan = new { name = "x", terms = new { } }, version = 1 },
        ["put /api/patients/{id}/coverage"] = new { coverage = new { covers = Array.Empty<object>(), lostTeeth = Array.Empty<object>(), past = Array.Empty<object>() }, version = 0 },
        ["post /api/estimates"] = new { patientId = Guid.Empty, lines = Array.Empty<object>() },
        ["post /api/routing/rulebook/rollback"] = new { version = 1, reason = "" },
    };

    [Fact]
    public async Task Every_role_may_do_on_every_route_what_the_table_says()
    {
        Dictionary<string, HttpClient> people = new() { ["nobody"] = Nobody() };
        foreach (var role in Roles)
            people[role] = await house.Server.SignInAsync(role);
        var routes = await RoutesAsync();
        routes.Count.ShouldBeGreaterThan(20);

        List<string> table = [$"{"",-42} {string.Join(' ', people.Keys)}"];
        foreach (var route in routes)
        {
            List<string> cells = [];
            foreach (var (name, person) in people)
                cells.Add((name != "nobody" && Tries.Contains(route) ? "-" : $"{await AskAsync(person, route)}").PadRight(name.Length));
            table.Add($"{route,-42} {string.Join(' ', cells)}".TrimEnd());
        }

        Snapshot.Match("Rights", string.Join('\n', table));
    }

    [Fact]
    public async Task Nobody_gets_anything_but_the_sign_in_without_signing_in()
    {
        var nobody = Nobody();

        foreach (var route in (await RoutesAsync()).Except(Open))
            (await AskAsync(nobody, route)).ShouldBe(401, route);
    }

    /// <summary>A browser without a session: our own page's requests carry the header.</summary>
    private HttpClient Nobody()
    {
        var nobody = house.Server.Visit();
        nobody.DefaultRequestHeaders.Add("X-DentaMind", "1");
        return nobody;
    }

    private async Task<IReadOnlyList<string>> RoutesAsync()
    {
        var document = await house.Server.Visit().ReadAsync("/openapi.json");
        return [.. document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(one => Methods.Contains(one.Name)).Select(one => $"{one.Name} {path.Name}"))
            .Order(StringComparer.Ordinal)];
    }

    private static async Task<int> AskAsync(HttpClient person, string route)
    {
        var (method, path) = (route.Split(' ')[0], route.Split(' ')[1]);
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path.Replace("{id}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{itemId}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{versionId}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{phaseId}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{optionId}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{eventId}", $"{Guid.Empty}", StringComparison.Ordinal).Replace("{fact}", $"{Guid.Empty}", StringComparison.Ordinal).Replace("{note}", $"{Guid.Empty}", StringComparison.Ordinal)
            .Replace("{n}", "1", StringComparison.Ordinal).Replace("{tier}", "preview", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal));
        if (route == "post /api/uploads")
            request.Content = new MultipartFormDataContent { { new ByteArrayContent("no image"u8.ToArray()), "files", "x" } };
        else if (Bodies.TryGetValue(route, out var body))
            request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Web);
        using var response = await person.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (int)response.StatusCode;
    }
}
