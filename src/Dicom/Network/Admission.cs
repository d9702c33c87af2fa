using System.Net;

namespace DentaMind.Dicom.Network;

/// <summary>What a new connection is given.</summary>
internal enum Seat
{
    /// <summary>An association may follow.</summary>
    Association,

    /// <summary>The house is full: a polite rejection follows.</summary>
    Rejection,

    /// <summary>Too many wait even for that: the socket is closed.</summary>
    None,
}

/// <summary>Counts the connections under way, in all and from each address.</summary>
internal sealed class Admission(NetworkLimits limits)
{
    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, int> perPeer = [];
    private int associations;
    private int rejections;

    public Seat Enter(IPAddress peer)
    {
        lock (gate)
        {
            var fromPeer = perPeer.GetValueOrDefault(peer);
            if (associations < limits.Associations && fromPeer < limits.AssociationsPerPeer)
            {
                associations++;
                perPeer[peer] = fromPeer + 1;
                return Seat.Association;
            }
            if (rejections == limits.Rejections)
                return Seat.None;
            rejections++;
            return Seat.Rejection;
        }
    }

    public void Leave(IPAddress peer, Seat seat)
    {
        lock (gate)
        {
            if (seat == Seat.Rejection)
                rejections--;
            if (seat != Seat.Association)
                return;
            associations--;
            if (--perPeer[peer] == 0)
                perPeer.Remove(peer);
        }
    }
}
