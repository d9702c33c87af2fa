using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network;

/// <summary>One accepted connection from its handshake to its farewell.</summary>
internal sealed class ReceiverConnection(AssociationId id, Socket socket, IPAddress remote, ReceiverOptions options, Host host) : IDisposable
{
    private readonly Patience patience = new(options.Clock, options.Limits);

    public IPAddress RemoteAddress { get; } = remote;

    /// <summary>Finished when the connection is.</summary>
    public Task Served { get; set; } = Task.CompletedTask;

    /// <summary>Lets the message under way finish, then ends.</summary>
    public void Drain() => patience.Drain();

    /// <summary>Ends now.</summary>
    public void Stop() => patience.End(AssociationEnd.HostStopped);

    /// <summary>Serves the peer, or only tells it that the house is full; answers how it ended.</summary>
    public async Task<NetworkEvent> RunAsync(bool isFull)
    {
        await using var connection = new NetworkStream(socket, ownsSocket: true);
        try
        {
            return await SecureAsync(connection) is var (stream, certificate)
                ? await ServeAsync(stream, certificate, isFull)
                : new AssociationClosed(id, AssociationEnd.PeerDisconnected, "The TLS handshake failed.", 0, 0);
        }
        catch (Exception failure)
        {
            return new HostFailed(id, failure);
        }
    }

    public void Dispose() => patience.Dispose();

    private async ValueTask<(Stream Stream, X509Certificate2? Certificate)?> SecureAsync(Stream connection)
    {
        if (options.Tls is null)
            return (connection, null);
        using var late = new CancellationTokenSource(options.Limits.TlsHandshake, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, patience.Token);
        var tls = new SslStream(connection);
        try
        {
            await tls.AuthenticateAsServerAsync(options.Tls, either.Token);
            return (tls, tls.RemoteCertificate as X509Certificate2);
        }
        catch (Exception failed) when (failed is IOException or SocketException or AuthenticationException or OperationCanceledException)
        {
            await tls.DisposeAsync();
            return null;
        }
    }

    private async ValueTask<AssociationClosed> ServeAsync(Stream stream, X509Certificate2? certificate, bool isFull)
    {
        await using var channel = new PduChannel(stream, patience, options.Limits, options.Clock);
        StorageProvider? provider = null;
        AssociationLostException? lost = null;
        try
        {
            if (await OpenAsync(channel, certificate, isFull) is { } opened)
            {
                provider = opened;
                await provider.RunAsync(patience.Token);
            }
        }
        catch (AssociationLostException how)
        {
            lost = how;
        }
        catch (OperationCanceledException) when (patience.Token.IsCancellationRequested)
        {
            lost = AssociationLostException.Ended(patience.Cause);
        }
        if (lost is { CanAbort: true })
            await AbortAsync(channel, lost, wasOpen: provider is not null);
        return new AssociationClosed(id, lost?.End ?? AssociationEnd.Released, lost?.Message, provider?.Messages ?? 0, provider?.DataSetBytes ?? 0);
    }

    /// <summary>Negotiates; null when the peer was rejected.</summary>
    private async ValueTask<StorageProvider?> OpenAsync(PduChannel channel, X509Certificate2? certificate, bool isFull)
    {
        patience.Opening();
        var request = await ReadRequestAsync(channel);
        var peer = new AssociationFacts(id, request.CallingAe, request.CalledAe, RemoteAddress, certificate);
        var refusal = isFull ? Rejection.LocalLimitExceeded : Negotiation.Check(request) ?? await host.Policy.DecideAsync(peer, patience.Token);
        if (refusal is { } why)
        {
            options.Tell?.Invoke(new AssociationRejected(id, RemoteAddress, peer.CallingAe, peer.CalledAe, why));
            await channel.SayFarewellAsync(ShortPdu.Reject(why));
            return null;
        }
        var answer = Negotiation.Answer(request, peer, host, options.Limits);
        var sendPduBytes = Negotiation.SendPduBytes(request.User, options.Limits);
        await channel.WriteAsync(answer.ToPdu());
        channel.Reader.Widen();
        options.Tell?.Invoke(new AssociationOpened(id, peer));
        var association = new Association(channel, Negotiation.Agreed(request, answer), sendPduBytes, options.Limits);
        return new StorageProvider(association, peer, host, options);
    }

    private static async ValueTask<AssociateRequest> ReadRequestAsync(PduChannel channel)
    {
        var pdu = await channel.Reader.ReadHeaderAsync();
        if (pdu.Type != PduType.AssociateRequest)
            throw AssociationLostException.Violation(AbortReason.UnexpectedPdu, "The peer did not begin with an association request.");
        return AssociateRequest.Read((await channel.Reader.ReadBodyAsync(pdu)).Span);
    }

    /// <summary>A peer that never opened an association gets the bare word: whoever sent HTTP or TLS here does not listen for more.</summary>
    private static ValueTask AbortAsync(PduChannel channel, AssociationLostException how, bool wasOpen)
    {
        var source = how.End == AssociationEnd.ProtocolError ? AbortSource.Provider : AbortSource.User;
        var reason = source == AbortSource.Provider ? how.Reason : AbortReason.NotSpecified;
        return channel.SayFarewellAsync(ShortPdu.Abort(source, reason), linger: wasOpen);
    }
}
