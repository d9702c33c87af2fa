using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>A patient's record at the desk: corrected by two at once, left in the middle, merged and taken apart.</summary>
[Collection(nameof(DemoCollection))]
public sealed class PatientRecordTests(DemoHouse house)
{
    [Fact]
    public async Task Two_tabs_that_correct_one_record_see_both_versions_and_choose()
    {
        var mine = await house.Demo.VisitAsync();
        var id = await RegisterAsync(mine, "Tabsworth", "Tilda");
        var theirs = await mine.Context.NewPageAsync();
        await EditAsync(mine, id);
        await EditAsync(theirs, id);

        await theirs.GetByLabel("Pronouns").FillAsync("she/her");
        await theirs.GetByLabel("Preferred name").FillAsync("Til");
        await SaveAsync(theirs);
        await theirs.WaitForURLAsync($"**/p/{id}/overview");
        await mine.GetByLabel("Pronouns").FillAsync("they/them");
        await mine.GetByLabel("Residency").FillAsync("CA-NS");
        await SaveAsync(mine);

        var dialog = mine.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByText("they/them")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByText("she/her")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByText("Til", new() { Exact = true })).ToBeVisibleAsync();
        await AxeAsync(mine);
        await ShootAsync(mine, "record-conflict");
        await dialog.GetByLabel("Pronouns, As it is now").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save the chosen" }).ClickAsync();
        await mine.WaitForURLAsync($"**/p/{id}/overview");

        var record = await ReadAsync(mine, $"/api/patients/{id}");
        (Text(record, "pronouns"), Text(record, "preferredName"), Text(record, "residency")).ShouldBe(("she/her", "Til", "CA-NS"));
        await mine.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_unsaved_work_is_not_lost_by_a_click()
    {
        var page = await house.Demo.VisitAsync();
        var id = await RegisterAsync(page, "Guarded", "Greta");
        await EditAsync(page, id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add an e-mail address" }).ClickAsync();
        await page.GetByLabel("E-mail address", new() { Exact = true }).FillAsync("greta at home");
        await page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(page.GetByText("Give an e-mail address, such as name@example.ca.")).ToBeVisibleAsync();
        await ShootAsync(page, "record-wrong");

        await page.GetByRole(AriaRole.Link, new() { Name = "Imaging", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();
        await page.GetByLabel("E-mail address", new() { Exact = true }).FillAsync("greta@example.ca");
        await SaveAsync(page);
        await page.WaitForURLAsync($"**/p/{id}/overview");
        await Assertions.Expect(page.GetByText("greta@example.ca")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_records_of_one_person_are_merged_side_by_side_and_taken_apart()
    {
        var page = await house.Demo.VisitAsync();
        var kept = await RegisterAsync(page, "Mergewell", "Marta");
        var merged = await RegisterAsync(page, "Mergewel", "Marta");
        await page.GotoAsync($"/p/{kept}/overview");
        await page.GetByRole(AriaRole.Link, new() { Name = "1 possible duplicate" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await page.WaitForURLAsync($"**/p/{kept}/merge?other={merged}");
        await Assertions.Expect(page.Locator("tr[data-differs]", new() { HasText = "Family name" })).ToBeVisibleAsync();
        await page.GetByLabel("Why are they one person?").FillAsync("Registered twice on the phone");
        await AxeAsync(page);
        await ShootAsync(page, "merge");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge the records" }).ClickAsync();
        await page.WaitForURLAsync($"**/p/{kept}/overview");
        await Assertions.Expect(page.GetByText("Registered twice on the phone")).ToBeVisibleAsync();
        await ShootAsync(page, "merged");

        await page.GotoAsync($"/p/{merged}/imaging");
        await page.WaitForURLAsync($"**/p/{kept}/overview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the merge" }).ClickAsync();
        await Assertions.Expect(page.GetByText("exactly as they were").First).ToBeVisibleAsync();
        Text(await ReadAsync(page, $"/api/patients/{merged}"), "mergedInto").ShouldBeNull();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_photo_and_a_family_are_added_at_the_desk()
    {
        var page = await house.Demo.VisitAsync();
        var id = await RegisterAsync(page, "Portrait", "Petra");
        await RegisterAsync(page, "Portraitson", "Pablo");
        await page.GotoAsync($"/p/{id}/overview");
        // A picture of nobody: what the screen itself looks like.
        await page.ScreenshotAsync(new() { Path = Pictures.Of("journey-photo.png") });
        await page.Locator("input[type=file]").First.SetInputFilesAsync(Pictures.Of("journey-photo.png"));
        await page.GetByAltText("Photo of the patient").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a family member" }).ClickAsync();
        await page.GetByLabel("Relation to the guarantor").SelectOptionAsync("child");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Searchbox).FillAsync("portraitson");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Portraitson") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Portraitson") })).ToBeVisibleAsync();
        await AxeAsync(page);
        await ShootAsync(page, "record-overview");
        await page.Context.CloseAsync();
    }

    private static async Task EditAsync(IPage page, string id)
    {
        await page.GotoAsync($"/p/{id}/edit");
        await page.GetByLabel("Pronouns").WaitForAsync();
    }

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

    private static async Task AxeAsync(IPage page) =>
        (await Accessibility.FaultsAsync(page)).ShouldBeEmpty();

    private static Task<byte[]> ShootAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Pictures.Of($"journey-{name}.png"), FullPage = true });

    private static async Task<string> RegisterAsync(IPage page, string family, string given)
    {
        var made = await page.Context.APIRequest.PostAsync("/api/patients", new()
        {
            Headers = new Dictionary<string, string> { ["X-DentaMind"] = "1" },
            DataObject = new { familyName = family, givenName = given, birthDate = "1988-02-29", sex = "F" },
        });
        made.Status.ShouldBe(201);
        return Text((await made.JsonAsync())!.Value, "id")!;
    }

    private static async Task<JsonElement> ReadAsync(IPage page, string path) => (await (await page.Context.APIRequest.GetAsync(path)).JsonAsync())!.Value;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
