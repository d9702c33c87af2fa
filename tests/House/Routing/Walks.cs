using System.Text.Json;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>Walks through archives, as who asked for them watches.</summary>
internal static class Walks
{
    /// <summary>The walk that was asked for, once it is done; one that ended otherwise fails the test with its reason.</summary>
    public static async Task<JsonElement> WalkedAsync(this HttpClient administrator, string destination, JsonElement asked, TimeSpan patience)
    {
        JsonElement run = default;
        await Eventually.IsTrueAsync($"the walk through {destination} is over", async () =>
        {
            run = (await administrator.ReadAsync($"/api/routing/reconciliations?destination={destination}")).GetProperty("items").EnumerateArray()
                .Single(one => one.Text("id") == asked.Text("id"));
            return run.Text("endedAt") is not null;
        }, patience);
        run.Text("state").ShouldBe("done", run.Text("reason"));
        return run;
    }
}
