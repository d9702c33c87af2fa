using System.Globalization;
using System.Text.RegularExpressions;
using DentaMind.Anatomy.Demo;
using DentaMind.Kit;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>An administrator brings an archive into the house and watches an X-ray find its way there; and every screen of routing is there for everybody.</summary>
[Collection(nameof(DemoCollection))]
public sealed class RoutingJourneyTests(DemoHouse house)
{
    private const ulong Seed = 8_800_001;

    [Fact]
    public async Task An_archive_is_added_a_rule_is_written_and_an_image_is_watched_all_the_way()
    {
        await using var orthanc = await LocalArchive.StartAsync("OFFICE");
        using var folder = new TempFolder();
        var page = await house.Demo.VisitAsync();

        await AddArchiveAsync(page, orthanc);
        await WriteRuleAsync(page);
        await CheckAndPublishAsync(page);
        var xray = XRays.Bitewing(Seed, DemoPractice.Patients[0].Patient);
        (await house.Demo.Modality("HARBOUR_IO").StoreAsync([folder.Write("x.dcm", await xray.ToFileAsync())])).ExitCode.ShouldBe(0);
        await WatchAsync(page);

        // The test's own picture stays in an archive that deletes nothing by C-STORE; beside it lies the X-ray.
        (await orthanc.CountAsync()).ShouldBe(2);
        await page.Context.CloseAsync();
        await IsToldInFrenchAsync();
    }

    [Theory]
    [InlineData("en-CA", ColorScheme.Light)]
    [InlineData("fr-CA", ColorScheme.Dark)]
    public async Task No_screen_of_routing_has_a_fault_that_axe_can_find(string language, ColorScheme scheme)
    {
        await ConflictAsync();
        var page = await house.Demo.VisitAsync(language, scheme);
        List<string> faults = [];
        foreach (var name in RoutingScreens.Names)
        {
            await RoutingScreens.OpenAsync(page, name);
            faults.AddRange((await Accessibility.FaultsAsync(page)).Select(fault => $"{name}: {fault}"));
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of($"routing-{name}.{language}.png") });
        }
        faults.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    private static async Task AddArchiveAsync(IPage page, LocalArchive orthanc)
    {
        await page.GotoAsync("/routing/destinations");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a destination" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Orthanc DICOM") }).ClickAsync();
        await page.GetByLabel(new Regex("^Title")).FillAsync("Office Orthanc");
        await page.GetByLabel(new Regex("^Host name")).FillAsync("127.0.0.1");
        await page.GetByLabel(new Regex("^Port")).FillAsync(orthanc.DicomPort.ToString(CultureInfo.InvariantCulture));
        await page.GetByLabel(new Regex("^Its AE title")).FillAsync(orthanc.AeTitle);
        await NextAsync(page);
        await NextAsync(page);
        await page.Locator("form input[list]").FillAsync("CA-QC");
        await page.GetByLabel(new Regex("^It is ours")).CheckAsync();
        await NextAsync(page);
        await NextAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and test" }).ClickAsync();
        await page.GetByText("The test passed: images can be sent.").WaitForAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-wizard-test.png") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Start sending" }).ClickAsync();
        await page.WaitForURLAsync("**/routing/destinations/office-orthanc");
    }

    private static Task NextAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();

    private static async Task WriteRuleAsync(IPage page)
    {
        await page.GotoAsync("/routing/rules");
        await RoutingScreens.DiscardAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a rule" }).ClickAsync();
        var rule = page.Locator("[data-rule='3']");
        await rule.GetByLabel("Name of the rule").FillAsync("Bitewings stay in the office, too");
        await rule.GetByLabel("About").SelectOptionAsync("kind");
        var kinds = rule.GetByRole(AriaRole.Textbox, new() { Name = "Kind of image" }).Or(rule.GetByRole(AriaRole.Combobox, new() { Name = "Kind of image" })).First;
        await kinds.FillAsync("bite");
        await page.GetByRole(AriaRole.Option, new() { Name = "Bitewing" }).ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        await rule.GetByRole(AriaRole.Button, new() { Name = "Send to…" }).ClickAsync();
        await rule.GetByLabel("Send to", new() { Exact = true }).SelectOptionAsync("office-orthanc");
        await rule.GetByLabel("As", new() { Exact = true }).SelectOptionAsync("backup");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-rule.png") });
        await rule.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Assertions.Expect(rule).ToContainTextAsync("send to Office Orthanc");
    }

    private static async Task CheckAndPublishAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=report]")).ToContainTextAsync("would go elsewhere");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-dry-run.png") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish…" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(new Regex("^Why")).FillAsync("The office wants its own copy of bitewings.");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-publish.png") });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Assertions.Expect(page.GetByText(new Regex("^Version 2 in force"))).ToBeVisibleAsync();
    }

    private static async Task WatchAsync(IPage page)
    {
        await page.GotoAsync("/routing");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1 image sent in a day", new() { Timeout = 60_000 });
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-map.png") });
        await page.GotoAsync("/routing/deliveries?destination=office-orthanc");
        var row = page.Locator("tbody tr").First;
        await Assertions.Expect(row).ToContainTextAsync("Confirmed", new() { Timeout = 60_000 });
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-deliveries.png") });
        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/p/[0-9a-f-]{36}/imaging/[0-9a-f-]{36}"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Image details" }).First.ClickAsync();
        var journey = page.Locator("section[aria-labelledby=journey]");
        await Assertions.Expect(journey).ToContainTextAsync("Office Orthanc");
        await Assertions.Expect(journey).ToContainTextAsync("Confirmed");
        await journey.Locator("summary").First.ClickAsync();
        await Assertions.Expect(journey).ToContainTextAsync("Bitewings stay in the office, too");
        await journey.ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-where-it-went.png") });
    }

    private async Task IsToldInFrenchAsync()
    {
        var page = await house.Demo.VisitAsync("fr-CA");
        await page.GotoAsync("/routing/deliveries?destination=office-orthanc");
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("Confirmée");
        var (id, patient) = await RoutingScreens.ImageAsync(page, $"sopInstanceUid={XRays.Bitewing(Seed).Text(DentaMind.Dicom.Data.Tags.SopInstanceUid)}");
        await page.GotoAsync($"/p/{patient}/imaging?details={id}");
        var journey = page.Locator("section[aria-labelledby=journey]");
        await Assertions.Expect(journey).ToContainTextAsync("Où elle est allée");
        await Assertions.Expect(journey).ToContainTextAsync("Confirmée");
        await journey.ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of("journey-where-it-went.fr.png") });
        await page.Context.CloseAsync();
    }

    /// <summary>Two images of one patient under one number.</summary>
    private async Task ConflictAsync()
    {
        using var folder = new TempFolder();
        var first = await XRays.BitewingFileAsync(Seed + 1, DemoPractice.Patients[3].Patient);
        var second = (byte[])first.Clone();
        second[^3] ^= 0x10;
        foreach (var (name, file) in new[] { ("a.dcm", first), ("b.dcm", second) })
            (await house.Demo.Modality("HARBOUR_IO").StoreAsync([folder.Write(name, file)])).ExitCode.ShouldBe(0);
    }
}
