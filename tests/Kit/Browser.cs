using DentaMind.Kit.Programs;
using Microsoft.Playwright;

namespace DentaMind.Kit;

/// <summary>A real Chromium without a screen; every visit has its own cookies and window.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly Lazy<Task<Browser>> Shared = new(async () => AtExit.Ends(await StartAsync()));

    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium) => (this.playwright, this.chromium) = (playwright, chromium);

    /// <summary>The one browser that all tests of a run share.</summary>
    public static Task<Browser> SharedAsync() => Shared.Value;

    public static async Task<Browser> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var started = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Programs.Program.Find("chromium"),
            Headless = true,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Browser(driver, started);
    }

    /// <summary>Opens a window of its own on a site.</summary>
    public async Task<IPage> VisitAsync(Uri site, int width = 1280, int height = 800, string language = "en-CA")
    {
        var visit = await chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
        });
        visit.SetDefaultTimeout(60_000);
        return await visit.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.CloseAsync();
        playwright.Dispose();
    }
}
