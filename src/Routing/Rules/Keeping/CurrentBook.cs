using System.Text;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Devices;
using DentaMind.Practice.Locations;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules.Deciding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Routing.Rules.Keeping;

/// <summary>The book in force, compiled once and kept for a second: long enough for a rush of images, short enough for another server's publication.</summary>
internal sealed class CurrentBook(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly Actor House = Actor.House("routing.book", Right.RunTheHouse, Right.SeeRouting);
    private readonly SemaphoreSlim turn = new(1, 1);
    private BookInForce? current;
    private long takenAt;
    private long takenOf;
    private long changed;

    /// <summary>The book in force with the names it decides by.</summary>
    public async Task<BookInForce> GetAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            if (current is null || takenOf != Volatile.Read(ref changed) || clock.GetElapsedTime(takenAt) > Fresh)
            {
                // Both noted before it is read: what is changed meanwhile may not stand in it.
                var (asOf, changes) = (clock.GetTimestamp(), Volatile.Read(ref changed));
                (current, takenAt, takenOf) = (await TakeAsync(ct), asOf, changes);
            }
            return current;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Something that decisions depend on was changed here: the next decision looks anew.</summary>
    public void Forget() => Interlocked.Increment(ref changed);

    /// <summary>The practice's names as they are now, to hold a book against.</summary>
    public async Task<PracticeNames> NamesAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await NamesAsync(scope.ServiceProvider, ct);
    }

    public void Dispose() => turn.Dispose();

    private async Task<BookInForce> TakeAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        var published = await db.Set<PublishedBook>().AsNoTracking().OrderByDescending(book => book.Version).FirstOrDefaultAsync(ct);
        var names = await NamesAsync(scope.ServiceProvider, ct);
        if (current is { } last && last.Book.Version == (published?.Version ?? 0) && last.Names.IsSame(names))
            return last;
        return new BookInForce(Compile(published, names), names);
    }

    /// <summary>It was checked when it was published; a name that is gone since matches nothing, and a destination that is gone is a denial.</summary>
    private static RuleBook Compile(PublishedBook? published, PracticeNames names)
    {
        if (published is null)
            return RuleBook.None(names.Known);
        var read = Written.RuleBookReader.Read(Encoding.UTF8.GetBytes(published.Body));
        return RuleBook.Compile(read.Book ?? throw new InvalidOperationException("A published rule book cannot be read."), names.Known, published.Version);
    }

    private static async Task<PracticeNames> NamesAsync(IServiceProvider room, CancellationToken ct)
    {
        var locations = await room.GetRequiredService<Door<ListLocations, LocationList>>().EnterAsync(new ListLocations(), House, ct);
        var devices = await room.GetRequiredService<Door<ListDevices, DeviceList>>().EnterAsync(new ListDevices(), House, ct);
        var clinicians = await room.GetRequiredService<Door<ListClinicians, ClinicianList>>().EnterAsync(new ListClinicians(), House, ct);
        var destinations = await room.GetRequiredService<DestinationBook>().AllAsync(ct);
        return PracticeNames.Of(locations.Answer.Items, devices.Answer.Items, clinicians.Answer.Items, destinations);
    }
}
