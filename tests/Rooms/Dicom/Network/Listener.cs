using System.Net;
using System.Net.Sockets;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;

namespace DentaMind.Rooms.Dicom.Network;

/// <summary>A peer that is called and answers by script.</summary>
internal sealed class Listener : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public Listener() => listener.Start();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What passes for time on the side that calls.</summary>
    public ManualClock? Clock { get; init; }

    public async Task<PduPeer> AcceptAsync() => new(await listener.AcceptSocketAsync());

    /// <summary>Lets itself be called and accepts everything, in the first transfer syntax and in the roles that were asked for.</summary>
    public async Task<(T Opened, PduPeer Peer)> OpenAsync<T>(Func<SenderOptions, Task<T>> call, Func<AssociateRequest, AssociateAccept>? answer = null)
    {
        var caller = Reception.Caller(Port);
        var opening = call(Clock is null ? caller : caller with { Clock = Clock });
        var peer = await AcceptAsync();
        var (type, body) = await peer.HearAsync();
        type.ShouldBe(PduType.AssociateRequest);
        await peer.SayAsync((answer ?? Accept)(AssociateRequest.Read(body)).ToPdu());
        return (await opening, peer);
    }

    public static AssociateAccept Accept(AssociateRequest request) => new(
        request.CalledAe,
        request.CallingAe,
        [.. request.Contexts.Select(context => new PresentationAnswer(context.Id, ContextRefusal.None, context.TransferSyntaxes[0]))],
        new UserInformation { MaximumLength = 16384, Roles = request.User.Roles });

    public void Dispose() => listener.Dispose();
}
