using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DentaMind.House.Journeys;

/// <summary>The story from an X-ray to a signed plan, lived by keyboard alone: not one press of a mouse.</summary>
[Collection(nameof(DemoCollection))]
public sealed class StoryByKeyboardTests(DemoHouse house)
{
    private static readonly string[] Molars = ["36", "46", "16", "26", "37", "47", "17", "27"];

    [Theory]
    [InlineData("en-CA", "DM-1008", "DM-1008")]
    [InlineData("fr-CA", "beaus", "DM-1012")]
    public async Task From_an_X_ray_to_a_signed_plan_without_a_mouse(string language, string letters, string number)
    {
        var page = await house.Demo.VisitAsync(language, height: 900);
        var (tooth, image) = await FindToothAsync(page, await Screens.PatientAsync(page, number));
        var story = new Story(page, await Keyboard.OfAsync(page), language == "fr-CA", tooth);

        await story.FindAsync(letters);
        await story.LookAsync(image);
        await story.ChartAsync();
        await story.PlanAsync();
        await story.ExplainAsync();
        await story.SignAsync();
        await story.Keys.NoPointerWasUsedAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>A molar with nothing on it yet, and the newest image that shows it.</summary>
    private static async Task<(string Tooth, string Image)> FindToothAsync(IPage page, string patient)
    {
        var chart = (await (await page.Context.APIRequest.GetAsync($"/api/patients/{patient}/chart")).JsonAsync())!.Value;
        var images = (await (await page.Context.APIRequest.GetAsync($"/api/patients/{patient}/chart/images")).JsonAsync())!.Value.GetProperty("items");
        var sound = chart.GetProperty("teeth").EnumerateArray()
            .Where(tooth => tooth.GetProperty("presence").GetString() == "present" && tooth.GetProperty("marks").GetArrayLength() == 0)
            .Select(tooth => tooth.GetProperty("tooth").GetString()!);
        return (from tooth in sound.Intersect(Molars)
                from image in images.EnumerateArray()
                where image.GetProperty("teeth").EnumerateArray().Any(shown => shown.GetString() == tooth)
                select (tooth, image.GetProperty("imageId").GetString()!)).First();
    }

    private sealed record Story(IPage Page, Keyboard Keys, bool IsFrench, string Tooth)
    {
        public async Task FindAsync(string letters)
        {
            await Page.GotoAsync("/imaging");
            await Page.Locator("main").WaitForAsync();
            await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await Keys.PressAsync("g", "p");
            await Keyboard.IsOnAsync(Page.GetByRole(AriaRole.Searchbox));

            // Enter at once: what opens is the patient of these letters, not who stood on top before them.
            await Keys.TypeAsync(letters);
            await Keys.PressAsync("Enter");
            await Page.WaitForURLAsync(new Regex("/p/[0-9a-f-]{36}/imaging$"));
        }

        public async Task LookAsync(string image)
        {
            await Keys.ToAndPressAsync(Page.Locator($"a[data-cell][href*='{image}']"));
            await Page.WaitForURLAsync(new Regex($"/imaging/{image}"));
            await Page.Locator("canvas").First.WaitForAsync();
            await PhotographAsync("2-X-ray");
        }

        public async Task ChartAsync()
        {
            await Keys.PressAsync("Alt+3");
            await Keyboard.IsOnAsync(Page.Locator("[role=gridcell][tabindex='0']"));
            await Keys.PressAsync("/");
            await Keys.TypeAsync(Says($"{Tooth} MO caries", $"{Tooth} carie MO"));
            await Keys.PressAsync("Enter");
            await Assertions.Expect(Cell).ToHaveAttributeAsync("aria-label", new Regex(Says("caries", "carie")));
            await Keyboard.IsOnAsync(Cell);
            await PhotographAsync("3-charted");
        }

        public async Task PlanAsync()
        {
            await Keys.PressAsync("Alt+4");
            await Keys.ToAndPressAsync(Button(Says("New plan", "Nouveau plan")));
            await Keyboard.IsOnAsync(Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox));
            await Keys.PressAsync("Enter");
            await Keys.ToAndPressAsync(Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"{Says("Plan this", "Planifier")}\\s?: {Tooth}") }));
            var dialog = Page.GetByRole(AriaRole.Dialog);
            await Keyboard.IsOnAsync(dialog.GetByRole(AriaRole.Combobox).First);
            await Keys.ToAndPressAsync(dialog.GetByRole(AriaRole.Checkbox).First, "Space");
            await Keys.ToAndPressAsync(Button(Says("Add to the plan", "Ajouter au plan")));
            await Assertions.Expect(dialog).ToHaveCountAsync(0);

            // What was pressed has gone, for it is planned now; the keyboard goes on from the start of the screen.
            await Keyboard.IsOnAsync(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }));
            await PhotographAsync("4-plan");
        }

        public async Task ExplainAsync()
        {
            var why = Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Says("Why does", "Pourquoi ce coût")) });
            await Keys.ToAndPressAsync(why);
            await Assertions.Expect(Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("patient", new() { IgnoreCase = true });
            await Keys.PressAsync("Escape");
            await Keyboard.IsOnAsync(why);
        }

        public async Task SignAsync()
        {
            await Keys.ToAsync(Button(Says("Present to the patient", "Présenter au patient")), "Shift+Tab");
            await Keys.PressAsync("Enter");
            await Keys.ToAsync(Page.Locator("input[type=radio][value=drawn]"));
            await Keys.PressAsync("ArrowDown", "Tab");
            await Keyboard.IsOnAsync(Page.GetByLabel(Says("Type your full name to sign", "Écrivez votre nom complet pour signer")));
            await Keys.TypeAsync("A. Patient");
            await PhotographAsync("6-signing");
            await Keys.PressAsync("Enter");
            var signed = Page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex(Says("Agreed and signed", "Accepté et signé")) });
            await signed.WaitForAsync();
            await Keyboard.IsOnAsync(signed);
            await PhotographAsync("7-signed");

            await Keys.PressAsync("Escape");
            await Keyboard.IsOnAsync(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }));
            await Keys.PressAsync("Alt+3");
            await Assertions.Expect(Cell).ToHaveAttributeAsync("aria-label", new Regex(Says("planned", "planifié")));
        }

        private ILocator Cell => Page.Locator($"[role=gridcell][data-key='{Tooth}']");

        private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

        private string Says(string english, string french) => IsFrench ? french : english;

        private Task<byte[]> PhotographAsync(string step) =>
            Page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of($"keyboard-{step}.{(IsFrench ? "fr" : "en")}-CA.png") });
    }
}
