using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>What a plan rests on is marked on its X-ray: drawn with a pointer, moved by keyboard, shown on the plan, taken back.</summary>
[Collection(nameof(DemoCollection))]
public sealed class MarkedImageTests(DemoHouse house)
{
    [Theory]
    [InlineData("en-CA", ColorScheme.Light)]
    [InlineData("fr-CA", ColorScheme.Dark)]
    public async Task A_region_is_drawn_on_a_linked_X_ray_and_shown_on_the_plan(string language, ColorScheme scheme)
    {
        var words = new Words(language);
        var page = await house.Demo.VisitAsync(language, scheme, height: 1400);
        var address = await Screens.PlanAsync(page, await Screens.PatientAsync(page, "DM-1006"));
        var field = await OpenFieldAsync(page, words, address);

        await DrawAsync(page, field);
        await Assertions.Expect(field.Locator("rect")).ToHaveCountAsync(2);
        await field.PressAsync("ArrowRight");
        await field.PressAsync("Shift+ArrowDown");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of($"plan-mark.{language}.png") });
        (await Accessibility.FaultsAsync(page)).ShouldBeEmpty();
        await page.GetByLabel(words["planning:mark.note"]).FillAsync("Shadow under the filling");
        await Button(page, words["planning:mark.done"]).ClickAsync();
        await Button(page, words["planning:item.save"]).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { NameRegex = Named(words["planning:mark.open"]) }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByText("Shadow under the filling")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.Locator("rect")).ToHaveCountAsync(2);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of($"plan-marked.{language}.png") });
        (await Accessibility.FaultsAsync(page)).ShouldBeEmpty();
        await IsWithinAsync(page, address);
        await page.Keyboard.PressAsync("Escape");
        await Button(page, words["words:act.undo"]).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = Named(words["planning:mark.open"]) })).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_region_is_placed_and_taken_away_by_keyboard_and_Escape_leaves_the_dialog_open()
    {
        var words = new Words("en-CA");
        var page = await house.Demo.VisitAsync(height: 1400);
        var address = await Screens.PlanAsync(page, await Screens.PatientAsync(page, "DM-1006"));
        var field = await OpenFieldAsync(page, words, address);
        await Assertions.Expect(field).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.GetByText("33% wide, 33% high")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(page.GetByText(words["planning:mark.none"])).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(field).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = Named(words["planning:mark.changeNamed"]) })).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    private static async Task<ILocator> OpenFieldAsync(IPage page, Words words, string address)
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "MO" }).GetByRole(AriaRole.Button, new() { NameRegex = Named(words["plans:item.more"]) }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = words["plans:item.edit"], Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Named(words["planning:mark.markNamed"]) }).ClickAsync();
        var field = page.GetByRole(AriaRole.Application);
        await field.Locator("img").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return field;
    }

    private static async Task DrawAsync(IPage page, ILocator field)
    {
        await field.ScrollIntoViewIfNeededAsync();
        var box = (await field.Locator("img").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.4f), box.Y + (box.Height * 0.3f));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.6f), box.Y + (box.Height * 0.6f), new MouseMoveOptions { Steps = 5 });
        await page.Mouse.UpAsync();
    }

    /// <summary>What is kept lies on the image, where it was drawn and then moved to.</summary>
    private static async Task IsWithinAsync(IPage page, string address)
    {
        var plan = (await (await page.Context.APIRequest.GetAsync($"/api/plans/{address[^36..]}")).JsonAsync())!.Value;
        var link = plan.GetProperty("options")[0].GetProperty("phases").EnumerateArray().SelectMany(phase => phase.GetProperty("items").EnumerateArray())
            .SelectMany(item => item.GetProperty("images").EnumerateArray()).Single();
        var image = (await (await page.Context.APIRequest.GetAsync($"/api/images/{link.GetProperty("imageId").GetString()}")).JsonAsync())!.Value;
        var (region, columns, rows) = (link.GetProperty("region"), image.GetProperty("columns").GetDouble(), image.GetProperty("rows").GetDouble());
        (Of(region, "x") / columns).ShouldBeInRange(0.4, 0.43);
        (Of(region, "y") / rows).ShouldBeInRange(0.29, 0.31);
        (Of(region, "width") / columns).ShouldBeInRange(0.19, 0.21);
        (Of(region, "height") / rows).ShouldBeInRange(0.3, 0.34);
    }

    private static double Of(JsonElement region, string side) => region.GetProperty(side).GetDouble();

    private static Regex Named(string words) => new(Regex.Escape(words));

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
