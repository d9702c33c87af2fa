using System.Text.Json;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>The demo's screens, and where they are.</summary>
internal static class Screens
{
    public static readonly string[] Names = ["inbox", "patients", "new-patient", "quarantine", "resolve", "upload", "patient", "overview", "edit-patient", "merge", "chart", "viewer", "history", "notes", "templates", "plans", "plan", "present", "unscheduled", "sign-in"];

    /// <summary>Opens a screen and waits until it shows what it is for.</summary>
    public static async Task OpenAsync(IPage page, string name)
    {
        await page.GotoAsync(await AddressAsync(page, name));
        await page.Locator("main, [role=main], form").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new PageWaitForLoadStateOptions { Timeout = 8_000 }).ContinueWith(_ => { }, TaskScheduler.Default);
        if (name == "viewer")
            await page.Locator("canvas").First.WaitForAsync();
    }

    private static async Task<string> AddressAsync(IPage page, string name) => name switch
    {
        "inbox" => "/imaging",
        "new-patient" => "/patients/new",
        "resolve" => $"/quarantine/{(await ImageAsync(page, "matched=false")).Id}",
        "patient" => $"/p/{(await ImageAsync(page, "matched=true&kind=panoramic")).Patient}/imaging",
        "chart" => $"/p/{(await ImageAsync(page, "matched=true&kind=panoramic")).Patient}/chart",
        "overview" => $"/p/{(await ImageAsync(page, "matched=true&kind=panoramic")).Patient}/overview",
        "edit-patient" => $"/p/{(await ImageAsync(page, "matched=true&kind=panoramic")).Patient}/edit",
        "merge" => $"/p/{(await ImageAsync(page, "matched=true&kind=panoramic")).Patient}/merge?other={(await ImageAsync(page, "matched=true&kind=bitewing")).Patient}",
        "viewer" => await ImageAsync(page, "matched=true&kind=panoramic") is var image ? $"/p/{image.Patient}/imaging/{image.Id}" : "",
        "history" or "notes" => $"/p/{await PatientAsync(page, "whitfield")}/{name}",
        "templates" => $"/p/{await PatientAsync(page, "whitfield")}/notes/templates",
        "plans" => $"/p/{await PatientAsync(page, "DM-1009")}/plans",
        "plan" => await PlanAsync(page, await PatientAsync(page, "DM-1009")),
        "present" => $"{await PlanAsync(page, await PatientAsync(page, "DM-1009"), isPresented: true)}/present",
        "unscheduled" => "/plans/unscheduled",
        _ => $"/{name}",
    };

    /// <summary>The id of the one patient whom these letters find.</summary>
    public static async Task<string> PatientAsync(IPage page, string letters)
    {
        var answer = await page.Context.APIRequest.GetAsync($"/api/patients?query={letters}");
        return (await answer.JsonAsync())!.Value.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    /// <summary>Where a new plan is: two options, of which the first holds an examination and a filling.</summary>
    public static async Task<string> PlanAsync(IPage page, string patient, bool isPresented = false)
    {
        var plan = await PostAsync(page, $"/api/patients/{patient}/plans", new { name = "Screens", options = new object[] { new { name = "A", tier = "good" }, new { name = "B", tier = "best" } } });
        var id = plan.GetProperty("id").GetString();
        object[] items = [new { procedure = "DM.EXAM.RECALL" }, new { procedure = "DM.REST.COMPOSITE", tooth = "16", notation = "fdi", surfaces = "MO", note = "Look again" }];
        plan = await PostAsync(page, $"/api/plans/{id}/items", new { version = plan.GetProperty("version").GetInt32(), optionId = plan.GetProperty("recommendedId").GetString(), items });
        if (isPresented)
            await PostAsync(page, $"/api/plans/{id}/present", new { version = plan.GetProperty("version").GetInt32() });
        return $"/p/{patient}/plans/{id}";
    }

    private static async Task<JsonElement> PostAsync(IPage page, string address, object body)
    {
        var answer = await page.Context.APIRequest.PostAsync(address, new() { DataObject = body, Headers = new Dictionary<string, string> { ["X-DentaMind"] = "1" } });
        answer.Ok.ShouldBeTrue(await answer.TextAsync());
        return (await answer.JsonAsync())!.Value;
    }

    private static async Task<(string Id, string? Patient)> ImageAsync(IPage page, string query)
    {
        var answer = await page.Context.APIRequest.GetAsync($"/api/images?state=ready&limit=1&{query}");
        var image = (await answer.JsonAsync())!.Value.GetProperty("items")[0];
        return (image.GetProperty("id").GetString()!, image.GetProperty("patientId").GetString());
    }
}
