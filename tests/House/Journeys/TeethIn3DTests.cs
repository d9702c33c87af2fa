using DentaMind.Kit.Programs;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>The flat chart and the teeth in 3D, in step; and the flat chart alone where a browser cannot draw in 3D.</summary>
[Collection(nameof(DemoCollection))]
public sealed class TeethIn3DTests(DemoHouse house)
{
    [Theory]
    [InlineData("36")]
    [InlineData("43")]
    [InlineData("27")]
    public async Task A_tooth_that_is_chosen_flat_is_flown_to(string tooth)
    {
        var chart = await OpenAsync();

        await chart.FocusAsync();
        await chart.PressAsync(tooth[..1], tooth[1..], "Space");

        await Eventually.IsTrueAsync($"{tooth} stands in the middle", async () => await InTheMiddleAsync(chart) == tooth, TimeSpan.FromSeconds(20));
        await Assertions.Expect(chart.Page.GetByRole(AriaRole.Button, new() { Name = "Front", Exact = true })).ToHaveAttributeAsync("aria-pressed", "false");
        await chart.PhotographAsync($"3d-flown-{tooth}");
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_tooth_that_is_pressed_in_3D_is_chosen_flat_with_the_face_that_was_pressed()
    {
        var chart = await OpenAsync();

        // The keys of the 3D view lead to the next tooth and choose nothing yet.
        await Stage(chart).FocusAsync();
        await chart.PressAsync("PageDown");
        var tooth = (await chart.Page.Locator(".dm-teeth [aria-live]").InnerTextAsync())[..2];
        await Eventually.IsTrueAsync($"{tooth} stands in the middle", async () => await InTheMiddleAsync(chart) == tooth, TimeSpan.FromSeconds(20));
        await Assertions.Expect(chart.Tooth(tooth)).ToHaveAttributeAsync("aria-selected", "false");

        await Stage(chart).ClickAsync();

        await Assertions.Expect(chart.Tooth(tooth)).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(chart.Page.Locator("[role=group] button[aria-pressed=true]", new() { HasTextRegex = new("^[MODBLI]$") })).Not.ToHaveCountAsync(0);
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_walks_from_tooth_to_tooth_in_3D_and_chooses()
    {
        var chart = await OpenAsync();
        await Stage(chart).FocusAsync();
        await chart.PressAsync("PageDown", "PageDown");
        await chart.PressAsync("Enter");

        var chosen = chart.Page.Locator("[role=gridcell][aria-selected=true]");
        await Assertions.Expect(chosen).Not.ToHaveAttributeAsync("data-key", "11");
        var key = await chosen.GetAttributeAsync("data-key");
        await Eventually.IsTrueAsync($"{key} stands in the middle", async () => await InTheMiddleAsync(chart) == key, TimeSpan.FromSeconds(20));
        await chart.Page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("both")]
    [InlineData("3d")]
    public async Task A_browser_without_WebGL_says_so_and_the_flat_chart_is_whole(string view)
    {
        var chart = await ChartScreen.OpenAsync(house);
        await chart.Page.AddInitScriptAsync("""
            const { getContext } = HTMLCanvasElement.prototype;
            HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
              return /webgl/.test(kind) ? null : getContext.call(this, kind, ...rest);
            };
            """);
        await chart.GoAsync($"?view={view}");

        await Assertions.Expect(chart.Page.GetByText("This browser cannot draw in 3D. The 2D chart shows and charts everything.")).ToBeVisibleAsync();
        await Assertions.Expect(chart.Tooth("16")).ToBeVisibleAsync();
        await chart.FocusAsync();
        await chart.PressAsync("1", "6", "Space", "m", "o", "Shift+Digit1");
        await Eventually.IsTrueAsync("the filling is kept", async () => (await chart.KeptAsync("16")).SequenceEqual(["MO filling planned"]), TimeSpan.FromSeconds(15));
        (await Accessibility.FaultsAsync(chart.Page)).ShouldBeEmpty();
        await chart.PhotographAsync($"without-3d-{view}");
        await chart.Page.Context.CloseAsync();
    }

    private async Task<ChartScreen> OpenAsync()
    {
        var chart = await ChartScreen.OpenAsync(house, query: "?view=both");
        await Stage(chart).WaitForAsync();
        await Assertions.Expect(chart.Page.GetByText("Loading the teeth…")).ToBeHiddenAsync();
        return chart;
    }

    private static ILocator Stage(ChartScreen chart) => chart.Page.GetByRole(AriaRole.Application, new() { Name = "Teeth in 3D" });

    /// <summary>The tooth under the middle of the 3D view, as the label at the pointer names it; null where there is none.</summary>
    private static async Task<string?> InTheMiddleAsync(ChartScreen chart)
    {
        var box = (await Stage(chart).BoundingBoxAsync())!;
        await chart.Page.Mouse.MoveAsync(box.X + 2, box.Y + 2);
        await chart.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await chart.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var label = chart.Page.Locator(".dm-teeth-label");
        return await label.IsVisibleAsync() ? (await label.InnerTextAsync())[..2] : null;
    }
}
