using System.Net.Security;
using System.Net.Sockets;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network;

/// <summary>Opens an association with a peer: connection, handshake, negotiation.</summary>
internal static class SenderConnection
{
    public static async Task<Association> OpenAsync(
        SenderOptions options, IReadOnlyList<ContextProposal> proposals, Patience patience, CancellationToken ct)
    {
        var request = Request(options, proposals);
        var stream = await ConnectAsync(options, ct);
        var channel = new PduChannel(stream, patience, options.Limits, options.Clock);
        try
        {
            return await NegotiateAsync(channel, request, options.Limits);
        }
        catch (Exception failure)
        {
            if (failure is AssociationLostException { CanAbort: true } lost)
                await channel.SayFarewellAsync(ShortPdu.Abort(AbortSource.Provider, lost.Reason), linger: false);
            await channel.DisposeAsync();
            throw;
        }
    }

    private static AssociateRequest Request(SenderOptions options, IReadOnlyList<ContextProposal> proposals)
    {
        if (proposals.Count > AssociateRequest.MostContexts)
            throw new ArgumentException("An association has at most 128 presentation contexts.", nameof(proposals));
        var contexts = proposals.Select((proposal, index) =>
            new PresentationContext((byte)(2 * index + 1), proposal.AbstractSyntax, proposal.TransferSyntaxes));
        var provided = proposals.Where(proposal => proposal.AsProvider).Select(proposal => proposal.AbstractSyntax).Distinct(StringComparer.Ordinal);
        return new AssociateRequest(options.CalledAe, options.CallingAe, [.. contexts], new UserInformation
        {
            MaximumLength = (uint)options.Limits.AnnouncedPduBytes,
            ImplementationClassUid = Uid.Implementation,
            ImplementationVersion = Uid.ImplementationVersion,
            Roles = [.. provided.Select(sopClass => new RoleSelection(sopClass, AsUser: false, AsProvider: true))],
        });
    }

    private static async Task<Stream> ConnectAsync(SenderOptions options, CancellationToken ct)
    {
        Socket? socket = null;
        try
        {
            await WithinAsync(options.Limits.Connect, async token => socket = await DialAsync(options, token));
            Stream stream = new NetworkStream(socket!, ownsSocket: true);
            if (options.Tls is null)
                return stream;
            var tls = new SslStream(stream);
            await WithinAsync(options.Limits.TlsHandshake, token => tls.AuthenticateAsClientAsync(options.Tls, token));
            return tls;
        }
        catch
        {
            socket?.Dispose();
            throw;
        }

        async Task WithinAsync(TimeSpan limit, Func<CancellationToken, Task> step)
        {
            using var late = new CancellationTokenSource(limit, options.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
            try
            {
                await step(either.Token);
            }
            catch (OperationCanceledException) when (late.IsCancellationRequested && !ct.IsCancellationRequested)
            {
                throw AssociationLostException.Ended(AssociationEnd.TimedOut);
            }
        }
    }

    private static async Task<Socket> DialAsync(SenderOptions options, CancellationToken ct)
    {
        if (options.Connect is { } connect)
        {
            var connected = await connect(options.Host, options.Port, ct);
            connected.NoDelay = true;
            return connected;
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, ct);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<Association> NegotiateAsync(PduChannel channel, AssociateRequest request, NetworkLimits limits)
    {
        channel.Patience.Opening();
        await channel.WriteAsync(request.ToPdu());
        var pdu = await channel.Reader.ReadHeaderAsync();
        var body = await channel.Reader.ReadBodyAsync(pdu);
        if (pdu.Type == PduType.AssociateReject)
            throw new AssociationRejectedException(ShortPdu.ReadReject(body.Span));
        if (pdu.Type != PduType.AssociateAccept)
            throw Association.Unexpected(pdu);
        var answer = AssociateAccept.Read(body.Span);
        var agreed = Negotiation.Agreed(request, answer);
        return new Association(channel, agreed, Negotiation.SendPduBytes(answer.User, limits), limits);
    }
}
