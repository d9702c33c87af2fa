using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

[Collection(nameof(DemoCollection))]
public sealed class AccessibilityTests(DemoHouse house)
{
    public static TheoryData<string, string, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<string, string, ColorScheme>();
            foreach (var name in Screens.Names)
            {
                looks.Add(name, "en-CA", ColorScheme.Light);
                looks.Add(name, "fr-CA", ColorScheme.Dark);
            }
            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_screen_has_no_fault_that_axe_can_find(string name, string language, ColorScheme scheme)
    {
        var page = await house.Demo.VisitAsync(language, scheme);
        await Screens.OpenAsync(page, name);

        (await Accessibility.FaultsAsync(page)).ShouldBeEmpty();
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.Of($"{name}.{language}.png") });
        await page.Context.CloseAsync();
    }
}
