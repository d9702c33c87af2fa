using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Routing.Destinations;

/// <summary>Looks destinations up.</summary>
internal sealed class DestinationBook(ClinicDb db)
{
    /// <summary>The signal that destinations or their secrets changed.</summary>
    public const string Changed = "routing:destinations";

    /// <summary>Every destination, by name.</summary>
    public async Task<IReadOnlyList<Destination>> AllAsync(CancellationToken ct) =>
        await db.Set<Destination>().AsNoTracking().OrderBy(destination => destination.Name).ToListAsync(ct);

    /// <summary>Null when there is none of that name.</summary>
    public Task<Destination?> FindAsync(string name, CancellationToken ct) =>
        db.Set<Destination>().AsNoTracking().SingleOrDefaultAsync(destination => destination.Name == name, ct);
}
