using System.Diagnostics;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Hostile;

/// <summary>How it is seen that a server did not suffer.</summary>
internal static class Wellness
{
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(5);

    /// <summary>The same process answers, and at once.</summary>
    public static async Task IsWellAsync(this SharedServer house)
    {
        house.Server.Process.HasExited.ShouldBeFalse(house.Server.Said);
        var since = Stopwatch.StartNew();
        (await house.Administrator.AskAsync(HttpMethod.Get, "/healthz")).Number.ShouldBe(200);
        since.Elapsed.ShouldBeLessThan(Prompt);
    }
}
