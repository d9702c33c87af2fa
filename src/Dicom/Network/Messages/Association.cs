using System.Buffers;
using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network.Messages;

/// <summary>Where an association stands; the numbers of the states in PS3.8 table 9-2 are beside each.</summary>
internal enum AssociationState
{
    /// <summary>Sta6: messages may come and go.</summary>
    Established,

    /// <summary>Sta7: we asked for release.</summary>
    AwaitingReleaseReply,

    /// <summary>Sta13 and Sta1: the last word was said.</summary>
    Closed,
}

/// <summary>An established association: messages come and go until one side releases or aborts.</summary>
internal sealed class Association(PduChannel channel, IReadOnlyList<AgreedContext> contexts, int sendPduBytes, NetworkLimits limits)
    : IAsyncDisposable
{
    private long messageBytesLeft;

    public FragmentReader Fragments { get; } = new(channel.Reader);

    public IReadOnlyList<AgreedContext> Contexts => contexts;

    public AssociationState State { get; private set; } = AssociationState.Established;

    /// <summary>How the association was lost in the middle of a data set, once it was.</summary>
    public AssociationLostException? Lost { get; set; }

    public void ThrowIfLost()
    {
        if (Lost is not null)
            throw Lost;
    }

    /// <summary>Waits for the next message; null when the peer asks for release instead.</summary>
    public async ValueTask<Message?> ReadMessageAsync()
    {
        channel.Patience.Idle();
        if (!Fragments.IsInsidePdu)
            await channel.Reader.EnsureAsync(1);
        channel.Patience.Message();
        messageBytesLeft = limits.CommandBytes;
        if (!await TryNextFragmentAsync())
            return null;
        var context = ContextOf(Fragments.Current);
        var command = CommandSet.Read(await ReadCommandAsync(context.Id));
        messageBytesLeft = limits.DataSetBytes;
        return new Message(context, command, command.HasDataSet ? new DataSetStream(this, context.Id) : null);
    }

    /// <summary>Whether anything comes within a time; when nothing does, the association is as it was.</summary>
    public ValueTask<bool> ArrivesAsync(TimeSpan within)
    {
        channel.Patience.Expecting(within);
        return Fragments.IsInsidePdu ? ValueTask.FromResult(true) : channel.Reader.ArrivesAsync(within);
    }

    /// <summary>Moves on inside a message, where nothing but its own next fragment may come.</summary>
    public async ValueTask NextFragmentAsync(byte context, bool isCommand)
    {
        if (!await TryNextFragmentAsync())
            throw AssociationLostException.Violation(AbortReason.UnexpectedPdu, "The peer asked for release in the middle of a message.");
        Accept(Fragments.Current, context, isCommand);
    }

    public ValueTask SendAsync(byte context, CommandSet command)
    {
        channel.Patience.Answering();
        return channel.WriteAsync(CommandPdus.Make(context, command.ToBytes(), sendPduBytes));
    }

    /// <summary>Sends a request and, behind it, a data set as it is read from the stream.</summary>
    public ValueTask SendAsync(byte context, CommandSet command, Stream dataSet, CancellationToken ct)
    {
        channel.Patience.Answering();
        var commandPdus = CommandPdus.Make(context, command.ToBytes(), sendPduBytes);
        return DataSetSender.SendAsync(channel, commandPdus, dataSet, new FragmentShape(context, sendPduBytes), ct);
    }

    /// <summary>Asks for release and waits for the reply; a message that crosses the request is read over (PS3.8 9.2.3, Sta7).</summary>
    public async ValueTask ReleaseAsync()
    {
        State = AssociationState.AwaitingReleaseReply;
        channel.Patience.Opening();
        await channel.WriteAsync(ShortPdu.ReleaseRequest());
        while (await channel.Reader.ReadHeaderAsync() is var pdu && pdu.Type != PduType.ReleaseReply)
            await PassOverAsync(pdu);
        State = AssociationState.Closed;
    }

    public ValueTask ReplyToReleaseAsync()
    {
        State = AssociationState.Closed;
        return channel.SayFarewellAsync(ShortPdu.ReleaseReply());
    }

    public ValueTask AbortAsync(AbortSource source, AbortReason reason)
    {
        if (State == AssociationState.Closed)
            return ValueTask.CompletedTask;
        State = AssociationState.Closed;
        return channel.SayFarewellAsync(ShortPdu.Abort(source, reason));
    }

    public ValueTask DisposeAsync()
    {
        State = AssociationState.Closed;
        return channel.DisposeAsync();
    }

    private async ValueTask<byte[]> ReadCommandAsync(byte context)
    {
        var command = new ArrayBufferWriter<byte>();
        Accept(Fragments.Current, context, isCommand: true);
        while (true)
        {
            while (Fragments.Left > 0)
            {
                var arrived = await Fragments.PeekAsync();
                command.Write(arrived.Span);
                Fragments.Advance(arrived.Length);
            }
            if (Fragments.Current.IsLast)
                return command.WrittenSpan.ToArray();
            await NextFragmentAsync(context, isCommand: true);
        }
    }

    /// <summary>Moves to the next fragment, or answers false when the peer asks for release.</summary>
    private async ValueTask<bool> TryNextFragmentAsync()
    {
        if (!Fragments.IsInsidePdu)
        {
            var pdu = await channel.Reader.ReadHeaderAsync();
            if (pdu.Type is not (PduType.Data or PduType.ReleaseRequest))
                throw Unexpected(pdu);
            if (pdu.Type == PduType.ReleaseRequest)
            {
                await channel.Reader.SkipAsync(pdu.Length);
                return false;
            }
            Fragments.Enter(pdu);
        }
        await Fragments.NextAsync();
        return true;
    }

    private void Accept(FragmentHeader fragment, byte context, bool isCommand)
    {
        if (fragment.IsCommand != isCommand)
            throw AssociationLostException.Violation(AbortReason.UnexpectedParameter, "A command came where a data set was due, or the other way round.");
        if (fragment.Context != context)
            throw AssociationLostException.Malformed("A message changes its presentation context on the way.");
        messageBytesLeft -= Math.Max(1, fragment.Length); // an empty fragment costs one, or a message need never end
        if (messageBytesLeft < 0)
            throw AssociationLostException.TooLong(isCommand ? "A command set is too long." : "A data set is too long.");
    }

    private AgreedContext ContextOf(FragmentHeader fragment) =>
        contexts.FirstOrDefault(context => context.Id == fragment.Context)
        ?? throw AssociationLostException.Malformed("A message came in a presentation context that was not agreed on.");

    private async ValueTask PassOverAsync(PduHeader pdu)
    {
        if (pdu.Type is not (PduType.Data or PduType.ReleaseRequest))
            throw Unexpected(pdu);
        await channel.Reader.SkipAsync(pdu.Length);
        if (pdu.Type == PduType.ReleaseRequest) // a collision: both asked, and we answer first because we opened (Sta9)
            await channel.WriteAsync(ShortPdu.ReleaseReply());
    }

    public static AssociationLostException Unexpected(PduHeader pdu) => pdu.Type == PduType.Abort
        ? new AssociationLostException(AssociationEnd.PeerAborted, AbortReason.NotSpecified, "The peer aborted the association.")
        : AssociationLostException.Violation(AbortReason.UnexpectedPdu, $"A PDU of type {(byte)pdu.Type} came where it has no place.");
}
