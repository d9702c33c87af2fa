using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network;

/// <summary>Answers what a peer proposes, context by context, as the host's policy wishes.</summary>
internal static class Negotiation
{
    /// <summary>A limit below this leaves no room for a message; no sane peer announces it.</summary>
    public const int LeastPduBytes = 64;

    /// <summary>Why a request is refused before anyone looks at who asks; null when it is well formed.</summary>
    public static Rejection? Check(AssociateRequest request) => request switch
    {
        _ when (request.ProtocolVersion & AssociatePdu.ProtocolVersion) == 0 => Rejection.ProtocolVersionNotSupported,
        { ApplicationContext: not AssociatePdu.DicomApplicationContext } => Rejection.ApplicationContextNotSupported,
        { CallingAe.Length: 0 } => Rejection.CallingAeNotRecognised,
        { CalledAe.Length: 0 } => Rejection.CalledAeNotRecognised,
        _ => null,
    };

    public static AssociateAccept Answer(AssociateRequest request, AssociationFacts peer, Host host, NetworkLimits limits) =>
        new(request.CalledAe, request.CallingAe, [.. request.Contexts.Select(context => Answer(context, request.User, peer, host))],
            new UserInformation
            {
                MaximumLength = (uint)limits.AnnouncedPduBytes,
                ImplementationClassUid = Uid.Implementation,
                ImplementationVersion = Uid.ImplementationVersion,
                Window = request.User.Window is { } asked ? Answer(asked, limits) : null,
                Roles = [.. request.User.Roles.Select(role => Answer(role, host))],
            });

    /// <summary>What both sides agreed on.</summary>
    public static IReadOnlyList<AgreedContext> Agreed(AssociateRequest request, AssociateAccept accept) =>
        [.. from answer in accept.Contexts
            where answer.Result == ContextRefusal.None
            join context in request.Contexts on answer.Id equals context.Id
            where context.TransferSyntaxes.Contains(answer.TransferSyntax)
            let provides = AsProvider(request.User, context) && AsProvider(accept.User, context)
            select new AgreedContext(context.Id, context.AbstractSyntax, answer.TransferSyntax, provides)];

    /// <summary>How long our own P-DATA PDUs may be: as the peer takes them, and never longer than ours.</summary>
    public static int SendPduBytes(UserInformation peer, NetworkLimits limits)
    {
        if (peer.MaximumLength is > 0 and < LeastPduBytes)
            throw AssociationLostException.Malformed("The peer takes no PDU long enough for a message.");
        return peer.MaximumLength == 0 ? limits.AnnouncedPduBytes : (int)Math.Min(peer.MaximumLength, (uint)limits.AnnouncedPduBytes);
    }

    private static PresentationAnswer Answer(
        PresentationContext context, UserInformation user, AssociationFacts peer, Host host)
    {
        var service = user.ServiceClasses.GetValueOrDefault(context.AbstractSyntax);
        var proposal = new ContextProposal(context.AbstractSyntax, context.TransferSyntaxes, service) { AsProvider = AsProvider(user, context) };
        var verdict = IsCommitment(context.AbstractSyntax) && host.Commitments is null
            ? ContextVerdict.Refuse(ContextRefusal.AbstractSyntaxNotSupported)
            : host.Policy.Decide(peer, proposal);
        return new PresentationAnswer(context.Id, verdict.Refusal, verdict.TransferSyntax ?? context.TransferSyntaxes[0]);
    }

    /// <remarks>A peer may be a provider towards us in one thing only: to report on what we asked it to commit to.</remarks>
    private static RoleSelection Answer(RoleSelection role, Host host) => IsCommitment(role.SopClass)
        ? role with { AsUser = false, AsProvider = role.AsProvider && host.Commitments is not null }
        : role with { AsProvider = false };

    private static bool IsCommitment(string sopClass) => sopClass == SopClass.StorageCommitment;

    private static bool AsProvider(UserInformation user, PresentationContext context) =>
        user.Roles.Any(role => role.AsProvider && role.SopClass == context.AbstractSyntax);

    /// <remarks>Messages are answered in order, so a peer may send ahead as far as the window allows; we never invoke anything ourselves.</remarks>
    private static OperationsWindow Answer(OperationsWindow asked, NetworkLimits limits) =>
        new(asked.Invoked == 0 ? limits.OperationsWindow : Math.Min(asked.Invoked, limits.OperationsWindow), 1);
}
