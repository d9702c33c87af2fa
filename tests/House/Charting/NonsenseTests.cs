using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Charting;

/// <summary>What is no chart event, sent all the same.</summary>
public sealed class NonsenseTests(SharedServer house) : IClassFixture<SharedServer>
{
    public static TheoryData<string, HttpStatusCode, string> Nonsense => new()
    {
        { """{"events":[{"teeth":["16"],"item":"crown","status":"planned"}]}""", HttpStatusCode.UnprocessableEntity, "notation-missing" },
        { """{"notation":"fdi","events":[{"teeth":["19"],"item":"crown","status":"planned"}]}""", HttpStatusCode.BadRequest, "invalid" },
        { """{"notation":"fdi","events":[{"teeth":[16],"item":"crown","status":"planned"}]}""", HttpStatusCode.BadRequest, "bad-request" },
        { """{"notation":"zahn","events":[{"teeth":["16"],"item":"crown","status":"planned"}]}""", HttpStatusCode.BadRequest, "bad-request" },
        { """{"notation":0,"events":[{"teeth":["16"],"item":"crown","status":"planned"}]}""", HttpStatusCode.BadRequest, "bad-request" },
        { """{"notation":"fdi","events":null}""", HttpStatusCode.BadRequest, "invalid" },
        { """{"notation":"fdi","events":[null]}""", HttpStatusCode.BadRequest, "invalid" },
        { """{"notation":"fdi","events":[{"teeth":["16"],"item":"crown","status":"planned","on":"2026-02-30"}]}""", HttpStatusCode.BadRequest, "bad-request" },
        { """{"notation":"fdi","events":[{"kind":"retract","target":"not an id"}]}""", HttpStatusCode.BadRequest, "bad-request" },
        { "[]", HttpStatusCode.BadRequest, "bad-request" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_is_refused_with_a_code_and_charts_nothing(string body, HttpStatusCode status, string code)
    {
        var dentist = await house.Server.SignInAsync();
        var chart = $"/api/patients/{(await dentist.MakeAsync("/api/patients", new { familyName = "Nonsense", givenName = "N", sex = "U" })).Text("id")}/chart";
        using var json = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await dentist.PostAsync(new Uri($"{chart}/events", UriKind.Relative), json);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("code").ShouldBe(code);
        (await dentist.ReadAsync(chart)).GetProperty("version").GetInt32().ShouldBe(0);
    }
}
