using System.Text.Json;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Contract;

/// <summary>The OpenAPI document: it is the one that lies in <c>docs</c>, of which the browser app's types are made.</summary>
public sealed class DocumentTests(SharedServer house) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task The_document_is_the_one_that_the_browser_apps_types_are_made_of()
    {
        var said = (await house.Server.Visit().AskAsync(HttpMethod.Get, "/openapi.json")).Text;

        Snapshot.MatchFile(Repository.At("docs", "openapi.json"), said);
    }

    [Fact]
    public async Task What_is_answered_is_there_whole_and_what_is_asked_may_leave_out_what_has_a_default()
    {
        var shapes = await ShapesAsync();

        Required(shapes, "Identifier").ShouldBe(["issuer", "number", "isAlias"], ignoreOrder: true);
        Required(shapes, "IdentifierAsked").ShouldBe(["issuer", "number"], ignoreOrder: true);
        Required(shapes, "RegisterPatient").ShouldBe(["familyName", "givenName"], ignoreOrder: true);
        shapes.GetProperty("RegisterPatient").ToString().ShouldContain("IdentifierAsked");
        shapes.GetProperty("PatientView").ToString().ShouldNotContain("IdentifierAsked");
        shapes.TryGetProperty("PatientViewAsked", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_converter_writes_is_described_as_it_is_written()
    {
        var shapes = await ShapesAsync();

        var mark = shapes.GetProperty("MarkView").GetProperty("properties");
        mark.GetProperty("events").GetProperty("items").Text("$ref").ShouldEndWith("/ChartEventId");
        shapes.GetProperty("ChartEventId").Text("format").ShouldBe("uuid");
        shapes.GetProperty("Currency").Text("type").ShouldBe("string");
        shapes.GetProperty("Material").GetProperty("enum").EnumerateArray().Select(word => word.GetString()).ShouldAllBe(word => word != null);
        shapes.GetProperty("ImageView").GetProperty("properties").GetProperty("kind").GetProperty("enum").GetArrayLength().ShouldBe(11);
        shapes.GetProperty("MergePatients").GetProperty("properties").TryGetProperty("subject", out _).ShouldBeFalse();
    }

    private async Task<JsonElement> ShapesAsync() => (await house.Server.Visit().ReadAsync("/openapi.json")).GetProperty("components").GetProperty("schemas");

    private static IEnumerable<string?> Required(JsonElement shapes, string name) => shapes.GetProperty(name).GetProperty("required").EnumerateArray().Select(field => field.GetString());
}
