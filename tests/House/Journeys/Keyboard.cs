using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>Ten fingers and no mouse: a page as somebody works on it by keyboard alone.</summary>
internal sealed class Keyboard
{
    private const int MostStops = 150;

    // Counts presses of any pointer over all screens of the visit, which is one page that is never loaded anew.
    private const string Watch = "addEventListener('pointerdown', () => sessionStorage.presses = 1 + Number(sessionStorage.presses ?? 0), true)";

    // What has the focus can be seen: it lies within the window, and no bar that stays in place covers its middle.
    private const string IsSeen = """
        () => {
          const one = document.activeElement;
          const box = one.getBoundingClientRect();
          const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, innerHeight - Math.max(0, box.top)) / 2];
          const top = document.elementFromPoint(x, y);
          return box.width > 0 && top !== null && (one.contains(top) || top.contains(one) || (one.parentElement?.contains(top) ?? false));
        }
        """;

    private readonly IPage page;

    private Keyboard(IPage page) => this.page = page;

    public static async Task<Keyboard> OfAsync(IPage page)
    {
        await page.AddInitScriptAsync(Watch);
        return new Keyboard(page);
    }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    public Task TypeAsync(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Goes from stop to stop until it stands on what is wanted; every stop on the way can be seen.</summary>
    public async Task ToAsync(ILocator wanted, string key = "Tab")
    {
        await wanted.WaitForAsync();
        for (var stop = 0; !await HasFocusAsync(wanted); stop++)
        {
            stop.ShouldBeLessThan(MostStops, $"the keyboard does not reach {wanted}");
            await page.Keyboard.PressAsync(key);
            (await page.EvaluateAsync<bool>(IsSeen)).ShouldBeTrue($"a stop on the way to {wanted} is hidden: {await AtAsync()}");
        }
    }

    public async Task ToAndPressAsync(ILocator wanted, string key = "Enter")
    {
        await ToAsync(wanted);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>The focus has come there by itself.</summary>
    public static Task IsOnAsync(ILocator wanted) => Assertions.Expect(wanted).ToBeFocusedAsync();

    public async Task NoPointerWasUsedAsync() =>
        (await page.EvaluateAsync<int>("() => Number(sessionStorage.presses ?? 0)")).ShouldBe(0);

    private Task<string> AtAsync() => page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 300)");

    private static Task<bool> HasFocusAsync(ILocator wanted) => wanted.EvaluateAsync<bool>("one => one === document.activeElement");
}
