using System.Text.RegularExpressions;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Microsoft.Playwright;

namespace DentaMind.Kit;

/// <summary>The demo as a visitor starts it: a new folder, an invented practice, every X-ray sent and made ready.</summary>
public sealed partial class RunningDemo : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly TempFolder folder = new("demo");
    private Child? demo;
    private string cookies = "";
    private int dicomPort;

    /// <summary>A machine that sends to it.</summary>
    public DicomPeer Modality(string calling) => new(dicomPort, Calling: calling);

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async Task StartAsync()
    {
        string[] call = [Repository.Built("Server"), "demo", "--data", folder["data"], "--http", "127.0.0.1:0", "--dicom", "127.0.0.1:0"];
        demo = await Child.StartAsync(new Programs.Program("dotnet", call) { Folder = folder.Path });
        var invitation = await demo.SaysAsync(child => child.Errors, text => SignInLink().IsMatch(text), Patience);
        var link = new Uri(SignInLink().Match(invitation).Value);
        Address = new Uri(link, "/");
        var ready = await demo.SaysAsync(child => child.Output, text => DicomPort().IsMatch(text), Patience);
        dicomPort = int.Parse(DicomPort().Match(ready).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        await demo.SaysAsync(child => child.Errors, text => text.StartsWith("Every X-ray has been sent", StringComparison.Ordinal), Patience);
        await SignInAsync(link);
    }

    /// <summary>A window of somebody who is signed in, and who chose darkness on every screen where that is asked for.</summary>
    public async Task<IPage> VisitAsync(string language = "en-CA", ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 800)
    {
        var page = await (await Browser.SharedAsync()).VisitAsync(Address, width, height, language);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        if (scheme == ColorScheme.Dark)
            await page.Context.AddInitScriptAsync("localStorage.setItem('dentamind.appearance', 'dark')");
        await page.Context.AddCookiesAsync([new Cookie { Name = "dentamind", Value = cookies, Url = Address.ToString() }]);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (demo is not null)
            await demo.DisposeAsync();
        folder.Dispose();
    }

    private async Task SignInAsync(Uri link)
    {
        var page = await (await Browser.SharedAsync()).VisitAsync(Address);
        await page.GotoAsync(link.ToString());
        await page.WaitForURLAsync("**/imaging");
        cookies = (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "dentamind").Value;
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("\"port\":([0-9]+)")]
    private static partial Regex DicomPort();

    [GeneratedRegex("http://[^ ]+/sign-in#[^ ]+")]
    private static partial Regex SignInLink();
}
