namespace DentaMind.Dicom.Network;

/// <summary>What the host decides about a peer and about what the peer proposes.</summary>
public interface IReceiverPolicy
{
    /// <summary>Null to accept the association, or the reason to reject it.</summary>
    ValueTask<Rejection?> DecideAsync(AssociationFacts peer, CancellationToken ct);

    /// <summary>Decides one presentation context of an accepted association.</summary>
    ContextVerdict Decide(AssociationFacts peer, ContextProposal proposal);
}

/// <summary>One thing that a peer wants to do, and the transfer syntaxes in which it can do it.</summary>
/// <param name="AbstractSyntax">The UID of the SOP class.</param>
/// <param name="TransferSyntaxes">The UIDs of the transfer syntaxes, in the peer's order.</param>
/// <param name="ServiceClass">The UID of the service class that the peer says the SOP class belongs to, if it says so (PS3.7 D.3.3.6).</param>
public sealed record ContextProposal(string AbstractSyntax, IReadOnlyList<string> TransferSyntaxes, string? ServiceClass = null)
{
    /// <summary>Whether who proposes it wants to be its provider (SCP) and not its user (PS3.7 D.3.3.4).</summary>
    public bool AsProvider { get; init; }
}

/// <summary>The chosen transfer syntax of a presentation context, or why there is none.</summary>
public readonly record struct ContextVerdict
{
    private ContextVerdict(ContextRefusal refusal, string? transferSyntax) => (Refusal, TransferSyntax) = (refusal, transferSyntax);

    /// <summary>Why not; <see cref="ContextRefusal.None"/> when accepted.</summary>
    public ContextRefusal Refusal { get; }

    /// <summary>The UID of the chosen transfer syntax; null when refused.</summary>
    public string? TransferSyntax { get; }

    public static ContextVerdict Accept(string transferSyntax) => new(ContextRefusal.None, transferSyntax);

    public static ContextVerdict Refuse(ContextRefusal refusal) => new(refusal, null);
}

/// <summary>Why a presentation context is refused (PS3.8 table 9-18).</summary>
public enum ContextRefusal
{
    None = 0,
    ByUser = 1,
    NoReason = 2,
    AbstractSyntaxNotSupported = 3,
    TransferSyntaxesNotSupported = 4,
}
