using DentaMind.Dicom.Network.Pdus;

namespace DentaMind.Dicom.Network.Messages;

/// <summary>Walks over the fragments inside P-DATA PDUs, one by one, without holding more of them than has arrived.</summary>
internal sealed class FragmentReader(PduReader pdus)
{
    private int pduLeft;

    /// <summary>The fragment that is being read.</summary>
    public FragmentHeader Current { get; private set; }

    /// <summary>How many of its bytes were not taken yet.</summary>
    public int Left { get; private set; }

    /// <summary>Whether the P-DATA PDU under way has another fragment.</summary>
    public bool IsInsidePdu => pduLeft > 0;

    /// <summary>A P-DATA PDU begins.</summary>
    public void Enter(PduHeader pdu) => pduLeft = pdu.Length;

    /// <summary>Moves to the next fragment of the PDU under way.</summary>
    public async ValueTask NextAsync()
    {
        if (pduLeft < FragmentHeader.Size)
            throw AssociationLostException.Malformed("A P-DATA PDU ends inside the header of a fragment.");
        await pdus.EnsureAsync(FragmentHeader.Size);
        Current = FragmentHeader.Read(pdus.Buffered.Span, pduLeft);
        pdus.Advance(FragmentHeader.Size);
        Left = Current.Length;
        pduLeft -= FragmentHeader.Size + Left;
    }

    /// <summary>What has arrived of the fragment, at least one byte of it; it is valid until the next call.</summary>
    public ValueTask<ReadOnlyMemory<byte>> PeekAsync() =>
        pdus.Buffered.IsEmpty ? WaitAsync() : ValueTask.FromResult(Arrived);

    public void Advance(int count)
    {
        pdus.Advance(count);
        Left -= count;
    }

    private ReadOnlyMemory<byte> Arrived => pdus.Buffered.Length > Left ? pdus.Buffered[..Left] : pdus.Buffered;

    private async ValueTask<ReadOnlyMemory<byte>> WaitAsync()
    {
        await pdus.EnsureAsync(1);
        return Arrived;
    }
}
