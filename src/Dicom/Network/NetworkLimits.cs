namespace DentaMind.Dicom.Network;

/// <summary>How much a peer may send, how long it may take, and how many peers may come at once.</summary>
public sealed record NetworkLimits
{
    /// <summary>The longest P-DATA PDU that is announced to a peer, in bytes (PS3.8 D.1).</summary>
    public int AnnouncedPduBytes { get; init; } = 128 * 1024;

    /// <summary>The longest P-DATA PDU that is tolerated from a peer which ignores the announcement, in bytes.</summary>
    public int ToleratedPduBytes { get; init; } = 1024 * 1024;

    /// <summary>The longest A-ASSOCIATE PDU, in bytes; 128 contexts with every transfer syntax fit well inside.</summary>
    public int AssociatePduBytes { get; init; } = 256 * 1024;

    /// <summary>The longest command set of one message, in bytes.</summary>
    public int CommandBytes { get; init; } = 64 * 1024;

    /// <summary>The longest data set of one message, in bytes, however it is cut into fragments.</summary>
    public long DataSetBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How many associations may be open at once.</summary>
    public int Associations { get; init; } = 64;

    /// <summary>How many associations may be open at once from one address.</summary>
    public int AssociationsPerPeer { get; init; } = 8;

    /// <summary>How many more connections are answered with a polite rejection at once; beyond them the socket is just closed.</summary>
    public int Rejections { get; init; } = 64;

    /// <summary>How many operations a peer may have under way at once when it asks for more than one (PS3.7 D.3.3.3).</summary>
    public ushort OperationsWindow { get; init; } = 16;

    /// <summary>How long opening or releasing an association may take (the ARTIM timer of PS3.8 9.1.4).</summary>
    public TimeSpan Artim { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a peer may be silent between messages, and how long it may refuse to take our bytes.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a message may fall behind <see cref="BytesPerSecond"/> before the peer is given up.</summary>
    public TimeSpan SlowStart { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The least rate at which a message must arrive, in bytes a second of waiting for it.</summary>
    public int BytesPerSecond { get; init; } = 4 * 1024;

    /// <summary>How long connecting to a peer may take.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a TLS handshake may take.</summary>
    public TimeSpan TlsHandshake { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a peer has to close the connection after the last word was said.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(5);
}
