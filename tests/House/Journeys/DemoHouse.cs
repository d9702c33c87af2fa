using DentaMind.Kit;
using DentaMind.Kit.Programs;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>One demo for all journeys, with every picture ready.</summary>
public sealed class DemoHouse : IAsyncLifetime
{
    public RunningDemo Demo { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Demo.StartAsync();
        var page = await Demo.VisitAsync();
        await Eventually.IsTrueAsync("every X-ray is ready", async () => await CountAsync(page, "filed") == 0, TimeSpan.FromMinutes(4));
        await page.Context.CloseAsync();
    }

    public async ValueTask DisposeAsync() => await Demo.DisposeAsync();

    private static async Task<int> CountAsync(IPage page, string state)
    {
        var answer = await page.Context.APIRequest.GetAsync($"/api/images?limit=500&state={state}");
        answer.Ok.ShouldBeTrue();
        return (await answer.JsonAsync())!.Value.GetProperty("items").GetArrayLength();
    }
}
