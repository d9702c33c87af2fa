using System.Text.RegularExpressions;
using DentaMind.Kit.Programs;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>Treatment plans as people work on them: moved, undone, changed by two at once, signed for a child, done.</summary>
[Collection(nameof(DemoCollection))]
public sealed class PlansTests(DemoHouse house)
{
    private const string Filling = "Filling, composite";

    [Fact]
    public async Task An_item_is_moved_without_dragging_and_put_back()
    {
        var (chart, _) = await OpenAsync();
        var page = chart.Page;
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"done with .*{Filling}") }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Move to…" }).PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Option and phase").SelectOptionAsync(new SelectOptionValue { Label = "Urgent" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).PressAsync("Enter");

        await Assertions.Expect(Phase(page, "A, Urgent").GetByText(Filling)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(Phase(page, "A, Restorative").GetByText(Filling)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_item_is_dragged_into_another_phase()
    {
        var (chart, _) = await OpenAsync();
        var page = chart.Page;
        await page.SetViewportSizeAsync(1280, 1200);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var examination = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Recall examination" });

        // Everything is in view, so that nothing scrolls under the mouse; the first move picks the item up.
        var (from, to) = ((await examination.BoundingBoxAsync())!, (await Phase(page, "A, Restorative").GetByRole(AriaRole.Listitem).BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(from.X + 150, from.Y + 50);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + 150, to.Y + 30, new MouseMoveOptions { Steps = 10 });
        await page.Mouse.MoveAsync(to.X + 155, to.Y + 35);
        await page.Mouse.UpAsync();

        await Assertions.Expect(Phase(page, "A, Restorative").GetByText("Recall examination")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_who_plan_at_once_see_both_and_neither_is_lost()
    {
        var (first, address) = await OpenAsync();
        var second = await house.Demo.VisitAsync();
        await second.GotoAsync(address);
        await Assertions.Expect(second.GetByText(Filling)).ToBeVisibleAsync();
        await RemoveAsync(first.Page, "Recall examination");
        await Assertions.Expect(first.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeVisibleAsync();

        await RemoveAsync(second, Filling);

        var dialog = second.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("Removed: Recall examination");
        await Assertions.Expect(dialog).ToContainTextAsync($"Removed: 16 MO · {Filling}");
        await second.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("plan-conflict.png") });
        (await Accessibility.FaultsAsync(second)).ShouldBeEmpty();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Keep theirs and do mine, too" }).ClickAsync();
        await Assertions.Expect(second.GetByText(Filling, new() { Exact = true })).ToHaveCountAsync(0);
        await first.Page.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    [Fact]
    public async Task A_guardian_signs_by_hand_for_one_of_two_things_and_what_is_done_is_charted()
    {
        var (chart, address) = await OpenAsync(isPresented: true);
        var page = chart.Page;
        await page.GotoAsync($"{address}/present");
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("Recall examination") }).UncheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Somebody for the patient" }).CheckAsync();
        await page.GetByLabel("Full name").FillAsync("Ann Guardian");
        await page.GetByLabel("Relation to the patient").FillAsync("mother");
        await DrawAsync(page);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("plan-drawn.png") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign for 1 item" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Signed by Ann Guardian (mother)")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"done with .*{Filling}") }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Done: chart it" }).ClickAsync();

        await Assertions.Expect(page.GetByText("1 of 1 done")).ToBeVisibleAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("plan-done.png") });
        await Eventually.IsTrueAsync("the filling is charted", async () => (await chart.KeptAsync("16")).Contains("MO filling completed"), TimeSpan.FromSeconds(15));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_patient_who_does_not_want_the_plan_says_why()
    {
        var (chart, address) = await OpenAsync(isPresented: true);
        var page = chart.Page;
        await page.GotoAsync($"{address}/present");
        await page.GetByRole(AriaRole.Button, new() { Name = "Not this plan" }).ClickAsync();
        await page.GetByLabel("Why").FillAsync("Wants to wait");
        await page.GetByRole(AriaRole.Button, new() { Name = "Declined", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("This plan was declined.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Back", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByText("Declined: Wants to wait")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_mistaken_draft_is_put_away_found_again_and_brought_back()
    {
        var (chart, address) = await OpenAsync();
        var page = chart.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Put away" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The plan is put away.").First).ToBeVisibleAsync();
        await Eventually.IsTrueAsync("the chart is empty", async () => (await chart.KeptAsync("16")).Length == 0, TimeSpan.FromSeconds(15));
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The plan is back.").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bring back" })).ToBeVisibleAsync();

        await page.GotoAsync(address[..address.LastIndexOf('/')]);
        await Assertions.Expect(page.GetByText("No treatment plan yet")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show 1 plan that was put away" }).ClickAsync();
        await page.WaitForURLAsync("**/plans?away=shown");
        await Assertions.Expect(page.GetByText("Put away", new() { Exact = true })).ToBeVisibleAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("plans-away.png") });
        (await Accessibility.FaultsAsync(page)).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Link, new() { Name = "Screens" }).ClickAsync();
        var back = page.GetByRole(AriaRole.Button, new() { Name = "Bring back" });
        await Assertions.Expect(back).ToBeVisibleAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("plan-away.png") });
        await back.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Present to the patient" })).ToBeVisibleAsync();
        await Eventually.IsTrueAsync("the filling is planned again", async () => (await chart.KeptAsync("16")).Contains("MO filling planned"), TimeSpan.FromSeconds(15));
        await page.Context.CloseAsync();
    }

    /// <summary>A plan of two options for a patient of its own.</summary>
    private async Task<(ChartScreen Chart, string Address)> OpenAsync(bool isPresented = false)
    {
        var chart = await ChartScreen.OpenAsync(house);
        var address = await Screens.PlanAsync(chart.Page, chart.Patient, isPresented);
        await chart.Page.GotoAsync(address);
        await Assertions.Expect(chart.Page.GetByText(Filling, new() { Exact = true })).ToBeVisibleAsync();
        return (chart, address);
    }

    private static ILocator Phase(IPage page, string name) => page.GetByRole(AriaRole.Region, new() { Name = name });

    private static async Task RemoveAsync(IPage page, string item)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"done with .*{item}") }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Remove" }).ClickAsync();
    }

    private static async Task DrawAsync(IPage page)
    {
        var pad = page.Locator("canvas");
        await pad.ScrollIntoViewIfNeededAsync();
        var box = (await pad.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 40, box.Y + 90);
        await page.Mouse.DownAsync();
        for (var at = 1; at <= 12; at++)
            await page.Mouse.MoveAsync(box.X + 40 + (at * 20), box.Y + 90 + (at % 2 == 0 ? 30 : -30), new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
    }
}
