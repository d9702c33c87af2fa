using DentaMind.Platform.Trail;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Rooms.Platform.Trail;

internal static class TrailReading
{
    /// <summary>The trail lines that an actor of this name left, in their order.</summary>
    public static Task<List<TrailLine>> TrailOfAsync(this TestHouse house, string actor) =>
        house.InDatabaseAsync(db => db.Set<TrailLine>().AsNoTracking().Where(line => line.ActorName == actor).OrderBy(line => line.Number).ToListAsync());

    /// <summary>The same lines as action and outcome.</summary>
    public static async Task<IEnumerable<string>> StoryOfAsync(this TestHouse house, string actor) =>
        (await house.TrailOfAsync(actor)).Select(line => $"{line.Action}: {line.Outcome}");
}
