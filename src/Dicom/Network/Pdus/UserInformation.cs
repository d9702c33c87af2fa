namespace DentaMind.Dicom.Network.Pdus;

/// <summary>What the two sides tell each other about themselves (PS3.7 annex D).</summary>
internal sealed record UserInformation
{
    /// <summary>The longest P-DATA PDU that the speaker takes, in bytes; zero means no limit.</summary>
    public uint MaximumLength { get; init; }

    public string? ImplementationClassUid { get; init; }

    public string? ImplementationVersion { get; init; }

    public OperationsWindow? Window { get; init; }

    public IReadOnlyList<RoleSelection> Roles { get; init; } = [];

    /// <summary>The service class of each SOP class for which the peer names one.</summary>
    public IReadOnlyDictionary<string, string> ServiceClasses { get; init; } = new Dictionary<string, string>();
}

/// <summary>How many operations may be under way at once; zero means any number (PS3.7 D.3.3.3).</summary>
internal readonly record struct OperationsWindow(ushort Invoked, ushort Performed);

/// <summary>Which roles the requestor takes for a SOP class (PS3.7 D.3.3.4).</summary>
internal readonly record struct RoleSelection(string SopClass, bool AsUser, bool AsProvider);
