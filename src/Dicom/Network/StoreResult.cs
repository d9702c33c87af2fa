namespace DentaMind.Dicom.Network;

/// <summary>The status that answers a request, and a word about it (PS3.4 B.2.3, PS3.7 annex C).</summary>
/// <param name="Status">The status code.</param>
/// <param name="Comment">At most 64 characters, never a word about the patient.</param>
public readonly record struct StoreResult(ushort Status, string? Comment = null)
{
    public const int LongestComment = 64;

    public static readonly StoreResult Success = new(0x0000);

    /// <summary>Whether the instance is safe at the receiver, with a warning or without.</summary>
    public bool IsKept => Status == 0 || IsWarning;

    /// <summary>Whether it was kept but something about it deserves a look.</summary>
    public bool IsWarning => (Status & 0xF000) == 0xB000 || Status is 0x0001 or 0x0107 or 0x0116;

    /// <summary>Kept, but some elements were changed or put aside.</summary>
    public static StoreResult Warning(string? comment = null) => new(0xB000, comment);

    /// <summary>Not kept now; the sender may try again.</summary>
    public static StoreResult OutOfResources(string? comment = null) => new(0xA700, comment);

    /// <summary>Not kept: the data set is not what its SOP class says.</summary>
    public static StoreResult DoesNotMatchSopClass(string? comment = null) => new(0xA900, comment);

    /// <summary>Not kept: the data set cannot be understood.</summary>
    public static StoreResult CannotUnderstand(string? comment = null) => new(0xC000, comment);

    /// <summary>Not kept: something went wrong here.</summary>
    public static StoreResult ProcessingFailure(string? comment = null) => new(0x0110, comment);

    /// <summary>Not kept: this peer may not send it.</summary>
    public static StoreResult NotAuthorised(string? comment = null) => new(0x0124, comment);

    public override string ToString() => $"0x{Status:X4}";
}
