using DentaMind.Platform.Store;

namespace DentaMind.Routing.Destinations.Bucket;

/// <summary>Sorts what goes wrong with a bucket by what is to be done about it.</summary>
internal static class BucketFaults
{
    private static readonly PeerAnswer NoBucket = new(PeerOutcome.Misconfigured, "bucket-missing") { Reason = "There is no such bucket; create it, or correct its name." };
    private static readonly PeerAnswer KeyRefused = new(PeerOutcome.Misconfigured, "credentials-refused") { Reason = "The bucket refuses our access key; give a new one, or let it put, get, list and delete below the prefix." };
    private static readonly PeerAnswer NoRoom = new(PeerOutcome.NotNow, "bucket-full") { Reason = "The bucket has no room left.", IsOverwhelmed = true };
    private static readonly PeerAnswer NoAnswer = new(PeerOutcome.Away, "connection-lost") { Reason = "The bucket does not answer." };

    /// <summary>Whatever fails on the way is an answer too, save a fault of our own.</summary>
    public static Task<PeerAnswer> TellAsync(Func<Task<PeerAnswer>> call, CancellationToken ct) => PeerFaults.AskAsync(async () =>
    {
        try
        {
            return await call();
        }
        catch (StoreException failed)
        {
            return failed.Code switch
            {
                StoreException.Missing => NoBucket,
                StoreException.Settings => KeyRefused,
                StoreException.Full => NoRoom,
                _ => PeerFaults.Of(failed) ?? NoAnswer,
            };
        }
    }, ct);
}
