using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DentaMind.House.Journeys;

/// <summary>What axe can find: the rules of WCAG 2.2 AA, and no others.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>Nothing is half faded in, and no button still turns.</summary>
    private const string IsAtRest = """
        () => !document.querySelector('[data-loading]') && document.getAnimations().every(
            (one) => one.playState !== 'running' || one.effect.getComputedTiming().iterations === Infinity)
        """;

    /// <summary>Every fault of what a page shows once it rests, with where it is.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.WaitForFunctionAsync(IsAtRest, null, new PageWaitForFunctionOptions { Timeout = 15_000 });
        return [.. (await page.RunAxe(Wcag)).Violations.Select(fault => $"{fault.Id}: {string.Join(", ", fault.Nodes.Select(node => node.Html))}")];
    }
}
