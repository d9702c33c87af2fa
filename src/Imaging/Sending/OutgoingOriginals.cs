using DentaMind.Kernel;

namespace DentaMind.Imaging.Sending;

/// <summary>Originals that are open to leave the house, and why those that are not may not. Whoever asked for them disposes of them.</summary>
public sealed class OutgoingOriginals : IAsyncDisposable
{
    private readonly Dictionary<ImageId, Outcome<OutgoingOriginal>> all = [];

    /// <summary>One of those that were asked for; whoever takes it disposes of it.</summary>
    /// <exception cref="KeyNotFoundException">It was not asked for, or is taken.</exception>
    public Outcome<OutgoingOriginal> Take(ImageId image) => all.Remove(image, out var one) ? one : throw new KeyNotFoundException($"The original of {image} was not asked for, or is taken.");

    /// <summary>Lets go of those that nobody took.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var one in all.Values)
            if (one.IsAnswer)
                await one.Answer.DisposeAsync();
        all.Clear();
    }

    internal void Add(ImageId image, Outcome<OutgoingOriginal> one) => all.Add(image, one);
}
