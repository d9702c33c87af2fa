using DentaMind.Kit.Programs;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>Fees, insurance plans and who insures a patient, in a real browser.</summary>
[Collection(nameof(DemoCollection))]
public sealed class FeesTests(DemoHouse house)
{
    public static TheoryData<string, string, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<string, string, ColorScheme>();
            foreach (var name in new[] { "fees", "fees/procedures", "fees/codes", "fees/codes/import", "fees/plans", "fees/plans/new", "plan", "version", "coverage" })
            {
                looks.Add(name, "en-CA", ColorScheme.Light);
                looks.Add(name, "fr-CA", ColorScheme.Dark);
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_screen_of_fees_has_no_fault_that_axe_can_find(string name, string language, ColorScheme scheme)
    {
        var page = await house.Demo.VisitAsync(language, scheme);
        await page.GotoAsync(await AddressAsync(page, name));
        await page.Locator("h1").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await Accessibility.FaultsAsync(page)).ShouldBeEmpty();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of($"{(name.StartsWith("fees", StringComparison.Ordinal) ? "" : "fees-")}{name.Replace('/', '-')}.{language}.png"), FullPage = true });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_list_of_fees_is_looked_at_before_it_is_kept_and_an_estimate_finds_them()
    {
        using var folder = new TempFolder("fees");
        var page = await house.Demo.VisitAsync();
        await page.GotoAsync("/fees");
        await page.GetByRole(AriaRole.Button, new() { Name = "New fee schedule" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Journey fees");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Clinician").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: import fees" }).ClickAsync();

        await ChooseAsync(page, folder["wrong.csv"], "code;tarif\nDM.EXAM.RECALL;-5,00\nDM.EXAM.NEW;99,50\n");
        await page.GetByText("Line 2: A fee is never negative.").WaitForAsync();
        (await page.GetByRole(AriaRole.Button, new() { Name = "Keep 1 fee" }).IsDisabledAsync()).ShouldBeTrue();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("fees-import-flawed.png"), FullPage = true });

        await ChooseAsync(page, folder["workbook.csv"], "PK\u0003\u0004");
        await page.GetByText("This is a workbook", new() { Exact = false }).WaitForAsync();

        await ChooseAsync(page, folder["right.csv"], "code;tarif\nDM.EXAM.RECALL;45,00\nDM.EXAM.NEW;99,50\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep 2 fees" }).WaitForAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("fees-import-right.png"), FullPage = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep 2 fees" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Journey fees" }).WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static async Task ChooseAsync(IPage page, string path, string text)
    {
        await File.WriteAllTextAsync(path, text);
        await page.Locator("input[type=file]").SetInputFilesAsync(path);
    }

    private static async Task<string> AddressAsync(IPage page, string name)
    {
        if (name == "plan")
            return $"/fees/plans/{await IdAsync(page, "/api/insurance-plans")}";
        if (name == "coverage")
            return $"/p/{await IdAsync(page, "/api/patients?query=DM-1006")}/coverage";
        if (name != "version")
            return $"/{name}";
        var schedules = (await (await page.Context.APIRequest.GetAsync("/api/fee-schedules")).JsonAsync())!.Value.GetProperty("items");
        var first = schedules.EnumerateArray().First(one => one.GetProperty("versions").GetArrayLength() > 0);
        return $"/fees/schedules/{first.GetProperty("id")}/{first.GetProperty("versions")[0].GetProperty("id")}";
    }

    private static async Task<string> IdAsync(IPage page, string list) =>
        (await (await page.Context.APIRequest.GetAsync(list)).JsonAsync())!.Value.GetProperty("items")[0].GetProperty("id").GetString()!;
}
