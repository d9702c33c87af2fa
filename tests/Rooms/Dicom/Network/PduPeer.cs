using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;

namespace DentaMind.Rooms.Dicom.Network;

/// <summary>The other end of a raw socket, which says exactly what a test wants it to say.</summary>
internal sealed class PduPeer(Socket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<PduPeer> CallAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return new PduPeer(socket);
    }

    public async Task SayAsync(params ReadOnlyMemory<byte>[] parts)
    {
        foreach (var part in parts)
            await socket.SendAsync(part);
    }

    public async Task<(PduType Type, byte[] Body)> HearAsync()
    {
        var header = await ExactlyAsync(PduHeader.Size);
        return ((PduType)header[0], await ExactlyAsync((int)BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(2))));
    }

    /// <summary>Hears an A-ABORT for this reason, and hangs up as a peer should.</summary>
    public async Task HearAbortAsync(AbortReason reason, AbortSource source = AbortSource.Provider)
    {
        var (type, body) = await HearAsync();
        type.ShouldBe(PduType.Abort);
        ShortPdu.ReadAbort(body).ShouldBe(((byte)source, (byte)reason));
        Dispose();
    }

    /// <summary>Opens an association with Talk's usual contexts.</summary>
    public async Task<AssociateAccept> OpenAsync(AssociateRequest? request = null)
    {
        await SayAsync((request ?? Talk.Request()).ToPdu());
        var (type, body) = await HearAsync();
        type.ShouldBe(PduType.AssociateAccept);
        return AssociateAccept.Read(body);
    }

    /// <summary>Whether the other side has closed; what it still said is passed over.</summary>
    public async Task HearCloseAsync()
    {
        using var late = new CancellationTokenSource(Patience);
        var scrap = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(scrap, late.Token) > 0)
                continue;
        }
        catch (SocketException)
        {
            // Reset: closed all the same.
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task<byte[]> ExactlyAsync(int count)
    {
        using var late = new CancellationTokenSource(Patience);
        var bytes = new byte[count];
        for (var got = 0; got < count;)
        {
            var read = await socket.ReceiveAsync(bytes.AsMemory(got), late.Token);
            read.ShouldBePositive("The other side closed in the middle of a PDU.");
            got += read;
        }
        return bytes;
    }
}
