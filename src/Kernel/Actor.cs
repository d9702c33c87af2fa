namespace DentaMind.Kernel;

/// <summary>Who asks: a person, a script with a token, a machine on the DICOM network, or the house itself.</summary>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Id">The user's or device's id; null for nobody and for the house.</param>
/// <param name="Name">What the trail calls it: a user name, a token's name, an AE title, a worker's name.</param>
/// <param name="Rights">What it may do.</param>
/// <param name="Locations">The only locations whose records it may touch; null means all.</param>
public sealed record Actor(ActorKind Kind, Guid? Id, string Name, IReadOnlySet<Right> Rights, IReadOnlySet<LocationId>? Locations = null)
{
    /// <summary>Nobody has signed in.</summary>
    public static readonly Actor Nobody = new(ActorKind.Nobody, null, "nobody", new HashSet<Right>());

    /// <summary>What people call whoever asks; what a patient's record says of who wrote in it.</summary>
    public string DisplayName { get; init; } = Name;

    public bool IsSignedIn => Kind != ActorKind.Nobody;

    public bool May(Right right) => right switch
    {
        Right.Anyone => true,
        Right.SignedIn => IsSignedIn,
        _ => Rights.Contains(right),
    };

    /// <summary>Whether records of a location are within this actor's reach; what has no location yet is within everybody's.</summary>
    public bool Reaches(LocationId? location) => Locations is null || location is null || Locations.Contains(location.Value);

    /// <summary>The house itself, acting under a name that the trail shows.</summary>
    public static Actor House(string name, params Right[] rights) => new(ActorKind.House, null, name, rights.ToHashSet());
}

/// <summary>The sorts of actor.</summary>
public enum ActorKind
{
    Nobody,
    Person,
    Script,
    Machine,
    House,
}
