namespace DentaMind.Dicom.Web;

/// <summary>What the numbers mean by which a STOW-RS peer explains itself (PS3.18 table I.2-2, PS3.7 annex C, PS3.4 B.2.3).</summary>
public static class FailureReason
{
    private const ushort ProcessingFailure = 0x0110;
    private const ushort DuplicateInstance = 0x0111;
    private const ushort ResourceLimitation = 0x0213;
    private const ushort AzureAlreadyThere = 0xB00E;
    private const ushort AzureBeingStored = 0xB00F;

    /// <summary>Whether the peer says that it holds an instance of this UID already; which bytes those are it does not say.</summary>
    public static bool IsDuplicate(ushort reason) => reason is DuplicateInstance or AzureAlreadyThere;

    /// <summary>Whether trying again later is right.</summary>
    public static bool IsTransient(ushort reason) => (reason & 0xFF00) == 0xA700 || reason is ProcessingFailure or ResourceLimitation or AzureBeingStored;

    /// <summary>A reason in words, for people.</summary>
    public static string Words(ushort reason) => reason switch
    {
        _ when IsDuplicate(reason) => "an instance of this UID is there already",
        AzureBeingStored => "the same instance is being stored at this moment",
        ProcessingFailure => "something went wrong at the peer",
        0x0122 => "the peer does not take this SOP class",
        0x0124 => "the peer says that we may not store",
        0x0117 => "the peer does not accept this SOP Instance UID",
        ResourceLimitation or (>= 0xA700 and <= 0xA7FF) => "the peer is out of resources",
        >= 0xA900 and <= 0xA9FF => "the data set does not match its SOP class",
        0xC122 => "the peer does not take this transfer syntax",
        >= 0xC000 and <= 0xCFFF => "the peer cannot understand the data set",
        _ => "the peer gave a reason that the standard does not name",
    };
}
