using DentaMind.Benchmarks.Figures;
using Microsoft.Playwright;

namespace DentaMind.Benchmarks.Screens;

/// <summary>Charts one surface after another by the keyboard, as an assistant does who is told, and times each from the key to the mark that is seen.</summary>
internal static class EchoVisit
{
    private const int TeethOfArch = 14;

    /// <summary>Faces that every tooth has.</summary>
    private static readonly string[] Faces = ["m", "d", "b"];

    /// <summary>In milliseconds.</summary>
    public static async Task<IReadOnlyList<double>> PayAsync(Visitor visitor, string patient)
    {
        Progress.Say("charting");
        var page = await visitor.OpenAsync();
        await page.GotoAsync($"/p/{patient}/chart", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("[role=gridcell][tabindex='0']").FocusAsync();
        foreach (var face in Faces)
        {
            await page.Keyboard.PressAsync("Home");
            for (var tooth = 0; tooth < TeethOfArch; tooth++)
            {
                await page.Keyboard.PressAsync("ArrowRight");
                await page.Keyboard.PressAsync(face);
                await ChartAsync(page);
            }
        }
        var clock = await PageClock.ReadAsync(page, "chart");
        await page.Context.CloseAsync();
        return clock.Echoes.Count == Faces.Length * TeethOfArch ? clock.Echoes : throw new InvalidOperationException($"Only {clock.Echoes.Count} marks were seen.");
    }

    public static IEnumerable<Figure> List(Spread echoes) =>
    [
        new("echoMilliseconds", "from the key that charts a surface until its mark is seen on the tooth, ms, median", echoes.Median),
        new Figure("echoMillisecondsHigh", "the same, 95 of 100 are quicker", echoes.At(0.95)).AtMost(50),
        new("echoMillisecondsMost", "the same, the slowest", echoes.High),
    ];

    private static Task<IResponse> ChartAsync(IPage page) => page.RunAndWaitForResponseAsync(
        () => page.Keyboard.PressAsync("Shift+Digit1"),
        answer => answer.Request.Method == "POST" && answer.Url.EndsWith("/chart/events", StringComparison.Ordinal));
}
