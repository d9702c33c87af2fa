using DentaMind.Kernel;

namespace DentaMind.Treatment.Chart;

/// <summary>Charts that were read lately. Events are only ever added, so what is kept is never wrong; it may be short of the newest, which are then read.</summary>
internal sealed class ChartShelf
{
    /// <summary>Of all charts together: some tens of megabytes.</summary>
    private const int MostEvents = 100_000;

    private readonly Lock turn = new();
    private readonly Dictionary<PatientId, LinkedListNode<Kept>> places = [];
    private readonly LinkedList<Kept> latestFirst = [];
    private int events;

    public IReadOnlyList<ChartEvent> Take(PatientId patient)
    {
        lock (turn)
        {
            if (!places.TryGetValue(patient, out var place))
                return [];
            latestFirst.Remove(place);
            latestFirst.AddFirst(place);
            return place.Value.Written;
        }
    }

    /// <summary>Keeps what was read, unless more is kept already, and lets go of whatever was not asked for longest.</summary>
    public void Keep(PatientId patient, IReadOnlyList<ChartEvent> written)
    {
        lock (turn)
        {
            if (places.TryGetValue(patient, out var before))
            {
                if (before.Value.Written.Count >= written.Count)
                    return;
                LetGo(before);
            }
            places[patient] = latestFirst.AddFirst(new Kept(patient, written));
            events += written.Count;
            while (events > MostEvents && latestFirst.Last is { } oldest && oldest != latestFirst.First)
                LetGo(oldest);
        }
    }

    private void LetGo(LinkedListNode<Kept> place)
    {
        latestFirst.Remove(place);
        places.Remove(place.Value.Patient);
        events -= place.Value.Written.Count;
    }

    private sealed record Kept(PatientId Patient, IReadOnlyList<ChartEvent> Written);
}
