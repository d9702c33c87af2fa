using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>What is written down of a patient's health is on every screen of theirs, and a note is written, signed and amended.</summary>
[Collection(nameof(DemoCollection))]
public sealed class HistoryAndNotesTests(DemoHouse house)
{
    [Fact]
    public async Task A_medicine_is_written_down_by_keyboard_and_its_alert_is_on_the_banner_and_in_the_viewer()
    {
        var page = await house.Demo.VisitAsync();
        var patient = await Screens.PatientAsync(page, "connell");
        await page.GotoAsync($"/p/{patient}/history");
        var banner = page.GetByRole(AriaRole.Region, new() { Name = "Alerts" });
        await Assertions.Expect(banner).ToContainTextAsync("Not asked");
        await Assertions.Expect(page.Locator("[data-section=allergies]")).ToContainTextAsync("Not asked");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("apixab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Direct anticoagulant");
        await page.GetByLabel("Name of the medicine").PressAsync("Enter");

        await Assertions.Expect(banner).ToContainTextAsync("Anticoagulant · apixaban");
        await Assertions.Expect(page.Locator("[data-fact=direct-anticoagulant]")).ToContainTextAsync("said by the patient");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-history.png"), FullPage = true });
        await page.GetByRole(AriaRole.Link, new() { Name = "Imaging" }).Last.ClickAsync();
        await page.Locator("a[data-cell]").First.ClickAsync();
        await page.Locator("canvas").First.WaitForAsync();
        await Assertions.Expect(banner).ToContainTextAsync("Anticoagulant · apixaban");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-viewer-alerts.png") });

        await page.GotoAsync($"/p/{patient}/history");
        await page.Locator("[data-fact=direct-anticoagulant]").GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Written down by mistake" }).ClickAsync();
        await page.GetByLabel("Why").FillAsync("Test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await Assertions.Expect(banner).Not.ToContainTextAsync("Anticoagulant");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_impossible_value_is_told_beside_its_field_and_nothing_is_kept()
    {
        var page = await house.Demo.VisitAsync();
        var patient = await Screens.PatientAsync(page, "connell");
        await page.GotoAsync($"/p/{patient}/history");
        await page.Locator("[data-section]").First.WaitForAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("diabet");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("HbA1c (%)", new() { Exact = true }).FillAsync("200");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("That cannot be: give 3 to 20 %.");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-fact=diabetes]")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_note_survives_a_reload_is_signed_and_is_amended()
    {
        var page = await house.Demo.VisitAsync();
        var patient = await Screens.PatientAsync(page, "gagn");
        await page.GotoAsync($"/p/{patient}/notes");
        await page.GetByRole(AriaRole.Button, new() { Name = "New note", Exact = true }).ClickAsync();
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true });
        await text.FillAsync("Tooth 36 (FDI) hurts when it is cold.");
        await Assertions.Expect(page.Locator("[data-kept]")).ToContainTextAsync("Saved");
        (await text.GetAttributeAsync("spellcheck"), await text.GetAttributeAsync("lang")).ShouldBe(("true", "en-CA"));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-note-draft.png") });

        await page.ReloadAsync();
        await Assertions.Expect(text).ToHaveValueAsync("Tooth 36 (FDI) hurts when it is cold.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign and lock" }).ClickAsync();
        var note = page.GetByRole(AriaRole.Article).Filter(new() { HasText = "hurts when it is cold" });
        await Assertions.Expect(note).ToContainTextAsync("Unchanged since it was signed");

        await note.GetByRole(AriaRole.Button, new() { Name = "Add an amendment" }).ClickAsync();
        await page.GetByLabel("What is added").FillAsync("Also when it is sweet.");
        await page.GetByLabel("Why it is added").FillAsync("Forgotten");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the amendment" }).ClickAsync();
        await Assertions.Expect(note).ToContainTextAsync("Also when it is sweet.");
        await Assertions.Expect(note).ToContainTextAsync("Reason: Forgotten");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-note-signed.png") });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_viewer_s_own_window_asks_when_the_patient_changes_in_the_first()
    {
        var page = await house.Demo.VisitAsync();
        var (first, second) = (await Screens.PatientAsync(page, "whitfield"), await Screens.PatientAsync(page, "gagn"));
        await page.GotoAsync($"/p/{first}/imaging");
        await page.Locator("a[data-cell]").First.ClickAsync();
        await page.Locator("canvas").First.WaitForAsync();
        var own = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Open in its own window" }).ClickAsync());
        await own.Locator("canvas").First.WaitForAsync();
        await Assertions.Expect(own.GetByRole(AriaRole.Region, new() { Name = "Alerts" })).ToContainTextAsync("Jaw necrosis risk");

        await page.GotoAsync($"/p/{second}/imaging");
        var asks = own.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(asks).ToContainTextAsync("The patient has changed");
        await own.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-own-window.png") });
        await asks.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Keep ") }).ClickAsync();
        await Assertions.Expect(own.GetByText("This window shows another patient")).ToBeVisibleAsync();

        await page.GotoAsync($"/p/{first}/imaging");
        await Assertions.Expect(own.GetByText("This window shows another patient")).ToHaveCountAsync(0);
        await page.GotoAsync($"/p/{second}/imaging");
        await asks.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Show ") }).ClickAsync();
        await own.WaitForURLAsync(new Regex(second));
        await page.Context.CloseAsync();
    }
}
