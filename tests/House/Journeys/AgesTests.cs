using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>Children, the very old, and who was born on a leap day: their age on the banner, and the teeth of that age in a chart where nothing is charted yet.</summary>
[Collection(nameof(DemoCollection))]
public sealed class AgesTests(DemoHouse house)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    [Theory]
    [InlineData(5, 20, "55", "65", "75", "85")]
    [InlineData(8, 14, "11", "52", "16", "74")]
    [InlineData(11, 4, "53", "14", "33", "75")]
    [InlineData(13, 0, "17", "13", "35", "47")]
    [InlineData(100, 0, "18", "28", "38", "48")]
    public async Task A_mouth_that_nobody_charted_yet_has_the_teeth_of_its_age(int years, int primary, params string[] shown)
    {
        var (page, chart) = await OpenAsync("en-CA", Today.AddYears(-years).AddDays(-10));

        await Assertions.Expect(Banner(page)).ToContainTextAsync($"{years} years");
        (await page.Locator("[role=gridcell]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.key)"))
            .Count(key => key[0] is >= '5' and <= '8').ShouldBe(primary);
        foreach (var tooth in shown)
            await chart.SaysNothingOfAsync(tooth, "unerupted");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = new Words("en-CA")["treatment:start.confirm"] })).ToBeVisibleAsync();
        await chart.PhotographAsync($"age-{years}");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en-CA", "years")]
    [InlineData("fr-CA", "ans")]
    public async Task Who_was_born_on_a_leap_day_has_a_birthday_every_year(string language, string word)
    {
        var (page, chart) = await OpenAsync(language, new DateOnly(2016, 2, 29));
        var birthday = DateTime.IsLeapYear(Today.Year) ? new DateOnly(Today.Year, 2, 29) : new DateOnly(Today.Year, 3, 1);
        var age = Today.Year - 2016 - (Today < birthday ? 1 : 0);

        await Assertions.Expect(Banner(page)).ToContainTextAsync(new Regex($@"{age}\s{word}"));
        await Assertions.Expect(Banner(page)).ToContainTextAsync("29");
        await chart.PhotographAsync($"leap-day.{language}");
        await page.Context.CloseAsync();
    }

    private static ILocator Banner(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Patient", Exact = true });

    private async Task<(IPage Page, ChartScreen Chart)> OpenAsync(string language, DateOnly born)
    {
        var page = await house.Demo.VisitAsync(language);
        var made = await page.Context.APIRequest.PostAsync("/api/patients", new()
        {
            Headers = new Dictionary<string, string> { ["X-DentaMind"] = "1" },
            DataObject = new { familyName = "Ages", givenName = Guid.CreateVersion7().ToString("N"), birthDate = born.ToString("O", CultureInfo.InvariantCulture), sex = "F" },
        });
        made.Status.ShouldBe(201);
        var chart = ChartScreen.Of(page, (await made.JsonAsync())!.Value.GetProperty("id").GetString()!);
        await chart.GoAsync("");
        return (page, chart);
    }
}
