using DentaMind.Kernel;

namespace DentaMind.Platform.Http;

/// <summary>What a room lets browsers hear of its signals, on the one stream that a browser listens to.</summary>
public interface IBrowserNews
{
    /// <summary>The event that a signal is for this listener; null when it is not this room's, or not within the listener's reach.</summary>
    BrowserEvent? Of(string signal, Actor actor);
}

/// <summary>One server-sent event: ids and names of the house only, never a patient's word.</summary>
/// <param name="Kind">The event's name, such as <c>image</c>.</param>
/// <param name="Body">What is told, as JSON.</param>
public sealed record BrowserEvent(string Kind, object Body);
