namespace DentaMind.Routing.Rules;

/// <summary>What a rule book may name: the practice's places, machines and people, and the destinations that there are.</summary>
internal sealed record KnownNames(
    IReadOnlyCollection<string> Locations,
    IReadOnlyCollection<string> Devices,
    IReadOnlyCollection<string> Clinicians,
    IReadOnlyCollection<KnownDestination> Destinations)
{
    public static readonly KnownNames None = new([], [], [], []);

    public KnownDestination? Destination(string name) => Destinations.FirstOrDefault(destination => destination.Name == name);
}

/// <summary>A destination as the rules see it.</summary>
/// <param name="Name">Its name in rule books and addresses.</param>
/// <param name="Region">Where it keeps what it is sent, such as CA-QC.</param>
/// <param name="IsBusinessAssociate">Whether who runs it has signed for the patients' privacy.</param>
internal sealed record KnownDestination(string Name, string Region, bool IsBusinessAssociate);
