using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>What opens over a screen is there for everybody too.</summary>
[Collection(nameof(DemoCollection))]
public sealed class DialogsTests(DemoHouse house)
{
    [Theory]
    [InlineData("en-CA", ColorScheme.Light)]
    [InlineData("fr-CA", ColorScheme.Dark)]
    public async Task No_dialog_has_a_fault_that_axe_can_find(string language, ColorScheme scheme)
    {
        // So tall that nothing is scrolled half under a bar that stays in place, which axe would call a target too small.
        var page = await house.Demo.VisitAsync(language, scheme, height: 1800);
        var dialogs = new Dialogs(page, new Words(language));
        List<string> faults = [];
        foreach (var name in dialogs.Names)
        {
            await dialogs.OpenAsync(name);
            faults.AddRange((await Accessibility.FaultsAsync(page)).Select(fault => $"{name}: {fault}"));
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of($"dialog-{name}.{language}.png") });
        }
        faults.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }
}
