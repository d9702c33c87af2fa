using DentaMind.Imaging.Sending;
using DentaMind.Kernel;

namespace DentaMind.Rooms.Imaging;

/// <summary>One original, asked for as if it were to be sent.</summary>
internal static class Outgoing
{
    public static async Task<OutgoingOriginal> OpenForSendingAsync(this TestHouse house, ImageId image, Actor? actor = null)
    {
        await using var all = await house.DoAsync(new OpenForSending([image]), actor);
        return all.Take(image).Answer;
    }

    /// <summary>The code by which it stays here; null when it may leave.</summary>
    public static async Task<string?> WhyNotSentAsync(this TestHouse house, ImageId image, bool plain = false)
    {
        await using var all = await house.DoAsync(new OpenForSending([image], plain));
        return all.Take(image).Refusal?.Code;
    }
}
