using System.Text.RegularExpressions;
using DentaMind.Kit.Programs;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>From an X-ray to a signed plan, as a practice lives it: look, chart, plan, explain, sign.</summary>
[Collection(nameof(DemoCollection))]
public sealed class StoryTests(DemoHouse house)
{
    private static readonly Story English = new("en-CA", "DM-1006", "Gagn", "36", "36 OD caries", "caries");
    private static readonly Story French = new("fr-CA", "DM-1011", null, "26", "26 carie MO", "carie");

    [Fact]
    public Task Decay_on_an_X_ray_becomes_a_filling_that_the_patient_understands_and_signs() => LiveAsync(English);

    [Fact]
    public Task The_same_in_French() => LiveAsync(French);

    private async Task LiveAsync(Story story)
    {
        var page = await house.Demo.VisitAsync(story.Language, height: 900);
        var patient = await FindAsync(page, story);
        await LookAsync(page, story, patient);
        var chart = ChartScreen.Of(page, patient);
        await ChartAsync(chart, story);
        await PlanAsync(page, story);
        await ExplainAsync(page, story);
        await PresentAsync(page, story);
        await SignAsync(page, story);
        await chart.GoAsync($"?tooth={story.Tooth}");
        await chart.SaysAsync(story.Tooth, story.Planned);
        await PhotographAsync(page, story, "8-planned");
        await page.Context.CloseAsync();
    }

    private static async Task<string> FindAsync(IPage page, Story story)
    {
        await page.GotoAsync("/patients");
        await page.GetByRole(AriaRole.Searchbox).Or(page.GetByRole(AriaRole.Textbox)).First.FillAsync(story.Search);
        var patient = await Screens.PatientAsync(page, story.Number);
        await Assertions.Expect(page.GetByText("DM-1012")).ToHaveCountAsync(0);
        await page.Locator($"a[href*='{patient}']").First.ClickAsync();
        await page.WaitForURLAsync(new Regex($"/p/{patient}/imaging"));
        await page.Locator("a[data-cell]").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await PhotographAsync(page, story, "1-patient");
        return patient;
    }

    /// <summary>The latest image that shows the tooth, large in the viewer.</summary>
    private static async Task LookAsync(IPage page, Story story, string patient)
    {
        var answer = await page.Context.APIRequest.GetAsync($"/api/patients/{patient}/chart/images");
        var image = (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray()
            .First(image => image.GetProperty("teeth").EnumerateArray().Any(tooth => tooth.GetString() == story.Tooth))
            .GetProperty("imageId").GetString();
        await page.Locator($"a[data-cell][href*='{image}']").ClickAsync();
        await page.Locator("canvas").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await PhotographAsync(page, story, "2-X-ray");
    }

    private static async Task ChartAsync(ChartScreen chart, Story story)
    {
        await chart.GoAsync("");
        await chart.FocusAsync();
        await chart.PressAsync("/");
        await chart.Page.Keyboard.TypeAsync(story.Line);
        await chart.SaysAsync(story.Tooth, story.Caries);
        await chart.PressAsync("Enter");
        await Eventually.IsTrueAsync("the caries is charted", async () => (await chart.KeptAsync(story.Tooth)).Any(mark => mark.EndsWith("caries condition", StringComparison.Ordinal)), TimeSpan.FromSeconds(15));
        await PhotographAsync(chart.Page, story, "3-charted");
    }

    private static async Task PlanAsync(IPage page, Story story)
    {
        await page.Locator("nav a[href$='/plans']").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = story.Says("New plan", "Nouveau plan") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = story.Says("Make the plan", "Créer le plan") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"{story.Says("Plan this", "Planifier")}\\s?: {story.Tooth} {story.Caries}") }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Combobox).First).ToHaveValueAsync(story.Says("Filling, composite", "Obturation en composite"));
        await dialog.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await PhotographAsync(page, story, "4-planning");
        await dialog.GetByRole(AriaRole.Button, new() { Name = story.Says("Add to the plan", "Ajouter au plan") }).ClickAsync();
        await Assertions.Expect(page.GetByText(story.Says("Filling, composite", "Obturation en composite"), new() { Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Fee, insurance and patient add up, and each step is told in words.</summary>
    private static async Task ExplainAsync(IPage page, Story story)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(story.Says("Why does", "Pourquoi ce coût")) }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Listitem).Last).ToContainTextAsync(story.Says("The patient pays", "patient"), new() { IgnoreCase = true });
        (await dialog.GetByRole(AriaRole.Listitem).CountAsync()).ShouldBeGreaterThan(1);
        (await Accessibility.FaultsAsync(page)).ShouldBeEmpty();
        await PhotographAsync(page, story, "5-costs");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await PhotographAsync(page, story, "5-plan");
    }

    private static async Task PresentAsync(IPage page, Story story)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = story.Says("Present to the patient", "Présenter au patient") }).ClickAsync();
        await page.GetByRole(AriaRole.Form, new() { Name = story.Says("Agree and sign", "Accepter et signer") }).WaitForAsync();
        await PhotographAsync(page, story, "6-presented");
        (await Accessibility.FaultsAsync(page)).ShouldBeEmpty();
    }

    /// <summary>Signs by a typed name; the document that is served is the one whose hash stands on the screen.</summary>
    private static async Task SignAsync(IPage page, Story story)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = story.Says("Type the name instead", "Écrire plutôt le nom") }).CheckAsync();
        await page.GetByLabel(story.Says("Type your full name to sign", "Écrivez votre nom complet pour signer")).FillAsync("A. Patient");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(story.Says("Sign for", "Signer pour")) }).ClickAsync();
        await page.GetByText(story.Says("Agreed and signed", "Accepté et signé")).WaitForAsync();
        await page.Locator("dialog code").ScrollIntoViewIfNeededAsync();
        await PhotographAsync(page, story, "7-signed");
        var link = await page.Locator("dialog a[href$='/document']").GetAttributeAsync("href");
        var paper = await page.Context.APIRequest.GetAsync(link!);
        var bytes = await paper.BodyAsync();
        bytes.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        (await page.Locator("dialog code").InnerTextAsync()).ShouldBe(hash);
        await File.WriteAllBytesAsync(Pictures.Of($"story-signed.{story.Language}.pdf"), bytes);
    }

    private static Task<byte[]> PhotographAsync(IPage page, Story story, string step) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of($"story-{step}.{story.Language}.png") });

    /// <summary>Whose story it is, and in which language it is lived.</summary>
    private sealed record Story(string Language, string Number, string? Letters, string Tooth, string Line, string Caries)
    {
        public string Search => Letters ?? Number;

        public string Planned => Says("planned", "planifié");

        public string Says(string english, string french) => Language == "fr-CA" ? french : english;
    }
}
