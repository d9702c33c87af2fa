using DentaMind.Kit;
using Microsoft.Playwright;

namespace DentaMind.Benchmarks.Screens;

/// <summary>Somebody who is signed in, and opens a window that remembers nothing each time.</summary>
internal sealed class Visitor(Browser browser, Uri site, Cookie cookie)
{
    public static async Task<Visitor> SignInAsync(Browser browser, RunningServer server)
    {
        var made = await server.AdminJsonAsync("user", "create", "--name", "bench", "--role", "dentist");
        var page = await browser.VisitAsync(server.Address);
        await page.GotoAsync(made.GetProperty("signIn").GetString()!);
        await page.WaitForURLAsync("**/imaging");
        var kept = (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "dentamind").Value;
        await page.Context.CloseAsync();
        return new Visitor(browser, server.Address, new Cookie { Name = "dentamind", Value = kept, Url = server.Address.ToString() });
    }

    /// <summary>A new window with nothing cached, in which the clock runs.</summary>
    public async Task<IPage> OpenAsync()
    {
        var page = await browser.VisitAsync(site);
        await page.Context.AddCookiesAsync([cookie]);
        await PageClock.PutIntoAsync(page);
        return page;
    }
}
