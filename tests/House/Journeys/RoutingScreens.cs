using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DentaMind.House.Journeys;

/// <summary>The screens of routing and what opens on them, each brought to where it shows what it is for.</summary>
internal static class RoutingScreens
{
    public static readonly string[] Names =
    [
        "map", "destinations", "destination", "wizard", "wizard-address", "wizard-region", "delete", "rules", "rule-form", "rules-text", "check", "publish",
        "versions", "deliveries", "explain", "where-it-went", "conflict", "quarantine",
    ];

    public static async Task OpenAsync(IPage page, string name)
    {
        await page.GotoAsync(await AddressAsync(page, name));
        await page.Locator("main h1").First.WaitForAsync();
        await ActAsync(page, name);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new PageWaitForLoadStateOptions { Timeout = 5_000 }).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task<string> AddressAsync(IPage page, string name) => name switch
    {
        "map" => "/routing",
        "destination" or "delete" => "/routing/destinations/group-archive",
        "wizard" or "wizard-address" or "wizard-region" => "/routing/destinations/new",
        "rule-form" or "check" or "publish" => "/routing/rules",
        "rules-text" => "/routing/rules?as=text",
        "versions" => "/routing/rules/versions",
        "where-it-went" => await DetailsAsync(page, "matched=true&kind=panoramic"),
        "conflict" => $"/conflicts/{(await ImageAsync(page, "standing=undecided")).Id}",
        "quarantine" => "/quarantine",
        _ => $"/routing/{name}",
    };

    /// <summary>What has to be done until it is there, in either language.</summary>
    private static Task ActAsync(IPage page, string name) => name switch
    {
        "wizard-address" => ChooseAsync(page),
        "wizard-region" => WalkAsync(page),
        "delete" => ClickAsync(page, "Delete|Supprimer"),
        "rules" => DiscardAsync(page),
        "rule-form" => page.Locator("[data-rule='1'] button").First.ClickAsync(),
        "check" => ChangeAsync(page, "Check|Vérifier", "section[aria-labelledby=report]"),
        "publish" => ChangeAsync(page, "Publish…|Publier…", "[role=dialog]"),
        "where-it-went" => page.Locator("section[aria-labelledby=journey] summary").First.ClickAsync(),
        _ => Task.CompletedTask,
    };

    private static Task ClickAsync(IPage page, string names) => page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^({names})$") }).ClickAsync();

    private static Task ChooseAsync(IPage page) => page.Locator("form ul button", new() { HasTextString = "Orthanc" }).First.ClickAsync();

    private static async Task WalkAsync(IPage page)
    {
        await ChooseAsync(page);
        await page.Locator("form input").First.FillAsync("Office archive");
        await page.GetByLabel(new Regex("^(Host name|Nom d’hôte)")).FillAsync("127.0.0.1");
        for (var step = 0; step < 2; step++)
            await page.Locator("form button[type=submit]").ClickAsync();
        await page.Locator("form input[list]").WaitForAsync();
    }

    /// <summary>A draft that differs from what is in force, and what can be done with it.</summary>
    private static async Task ChangeAsync(IPage page, string names, string shown)
    {
        await DiscardAsync(page);
        await page.Locator("[data-rule='1'] [data-act=copy]").ClickAsync();
        await ClickAsync(page, names);
        await page.Locator(shown).First.WaitForAsync();
    }

    public static async Task DiscardAsync(IPage page)
    {
        await page.Locator("[data-rule='0']").WaitForAsync();
        var discard = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Back to what is in force|Revenir à ce qui est en vigueur)$") });
        if (await discard.CountAsync() > 0)
            await discard.First.ClickAsync();
    }

    private static async Task<string> DetailsAsync(IPage page, string query)
    {
        var (id, patient) = await ImageAsync(page, query);
        return $"/p/{patient}/imaging?details={id}";
    }

    public static async Task<(string Id, string? Patient)> ImageAsync(IPage page, string query)
    {
        var answer = await page.Context.APIRequest.GetAsync($"/api/images?limit=1&{query}");
        var image = (await answer.JsonAsync())!.Value.GetProperty("items")[0];
        return (image.GetProperty("id").GetString()!, image.GetProperty("patientId").GetString());
    }
}
