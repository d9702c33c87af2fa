using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using DentaMind.Dicom.Network.Messages;
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

    /// <summary>Hears a whole message: a command and, if one follows, its data set.</summary>
    public async Task<(byte Context, CommandSet Command, byte[] DataSet)> HearMessageAsync()
    {
        var (context, command) = await HearPartAsync();
        var set = CommandSet.Read(command);
        return (context, set, set.HasDataSet ? (await HearPartAsync()).Bytes : []);
    }

    /// <summary>Says a command and, if there is one, its data set.</summary>
    public async Task SayMessageAsync(byte context, CommandSet command, byte[]? dataSet = null)
    {
        await SayAsync(Talk.Command(context, command.WithDataSet(dataSet is not null)));
        if (dataSet is not null)
            await SayAsync(Talk.Data(context, dataSet, isLast: true));
    }

    /// <summary>Hears the wish to release, and grants it.</summary>
    public async Task HearReleaseAsync()
    {
        (await HearAsync()).Type.ShouldBe(PduType.ReleaseRequest);
        await SayAsync(ShortPdu.ReleaseReply());
        Dispose();
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

    /// <summary>The fragments of a command or of a data set, each in a PDU of its own, up to the last.</summary>
    private async Task<(byte Context, byte[] Bytes)> HearPartAsync()
    {
        using var bytes = new MemoryStream();
        while (true)
        {
            var (type, body) = await HearAsync();
            type.ShouldBe(PduType.Data);
            var fragment = FragmentHeader.Read(body, body.Length);
            bytes.Write(body.AsSpan(FragmentHeader.Size, fragment.Length));
            if (fragment.IsLast)
                return (fragment.Context, bytes.ToArray());
        }
    }

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
