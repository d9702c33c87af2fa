namespace DentaMind.Routing.Deliveries;

/// <summary>How many deliveries a sender takes at once: about as many as it sends in half a second, so that it seldom comes back for more and a new image seldom waits behind what is in its hand.</summary>
internal sealed class Handful
{
    private const int Least = 4;
    private const int Most = 64;
    private const int First = 16;
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(0.5);

    private int size;

    /// <param name="senders">The more there are, the fewer each takes: a handful of new images is to go by all of them at once.</param>
    public Handful(int senders) => size = Math.Clamp(Most / senders, Least, First);

    public int Size => Volatile.Read(ref size);

    /// <summary>Learns from what was sent: how many, and how long that took.</summary>
    public void Sent(int count, TimeSpan took)
    {
        if (count > 0)
            Volatile.Write(ref size, (int)Math.Clamp(Together / took * count, Least, Most));
    }
}
