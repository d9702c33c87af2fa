using System.Text;
using System.Text.RegularExpressions;
using DentaMind.Kit.Programs;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

[Collection(nameof(DemoCollection))]
public sealed partial class ChartTests(DemoHouse house)
{
    private const string Mod = "mesial-occlusal-distal composite, planned";

    [Fact]
    public async Task A_filling_is_planned_by_keyboard_alone()
    {
        var chart = await ChartScreen.OpenAsync(house);
        await chart.FocusAsync();

        await chart.PressAsync("1", "6", "Space", "t", "m", "o", "d");
        await chart.PhotographAsync("keys");
        await chart.PressAsync("Shift+Digit1");

        await chart.SaysAsync("16", Mod);
        await KeptIsAsync(chart, "16", "MOD filling planned");
        await chart.Page.ReloadAsync();
        await chart.SaysAsync("16", Mod);
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_typed_line_is_shown_before_it_is_charted()
    {
        var chart = await ChartScreen.OpenAsync(house);
        await chart.FocusAsync();

        await chart.PressAsync("/");
        await chart.Page.Keyboard.TypeAsync("16 MOD composite planned; 38 missing");

        await chart.SaysAsync("16", Mod);
        (await chart.KeptAsync("16")).ShouldBeEmpty("the line is only read so far");
        await chart.PhotographAsync("line");
        await chart.PressAsync("Enter");
        await KeptIsAsync(chart, "16", "MOD filling planned");
        await chart.SaysAsync("38", "missing");
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Faces_are_pressed_and_charted_with_the_mouse()
    {
        var chart = await ChartScreen.OpenAsync(house);
        await chart.Page.GetByRole(AriaRole.Button, new() { Name = "Existing", Exact = true }).First.ClickAsync();

        await chart.Tooth("36").Locator("[data-surface=O]").First.ClickAsync();
        await chart.Tooth("36").Locator("[data-surface=D]").First.ClickAsync();
        await chart.Page.GetByRole(AriaRole.Button, new() { Name = "amalgam", Exact = true }).ClickAsync();

        await chart.SaysAsync("36", "occlusal-distal amalgam, existing");
        await KeptIsAsync(chart, "36", "OD filling existing");
        await chart.PhotographAsync("mouse");
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_charted_is_undone_and_done_again_exactly()
    {
        var chart = await ChartScreen.OpenAsync(house);
        await chart.FocusAsync();
        await chart.PressAsync("1", "6", "Space", "m", "o", "Shift+Digit1");
        await KeptIsAsync(chart, "16", "MO filling planned");
        await chart.PressAsync("1", "5", "Space", "Shift+Digit7");
        await KeptIsAsync(chart, "15", "extraction planned");

        await chart.PressAsync("Control+z", "Control+z");
        await KeptIsAsync(chart, "15");
        await KeptIsAsync(chart, "16");
        await chart.PressAsync("Control+y");
        await KeptIsAsync(chart, "16", "MO filling planned");
        await chart.PressAsync("Control+y");
        await KeptIsAsync(chart, "15", "extraction planned");
        await chart.PressAsync("Control+z");
        await KeptIsAsync(chart, "15");
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_the_chart_refuses_goes_back_with_a_sentence()
    {
        var chart = await ChartScreen.OpenAsync(house, events: new { kind = "presence", teeth = new[] { "36" }, presence = "missing", on = "2010-05-04" });
        await chart.FocusAsync();

        await chart.PressAsync("3", "6", "Space", "o", "Shift+Digit1");

        await Assertions.Expect(chart.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("36");
        await chart.SaysNothingOfAsync("36", "composite");
        (await chart.KeptAsync("36")).ShouldBeEmpty();
        await chart.PhotographAsync("refused");
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_who_chart_at_once_see_both_versions()
    {
        var first = await ChartScreen.OpenAsync(house);
        var second = await first.AlsoAsync(house);
        await first.FocusAsync();
        await first.PressAsync("1", "6", "Space", "o", "Shift+Digit2");
        await KeptIsAsync(first, "16", "O filling planned");

        await second.FocusAsync();
        await second.PressAsync("1", "5", "Space", "m", "Shift+Digit1");

        var dialog = second.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("occlusal amalgam");
        await Assertions.Expect(dialog).ToContainTextAsync("mesial composite");
        (await second.KeptAsync("15")).ShouldBeEmpty("nothing of the second was written");
        await second.PhotographAsync("conflict");
        await second.PressAsync("Enter");
        await KeptIsAsync(second, "15", "M filling planned");
        await second.SaysAsync("16", "occlusal amalgam");
        await first.Page.Context.CloseAsync();
        await second.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_slider_shows_the_chart_of_a_day_and_nothing_can_be_charted_there()
    {
        var chart = await ChartScreen.OpenAsync(house, events:
        [
            new { teeth = new[] { "16" }, item = "filling", material = "amalgam", surfaces = "O", status = "existing", on = "2010-05-04" },
            new { teeth = new[] { "26" }, item = "crown", material = "gold", status = "existing", on = "2018-09-01" },
        ]);
        await chart.SaysAsync("26", "gold crown");

        await chart.Page.GetByRole(AriaRole.Slider).FocusAsync();
        await chart.PressAsync("ArrowLeft", "ArrowLeft");

        await chart.SaysNothingOfAsync("26", "gold crown");
        await chart.SaysAsync("16", "occlusal amalgam");
        await Assertions.Expect(chart.Page.GetByText("Read only")).ToBeVisibleAsync();
        await Assertions.Expect(chart.Page.GetByRole(AriaRole.Grid)).ToHaveAttributeAsync("aria-readonly", "true");
        chart.Page.Url.ShouldContain("at=2010-05-04");
        await chart.PhotographAsync("past");
        await chart.Page.GetByRole(AriaRole.Button, new() { Name = "Back to today" }).ClickAsync();
        await chart.SaysAsync("26", "gold crown");
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Why_a_tooth_is_shown_so_is_told_and_can_be_taken_back()
    {
        var chart = await ChartScreen.OpenAsync(house, query: "?tooth=26&panel=history", events:
            new { teeth = new[] { "26" }, item = "crown", material = "gold", status = "existing", on = "2018-09-01" });
        await Assertions.Expect(chart.Page.GetByRole(AriaRole.Heading, new() { Name = "Why is 26 shown so?" })).ToBeVisibleAsync();
        await chart.PhotographAsync("why");

        await chart.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Take back: gold crown") }).ClickAsync();

        await KeptIsAsync(chart, "26");
        await Assertions.Expect(chart.Page.GetByText("Taken back")).ToBeVisibleAsync();
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_French_reader_charts_in_French_and_in_the_numbers_of_choice()
    {
        var chart = await ChartScreen.OpenAsync(house, "fr-CA");
        await chart.FocusAsync();
        await chart.PressAsync("1", "6", "Space", "m", "o", "d", "Shift+Digit1");
        await chart.SaysAsync("16", "composite, mésiale-occlusale-distale, planifié");

        await chart.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Numéros") }).ClickAsync();
        await chart.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "universels" }).ClickAsync();

        await chart.SaysAsync("16", "3, ");
        await Assertions.Expect(chart.Page.GetByRole(AriaRole.Grid)).ToHaveAttributeAsync("aria-label", new Regex("universels"));
        await chart.FocusAsync();
        await chart.PressAsync("1", "4", "Space");
        await Assertions.Expect(chart.Tooth("26")).ToHaveAttributeAsync("aria-selected", "true");
        await chart.PhotographAsync("french");
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_leaves_the_chart_is_not_fetched_back_by_what_was_chosen_last()
    {
        var chart = await ChartScreen.OpenAsync(house);
        var late = new TaskCompletionSource();
        await chart.Page.RouteAsync("**/PlansPage-*.js", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });
        await chart.Page.Clock.InstallAsync();
        await chart.FocusAsync();
        await chart.PressAsync("3", "6", "Space");
        await Assertions.Expect(chart.Tooth("36")).ToHaveAttributeAsync("aria-selected", "true");

        await chart.Page.Locator("nav a[href$='/plans']").ClickAsync();

        // The address follows the tooth after 600 ms; the screen of plans comes later than that.
        await chart.Page.Clock.FastForwardAsync(1_000);
        late.SetResult();
        await chart.Page.GetByRole(AriaRole.Button, new() { Name = "New plan" }).WaitForAsync();
        chart.Page.Url.ShouldEndWith("/plans");
        await chart.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task Status_is_told_without_colour()
    {
        var chart = await ChartScreen.OpenAsync(house, events:
        [
            new { teeth = new[] { "16" }, item = "caries", surfaces = "O", status = "condition" },
            new { teeth = new[] { "15" }, item = "filling", material = "amalgam", surfaces = "O", status = "existing" },
            new { teeth = new[] { "14" }, item = "filling", material = "amalgam", surfaces = "O", status = "planned" },
        ]);
        await chart.SaysAsync("14", "planned");

        (await PaintAsync(chart, "16")).ShouldStartWith("url(");
        (await PaintAsync(chart, "15")).ShouldStartWith("rgb");
        (await PaintAsync(chart, "14")).ShouldBe("none");
        (await chart.Tooth("14").Locator(".paint").First.EvaluateAsync<string>("one => getComputedStyle(one).strokeDasharray")).ShouldNotBe("none");
        await chart.Page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("Letter")]
    [InlineData("A4")]
    public async Task The_chart_is_printed_on_one_sheet(string format)
    {
        var chart = await ChartScreen.OpenAsync(house, query: "?tooth=16", events:
            new { teeth = new[] { "16" }, item = "filling", material = "composite", surfaces = "MOD", status = "planned" });
        await chart.SaysAsync("16", Mod);

        var pdf = await chart.Page.PdfAsync(new PagePdfOptions { Format = format, PrintBackground = true, Path = Pictures.Of($"chart-{format}.pdf") });

        PageOfPdf().Count(Encoding.Latin1.GetString(pdf)).ShouldBe(1);
        await chart.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(chart.Page.GetByText("tooth numbers: FDI")).ToBeVisibleAsync();
        await Assertions.Expect(chart.Page.GetByText("dashed and hollow")).ToBeVisibleAsync();
        await chart.Page.Context.CloseAsync();
    }

    private static Task<string> PaintAsync(ChartScreen chart, string tooth) =>
        chart.Tooth(tooth).Locator(".paint:not(.on-crown)").First.EvaluateAsync<string>("one => getComputedStyle(one).fill");

    private static Task KeptIsAsync(ChartScreen chart, string tooth, params string[] marks) =>
        Eventually.IsTrueAsync($"tooth {tooth} has {string.Join(", ", marks)}", async () => (await chart.KeptAsync(tooth)).SequenceEqual(marks), TimeSpan.FromSeconds(15));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageOfPdf();
}
