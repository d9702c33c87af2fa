using System.Text;
using System.Text.Json;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>Every "no" over HTTP has the one shape of RFC 9457, a stable code, and no echo of what was sent.</summary>
public sealed class ProblemsTests(SharedServer house) : IClassFixture<SharedServer>
{
    private const string Echo = "ZQXECHO";

    [Theory]
    [InlineData("GET", "/api/nothing", null, 404, "not-found")]
    [InlineData("GET", "/api/images/00000000-0000-0000-0000-000000000000", null, 404, "not-found")]
    [InlineData("GET", "/api/images/ZQXECHO", null, 400, null)]
    [InlineData("GET", "/api/images?state=ZQXECHO", null, 400, "invalid")]
    [InlineData("GET", "/api/images?limit=0", null, 400, "invalid")]
    [InlineData("GET", "/api/images?cursor=ZQXECHO", null, 400, "invalid")]
    [InlineData("GET", "/api/images?location=ZQXECHO", null, 400, "invalid")]
    [InlineData("GET", "/api/images?receivedFrom=ZQXECHO", null, 400, "invalid")]
    [InlineData("GET", "/api/images?receivedTo=ZQXECHO", null, 400, "invalid")]
    [InlineData("GET", "/api/images?counted=ZQXECHO", null, 400, null)]
    [InlineData("PATCH", "/api/patients/00000000-0000-0000-0000-000000000000", "{\"residency\":\"in ZQXECHO\"}", 400, "invalid")]
    [InlineData("PATCH", "/api/locations/00000000-0000-0000-0000-000000000000", "{\"storagePreference\":\"ZQXECHO\"}", 400, "bad-request")]
    [InlineData("GET", "/api/images/..%2f..%2fetc%2fpasswd", null, null, null)]
    [InlineData("PATCH", "/api/patients", "{}", 405, "method-not-allowed")]
    [InlineData("POST", "/api/patients", "{\"familyName\":\"ZQXECHO", 400, "bad-request")]
    [InlineData("POST", "/api/patients", "", 400, "bad-request")]
    [InlineData("POST", "/api/patients", "[1,2]", 400, "bad-request")]
    [InlineData("POST", "/api/patients", "{\"familyName\":\"ZQXECHO\",\"givenName\":\"a\",\"birthDate\":\"1066-10-14\"}", 400, "invalid")]
    [InlineData("POST", "/api/patients", "{\"familyName\":\"ZQXECHO\",\"givenName\":\"a\",\"birthDate\":\"yesterday\"}", 400, "invalid")]
    [InlineData("POST", "/api/uploads", "{}", 415, "unsupported-media-type")]
    public async Task A_no_has_one_shape(string method, string path, string? body, int? status, string? code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await house.Administrator.SendAsync(request);

        var text = await response.Content.ReadAsStringAsync();
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", text);
        var problem = JsonDocument.Parse(text).RootElement;
        ((int)response.StatusCode).ShouldBe(problem.GetProperty("status").GetInt32());
        ((int)response.StatusCode).ShouldBeInRange(400, 499, text);
        if (status is not null)
            ((int)response.StatusCode).ShouldBe(status.Value, text);
        problem.Text("code").ShouldNotBeNull(text);
        if (code is not null)
            problem.Text("code").ShouldBe(code);
        problem.Text("type").ShouldBe($"urn:dentamind:problem:{problem.Text("code")}");
        problem.Text("title").ShouldNotBeNull();
        problem.Text("traceId").ShouldNotBeNull(text);
        text.ShouldNotContain(Echo);
    }

    [Fact]
    public async Task A_body_of_another_media_type_is_refused_as_such()
    {
        using var xml = new StringContent("<patient/>", Encoding.UTF8, "application/xml");
        using var response = await house.Administrator.PostAsync("/api/patients", xml);

        ((int)response.StatusCode).ShouldBe(415);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.Text("code").ShouldBe("unsupported-media-type");
    }

    [Fact]
    public async Task What_is_wrong_with_a_field_is_said_at_the_field()
    {
        var answer = await house.Administrator.AskAsync(HttpMethod.Post, "/api/locations", new { name = "A", timeZone = "Mars/Olympus" });

        answer.Number.ShouldBe(400);
        answer.Body.GetProperty("fields").Text("timeZone").ShouldNotBeNull();
    }
}
