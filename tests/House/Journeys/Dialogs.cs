using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DentaMind.House.Journeys;

/// <summary>What opens over the screens of a patient, and the panes that are not seen at first; each on a page of its own.</summary>
internal sealed class Dialogs(IPage page, Words words)
{
    private IReadOnlyDictionary<string, Func<Task>> All => new Dictionary<string, Func<Task>>
    {
        ["keys"] = async () => await PressAsync("/patients", "?"),
        ["palette"] = async () => await PressAsync("/patients", "Control+k"),
        ["alert-why"] = async () => await ClickAsync(await HistoryAsync(), page.Locator("[data-alerts] li button").First),
        ["fact-add"] = () => AddFactAsync("diab"),
        ["fact-correct"] = () => FactAsync("history:correct"),
        ["fact-end"] = () => FactAsync("history:end"),
        ["fact-withdraw"] = () => FactAsync("history:withdraw"),
        ["fact-versions"] = async () => await ClickAsync(await HistoryAsync(), Button("history:versions")),
        ["note-amend"] = AmendAsync,
        ["template"] = async () => await ClickAsync($"/p/{await WhitfieldAsync()}/notes/templates", Button("history:templates.add")),
        ["family-add"] = async () => await ClickAsync($"/p/{await WhitfieldAsync()}/overview", Button("patient:family.add")),
        ["contacts"] = ContactsAsync,
        ["leave"] = LeaveAsync,
        ["plan-new"] = async () => await ClickAsync($"/p/{await PatientAsync()}/plans", Button("plans:new.title")),
        ["plan-add"] = async () => await ClickAsync(await PlanAsync(), page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(words["plans:item.addTo"]) }).First),
        ["plan-edit"] = () => ItemAsync("plans:item.edit"),
        ["plan-move"] = () => ItemAsync("plans:item.move"),
        ["plan-cost"] = async () => await ClickAsync(await PlanAsync(), page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(words["plans:cost.whyNamed"]) }).First),
        ["plan-phase"] = () => OptionAsync("plans:phase.add"),
        ["plan-option"] = () => OptionAsync("plans:option.copy"),
        ["plan-rename"] = () => BarAsync("plans:bar.rename", isPresented: false),
        ["plan-decline"] = () => BarAsync("plans:bar.decline", isPresented: true),
        ["chart-line"] = () => LineAsync("16 MOD composite; 99 xx"),
        ["chart-why"] = async () => await ShowAsync($"/p/{await WhitfieldAsync()}/chart?tooth=16&panel=history", page.Locator("section ol li").First),
        ["chart-images"] = async () => await ShowAsync($"/p/{await WhitfieldAsync()}/chart?tooth=16&panel=images", page.Locator("section ul li img").First),
        ["chart-3d"] = async () => await TeethAsync("3d"),
        ["chart-both"] = async () => await TeethAsync("both"),
    };

    public IEnumerable<string> Names => All.Keys;

    public Task OpenAsync(string name) => All[name]();

    private Task<string> WhitfieldAsync() => Screens.PatientAsync(page, "whitfield");

    private Task<string> PatientAsync() => Screens.PatientAsync(page, "DM-1009");

    private async Task<string> HistoryAsync() => $"/p/{await WhitfieldAsync()}/history";

    private async Task<string> PlanAsync(bool isPresented = false) => await Screens.PlanAsync(page, await PatientAsync(), isPresented);

    private ILocator Button(string key) => page.GetByRole(AriaRole.Button, new() { Name = words[key], Exact = true });

    private ILocator Choice(string key) => page.GetByRole(AriaRole.Menuitem, new() { Name = words[key], Exact = true });

    private async Task PressAsync(string address, string key)
    {
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Searchbox).BlurAsync();
        await page.Keyboard.PressAsync(key);
        await OpenedAsync();
    }

    private async Task ClickAsync(string address, ILocator button)
    {
        await page.GotoAsync(address);
        await button.ClickAsync();
        await OpenedAsync();
    }

    private async Task OpenedAsync()
    {
        await page.Locator("[role=dialog]").First.WaitForAsync();
        await SettleAsync();
    }

    private async Task ShowAsync(string address, ILocator shown)
    {
        await page.GotoAsync(address);
        await shown.WaitForAsync();
        await SettleAsync();
    }

    private Task SettleAsync() => page.WaitForLoadStateAsync(LoadState.NetworkIdle);

    private async Task AddFactAsync(string letters)
    {
        await page.GotoAsync(await HistoryAsync());
        await page.Locator("main [data-search]").FillAsync(letters);
        await page.Keyboard.PressAsync("Enter");
        await OpenedAsync();
    }

    private async Task FactAsync(string choice)
    {
        await page.GotoAsync(await HistoryAsync());
        await page.Locator("[data-fact=denosumab]").GetByRole(AriaRole.Button).ClickAsync();
        await Choice(choice).ClickAsync();
        await OpenedAsync();
    }

    private async Task AmendAsync()
    {
        var address = $"/p/{await PatientAsync()}/notes";
        await page.GotoAsync(address);
        await Button("history:notes.new").ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = words["history:notes.text"], Exact = true }).FillAsync("Recall, nothing new.");
        await Button("history:notes.sign").ClickAsync();
        await Button("history:notes.amend").First.ClickAsync();
        await OpenedAsync();
    }

    private async Task ContactsAsync()
    {
        await page.GotoAsync($"/p/{await PatientAsync()}/edit");
        foreach (var key in new[] { "patient:contacts.addPhone", "patient:contacts.addEmail", "patient:contacts.addAddress", "patient:numbers.add" })
            await Button(key).ClickAsync();
        await SettleAsync();
    }

    private async Task LeaveAsync()
    {
        await ContactsAsync();
        await page.Locator("nav a[href$='/imaging']").Last.ClickAsync();
        await OpenedAsync();
    }

    private async Task ItemAsync(string choice)
    {
        await page.GotoAsync(await PlanAsync());
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "MO" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex(words["plans:item.more"]) }).Last.ClickAsync();
        await Choice(choice).ClickAsync();
        await OpenedAsync();
    }

    private async Task OptionAsync(string choice)
    {
        await page.GotoAsync(await PlanAsync());
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"{words["plans:option.more"]}.*A") }).First.ClickAsync();
        await Choice(choice).ClickAsync();
        await OpenedAsync();
    }

    private async Task BarAsync(string choice, bool isPresented)
    {
        await page.GotoAsync(await PlanAsync(isPresented));
        await Button("plans:bar.more").ClickAsync();
        await Choice(choice).ClickAsync();
        await OpenedAsync();
    }

    private async Task LineAsync(string text)
    {
        await page.GotoAsync($"/p/{await PatientAsync()}/chart");
        await Button("treatment:line.open").ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Locator("[class*=flaw]").First.WaitForAsync();
    }

    private async Task TeethAsync(string view)
    {
        await ShowAsync($"/p/{await WhitfieldAsync()}/chart?view={view}", page.GetByRole(AriaRole.Application).First);
        await Assertions.Expect(page.GetByText(words["treatment:three.loading"])).ToBeHiddenAsync();
    }
}
