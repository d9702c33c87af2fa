using System.Runtime.CompilerServices;
using System.Text.Json;
using DentaMind.Imaging;
using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Trying;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Rules.Keeping;

/// <summary>What was decided of late, out of the books.</summary>
internal sealed class RoutingHistory(ClinicDb db, CurrentBook books) : IRoutingHistory
{
    private const int AtOnce = 500;
    private static readonly PatientId Somebody = PatientId.Of(Guid.AllBitsSet);

    public async Task<RoutingGround> GroundAsync(CancellationToken ct)
    {
        var current = await books.GetAsync(ct);
        return new RoutingGround(current.Book, (await books.NamesAsync(ct)).Known);
    }

    public async IAsyncEnumerable<RoutedFacts> SinceAsync(DateTimeOffset since, ImageId? only, [EnumeratorCancellation] CancellationToken ct)
    {
        var names = (await books.GetAsync(ct)).Names;
        for (var skip = 0; ;)
        {
            var page = await PageAsync(since, only, skip, ct);
            foreach (var routed in page)
                yield return new RoutedFacts(routed.Image, routed.Location, names.FactsOf(
                    JsonSerializer.Deserialize<FiledFacts>(routed.Facts, Destination.Form)!, routed.IsPatientKnown ? Somebody : null));
            if (page.Count < AtOnce)
                yield break;
            skip += page.Count;
        }
    }

    private Task<List<RoutedImage>> PageAsync(DateTimeOffset since, ImageId? only, int skip, CancellationToken ct)
    {
        var routed = db.Set<RoutedImage>().AsNoTracking();
        routed = only is { } image ? routed.Where(one => one.Image == image) : routed.Where(one => one.DecidedAt >= since);
        return routed.OrderByDescending(one => one.DecidedAt).ThenBy(one => one.Image).Skip(skip).Take(AtOnce).ToListAsync(ct);
    }
}
