using System.Text.RegularExpressions;
using DentaMind.Kit.Programs;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

[Collection(nameof(DemoCollection))]
public sealed class XRayInTheChartTests(DemoHouse house)
{
    private const int FirstRouteBytes = 200_000;

    [Fact]
    public async Task A_visitor_finds_a_patient_and_looks_at_an_X_ray()
    {
        var page = await house.Demo.VisitAsync();
        await page.GotoAsync("/patients");
        await page.GetByRole(AriaRole.Searchbox).Or(page.GetByRole(AriaRole.Textbox)).First.FillAsync("whitf");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Whitfield") }).First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/p/[0-9a-f-]{36}/imaging$"));
        await Assertions.Expect(page.GetByText("Whitfield, Margaret").First).ToBeVisibleAsync();

        await page.Locator("a[data-cell][href*='/imaging/']").First.ClickAsync();

        await page.WaitForURLAsync(new Regex("/p/[0-9a-f-]{36}/imaging/[0-9a-f-]{36}$"));
        await page.Locator("canvas").First.WaitForAsync();
        await Eventually.IsTrueAsync("the picture is drawn", () => IsDrawnAsync(page), TimeSpan.FromSeconds(30));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-viewer.png") });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_person_says_whose_a_quarantined_X_ray_is_and_takes_it_back()
    {
        var page = await house.Demo.VisitAsync();
        await Screens.OpenAsync(page, "resolve");
        var id = page.Url[^36..];

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("This is the patient: ") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "This is the patient" }).ClickAsync();

        await Eventually.IsTrueAsync("the image has a patient", async () => await PatientOfAsync(page, id) is not null, TimeSpan.FromSeconds(15));
        var undone = await page.Context.APIRequest.DeleteAsync($"/api/images/{id}/patient", new() { Headers = new Dictionary<string, string> { ["X-DentaMind"] = "1" } });
        undone.Status.ShouldBe(204);
        (await PatientOfAsync(page, id)).ShouldBeNull();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_route_is_light()
    {
        var page = await house.Demo.VisitAsync();
        var bytes = 0;
        page.Response += async (_, answer) =>
        {
            if (answer.Url.EndsWith(".js", StringComparison.Ordinal))
                Interlocked.Add(ref bytes, (await answer.Request.SizesAsync()).ResponseBodySize);
        };

        await Screens.OpenAsync(page, "inbox");

        bytes.ShouldBeInRange(10_000, FirstRouteBytes);
        await page.Context.CloseAsync();
    }

    private static async Task<string?> PatientOfAsync(IPage page, string id) =>
        (await (await page.Context.APIRequest.GetAsync($"/api/images/{id}")).JsonAsync())!.Value.GetProperty("patientId").GetString();

    /// <summary>A canvas of one grey shrinks to a few hundred bytes; an X-ray does not.</summary>
    private static async Task<bool> IsDrawnAsync(IPage page) =>
        (await page.Locator("canvas").First.ScreenshotAsync(new LocatorScreenshotOptions { Type = ScreenshotType.Jpeg, Quality = 60 })).Length > 20_000;
}
