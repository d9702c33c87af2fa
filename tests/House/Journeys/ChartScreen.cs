using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>The chart of a patient of its own, as somebody works on it.</summary>
internal sealed class ChartScreen
{
    private static readonly Dictionary<string, string> SameSite = new() { ["X-DentaMind"] = "1" };

    private ChartScreen(IPage page, string patient) => (Page, Patient) = (page, patient);

    public IPage Page { get; }

    public string Patient { get; }

    /// <summary>Registers somebody whose adult teeth are confirmed, and opens their chart.</summary>
    public static async Task<ChartScreen> OpenAsync(DemoHouse house, string language = "en-CA", string query = "", params object[] events)
    {
        var page = await house.Demo.VisitAsync(language);
        var person = new { familyName = "Chart", givenName = Guid.CreateVersion7().ToString("N"), birthDate = "1980-03-04", sex = "F", identifiers = Array.Empty<object>() };
        var patient = (await PostAsync(page, "/api/patients", person)).GetProperty("id").GetString()!;
        var screen = new ChartScreen(page, patient);
        object[] all = [new { kind = "dentition", on = "2000-01-01" }, .. events];
        await screen.ChartAsync(all);
        await screen.GoAsync(query);
        return screen;
    }

    /// <summary>The chart of somebody who is registered already; nothing is opened yet.</summary>
    public static ChartScreen Of(IPage page, string patient) => new(page, patient);

    /// <summary>The same chart in another window of the same person.</summary>
    public async Task<ChartScreen> AlsoAsync(DemoHouse house)
    {
        var other = new ChartScreen(await house.Demo.VisitAsync(), Patient);
        await other.GoAsync("");
        return other;
    }

    /// <summary>Charts without the screen, as a colleague would elsewhere.</summary>
    public Task ChartAsync(params object[] events) =>
        PostAsync(Page, $"/api/patients/{Patient}/chart/events", new { notation = "fdi", version = (int?)null, events });

    public async Task GoAsync(string query)
    {
        await Page.GotoAsync($"/p/{Patient}/chart{query}");
        await Page.Locator("[role=gridcell]").First.WaitForAsync();
    }

    public ILocator Tooth(string key) => Page.Locator($"[role=gridcell][data-key='{key}']");

    public async Task FocusAsync() => await Page.Locator("[role=gridcell][tabindex='0']").FocusAsync();

    /// <summary>Presses keys one after the other: single characters, and names of more than one letter.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
            await Page.Keyboard.PressAsync(key);
    }

    public Task SaysAsync(string key, string words) =>
        Assertions.Expect(Tooth(key)).ToHaveAttributeAsync("aria-label", new Regex(Regex.Escape(words)));

    public Task SaysNothingOfAsync(string key, string words) =>
        Assertions.Expect(Tooth(key)).Not.ToHaveAttributeAsync("aria-label", new Regex(Regex.Escape(words)));

    /// <summary>What the server keeps of a tooth: each mark as "surfaces item status".</summary>
    public async Task<string[]> KeptAsync(string key)
    {
        var answer = await Page.Context.APIRequest.GetAsync($"/api/patients/{Patient}/chart");
        var tooth = (await answer.JsonAsync())!.Value.GetProperty("teeth").EnumerateArray().Single(tooth => tooth.GetProperty("tooth").GetString() == key);
        return [.. tooth.GetProperty("marks").EnumerateArray().Select(mark => $"{mark.GetProperty("surfaces")} {mark.GetProperty("item")} {mark.GetProperty("status")}".Trim())];
    }

    public Task PhotographAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of($"chart-{name}.png") });

    private static async Task<JsonElement> PostAsync(IPage page, string address, object body)
    {
        var answer = await page.Context.APIRequest.PostAsync(address, new APIRequestContextOptions { DataObject = body, Headers = SameSite });
        answer.Ok.ShouldBeTrue(await answer.TextAsync());
        return (await answer.JsonAsync())!.Value;
    }
}
