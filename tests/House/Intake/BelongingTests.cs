using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>Where patients and locations belong, said and changed over HTTP as the contract writes it.</summary>
public sealed class BelongingTests(SharedServer house) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task What_a_change_names_changes_null_takes_away_and_the_rest_stays()
    {
        var place = await house.Administrator.MakeAsync("/api/locations", new { name = "Belonging", timeZone = "America/Toronto", region = "CA-QC", storagePreference = "on-premise" });
        (place.Text("region"), place.Text("storagePreference"), place.Text("version")).ShouldBe(("CA-QC", "on-premise", "1"));
        var patient = await house.Administrator.MakeAsync("/api/patients", new { familyName = "Belonging", givenName = "Bea", sex = "F", residency = "CA-QC", storagePreference = "cloud" });

        var changed = await ChangeAsync($"/api/patients/{patient.Text("id")}", new { homeLocationId = place.Text("id"), storagePreference = (string?)null, version = 1 });
        changed.Number.ShouldBe(200, changed.Text);
        (changed.Body.Text("residency"), changed.Body.Text("storagePreference"), changed.Body.Text("version")).ShouldBe(("CA-QC", null, "2"));
        changed.Body.GetProperty("homeLocation").Text("id").ShouldBe(place.Text("id"));
        (await house.Administrator.ReadAsync($"/api/patients/{patient.Text("id")}")).Text("version").ShouldBe("2");

        var moved = (await ChangeAsync($"/api/locations/{place.Text("id")}", new { region = (string?)null })).Succeeded();
        (moved.Text("region"), moved.Text("storagePreference")).ShouldBe((null, "on-premise"));
    }

    [Fact]
    public async Task A_change_that_cannot_be_is_refused_with_its_code()
    {
        var id = (await house.Administrator.MakeAsync("/api/patients", new { familyName = "Refused", givenName = "Rita", sex = "U" })).Text("id");
        await ChangeAsync($"/api/patients/{id}", new { residency = "CA-ON" });

        (await ChangeAsync($"/api/patients/{id}", new { residency = "CA-QC", version = 1 })).Code.ShouldBe("changed-meanwhile");
        (await ChangeAsync($"/api/patients/{id}", new { residency = "Québec" })).Body.GetProperty("fields").Text("residency").ShouldNotBeNull();
        (await ChangeAsync($"/api/patients/{id}", new { storagePreference = "somewhere" })).Code.ShouldBe("bad-request");
        (await ChangeAsync($"/api/patients/{id}", new { homeLocationId = "nowhere" })).Code.ShouldBe("bad-request");
        (await ChangeAsync($"/api/patients/{Guid.NewGuid()}", new { residency = "CA-QC" })).Code.ShouldBe("not-found");
        (await ChangeAsync($"/api/locations/{Guid.NewGuid()}", new { region = "CA-QC" })).Code.ShouldBe("not-found");
        (await house.Administrator.ReadAsync($"/api/patients/{id}")).Text("residency").ShouldBe("CA-ON");
    }

    [Fact]
    public async Task The_document_describes_a_changes_fields_as_the_values_that_they_become()
    {
        var schemas = (await house.Administrator.ReadAsync("/openapi.json")).GetProperty("components").GetProperty("schemas");

        schemas.GetProperty("PatientChanges").GetProperty("properties").EnumerateObject().Select(field => field.Name)
            .ShouldBe(["familyName", "givenName", "preferredName", "birthDate", "sex", "pronouns", "language", "contacts", "identifiers", "forgetIdentifiers", "homeLocationId", "residency", "storagePreference", "version"]);
        foreach (var change in (string[])["ChangeOfstring", "ChangeOfLocationId", "ChangeOfStoragePreference"])
            schemas.GetProperty(change).GetProperty("type").EnumerateArray().Select(type => type.GetString()).ShouldBe(["null", "string"], ignoreOrder: true);
        schemas.GetProperty("ChangeOfLocationId").Text("format").ShouldBe("uuid");
        schemas.GetProperty("ChangeOfStoragePreference").GetProperty("enum").EnumerateArray().Select(word => word.GetString()).ShouldBe(["on-premise", "cloud", null]);
        foreach (var change in schemas.EnumerateObject().Where(schema => schema.Name.StartsWith("ChangeOf", StringComparison.Ordinal)))
            change.Value.ToString().ShouldNotContain("isAsked");
    }

    private Task<Answer> ChangeAsync(string path, object body) => house.Administrator.AskAsync(HttpMethod.Patch, path, body);
}
