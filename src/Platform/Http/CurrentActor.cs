using DentaMind.Kernel;

namespace DentaMind.Platform.Http;

/// <summary>Who asks in this request; sign-in sets it once, endpoints receive its <see cref="Actor"/>.</summary>
public sealed class CurrentActor
{
    public Actor Actor { get; set; } = Actor.Nobody;
}
