using System.Text.Json;
using DentaMind.Kit;
using Microsoft.Playwright;

namespace DentaMind.Benchmarks.Screens;

/// <summary>What a page noted of itself, in milliseconds since it was asked for.</summary>
internal sealed record PageClock(JsonElement Noted)
{
    private static readonly string Script = File.ReadAllText(Repository.At("tests", "Benchmarks", "Screens", "PageClock.js"));

    /// <summary>Puts the clock into every page that this window will show.</summary>
    public static Task PutIntoAsync(IPage page) => page.AddInitScriptAsync(Script);

    /// <summary>Reads it once all of these were seen.</summary>
    public static async Task<PageClock> ReadAsync(IPage page, params string[] signs)
    {
        await page.WaitForFunctionAsync("signs => signs.every(sign => typeof pageClock().seen[sign] === 'number')", signs);
        return new PageClock((await page.EvaluateAsync<JsonElement>("pageClock()")).Clone());
    }

    public double Seen(string sign) => Noted.GetProperty("seen").GetProperty(sign).GetDouble();

    public double FirstPaint => Noted.GetProperty("firstPaint").GetDouble();

    /// <summary>When a sign was there and the page had no long task in hand any more, so that a key is heard at once.</summary>
    public double Ready(string sign) => Math.Max(Seen(sign), Noted.GetProperty("lastLongTask").GetDouble());

    public IReadOnlyList<double> Echoes => [.. Noted.GetProperty("echoes").EnumerateArray().Select(one => one.GetDouble())];
}
