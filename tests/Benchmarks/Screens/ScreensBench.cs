using DentaMind.Benchmarks.Figures;
using DentaMind.Kit;
using Microsoft.Playwright;

namespace DentaMind.Benchmarks.Screens;

/// <summary>How long somebody waits for the screens of a patient with 500 X-rays and forty years of chart, in a Chromium that has cached nothing, beside a page without a framework that shows the same answers as text.</summary>
internal static class ScreensBench
{
    private const int WarmUps = 2;
    private const int Visits = 15;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.SignInAsync();
        var patient = await LongLife.LiveAsync(server, client);
        await using var browser = await Browser.StartAsync();
        await using var plain = await PlainPage.StartAsync(client, patient);
        var visitor = await Visitor.SignInAsync(browser, server);
        var (charts, films, solids, peers) = (new List<PageClock>(), new List<PageClock>(), new List<SolidVisit>(), new List<PageClock>());
        for (var visit = -WarmUps; visit < Visits; visit++)
        {
            Progress.Say($"visit {visit + WarmUps + 1} of {WarmUps + Visits}");
            var seen = (await ChartAsync(visitor, patient), await FilmsAsync(visitor, patient), await SolidVisit.PayAsync(visitor, patient), await PeerAsync(browser, plain));
            if (visit < 0)
                continue;
            charts.Add(seen.Item1);
            films.Add(seen.Item2);
            solids.Add(seen.Item3);
            peers.Add(seen.Item4);
        }
        var echoes = await EchoVisit.PayAsync(visitor, patient);
        return [.. Pages(charts, films, peers), .. EchoVisit.List(new Spread(echoes)), .. SolidVisit.List(solids)];
    }

    private static IEnumerable<Figure> Pages(IReadOnlyList<PageClock> charts, IReadOnlyList<PageClock> films, IReadOnlyList<PageClock> peers)
    {
        var (content, ready) = (new Spread(charts.Select(one => one.Seen("banner"))), new Spread(charts.Select(one => one.Ready("chart"))));
        var (thumbnails, plain) = (new Spread(films.Select(one => one.Seen("thumbnail"))), new Spread(peers.Select(one => one.Ready("chart"))));
        return
        [
            new("paintMilliseconds", "from asking for the chart's page until the browser paints anything, ms, median", new Spread(charts.Select(one => one.FirstPaint)).Median),
            new("contentMilliseconds", "until it says who the patient is, ms, median", content.Median),
            new Figure("contentMillisecondsHigh", "the same, 95 of 100 are quicker", content.At(0.95)).AtMost(1000),
            new("chartMilliseconds", "until the chart of 5,000 events is drawn and hears keys, ms, median", ready.Median),
            new Figure("chartMillisecondsHigh", "the same, 95 of 100 are quicker", ready.At(0.95)).AtMost(1500),
            new("thumbnailMilliseconds", "from asking for the page of 500 X-rays until the first of them is seen, ms, median", thumbnails.Median),
            new("thumbnailMillisecondsHigh", "the same, 95 of 100 are quicker", thumbnails.At(0.95)),
            new("plainMilliseconds", "peer: a page without a framework that writes the same answers from memory as text, ms, median", plain.Median),
            new("timesPlain", "times as long as that peer until the chart hears keys, median", ready.Median / plain.Median),
        ];
    }

    private static async Task<PageClock> ChartAsync(Visitor visitor, string patient)
    {
        var page = await visitor.OpenAsync();
        await page.GotoAsync($"/p/{patient}/chart", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return await ReadAndCloseAsync(page, "banner", "chart");
    }

    private static async Task<PageClock> FilmsAsync(Visitor visitor, string patient)
    {
        var page = await visitor.OpenAsync();
        await page.GotoAsync($"/p/{patient}/imaging");
        return await ReadAndCloseAsync(page, "thumbnail");
    }

    private static async Task<PageClock> PeerAsync(Browser browser, PlainPage plain)
    {
        var page = await browser.VisitAsync(plain.Address);
        await PageClock.PutIntoAsync(page);
        await page.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return await ReadAndCloseAsync(page, "banner", "chart");
    }

    private static async Task<PageClock> ReadAndCloseAsync(IPage page, params string[] signs)
    {
        var read = await PageClock.ReadAsync(page, signs);
        await page.Context.CloseAsync();
        return read;
    }
}
