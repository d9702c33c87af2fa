using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>Puts together what several branches say: each destination once, in its strongest role, with the first standby and the first encoding that anybody named.</summary>
/// <param name="denials">For each destination by its number, why it is denied; null where it is not.</param>
internal sealed class Merging(IReadOnlyList<Denied?> denials)
{
    private readonly List<Route> routes = [];
    private readonly List<Denied> denied = [];

    public IReadOnlyList<Route> Routes => routes;

    public IReadOnlyList<Denied> Denied => denied;

    public void Add(PlannedSend send)
    {
        if (!IsAllowed(send.To))
            return;
        var route = send.Standby < 0 || IsAllowed(send.Standby) ? send.Route : send.Alone;
        for (var at = 0; at < routes.Count; at++)
        {
            if (routes[at].Destination == route.Destination)
            {
                routes[at] = Together(routes[at], route);
                return;
            }
        }

        routes.Add(route);
    }

    private bool IsAllowed(int destination)
    {
        if (denials[destination] is not { } why)
            return true;
        if (!denied.Contains(why))
            denied.Add(why);
        return false;
    }

    private static Route Together(Route first, Route second) => first with
    {
        As = first.As == SendAs.Primary ? first.As : second.As,
        Standby = first.Standby ?? second.Standby,
        Transcode = first.Transcode ?? second.Transcode,
    };
}
