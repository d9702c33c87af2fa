using DentaMind.Kit.Peers;

namespace DentaMind.House.Routing;

/// <summary>The body of <c>PUT /api/routing/destinations/{name}</c> for a peer on the loopback; what a test does not say is the same for all.</summary>
internal sealed record Peer
{
    public required string Kind { get; init; }

    public string? Preset { get; init; }

    public string? Host { get; init; }

    public int? Port { get; init; }

    public string? Aet { get; init; }

    public string? Url { get; init; }

    public string Region { get; init; } = "CA-ON";

    public bool BusinessAssociate { get; init; } = true;

    public string Proof { get; init; } = "best";

    public int FailoverAfterMinutes { get; init; } = 10;

    public bool IsPaused { get; init; }

    public object Limits { get; init; } = new { parallel = 2 };

    public IReadOnlyList<object> Morph { get; init; } = [];

    public static Peer Dimse(int port, string aet) => new() { Kind = "dimse", Host = "127.0.0.1", Port = port, Aet = aet };

    public static Peer Dimse(LocalArchive archive) => Dimse(archive.DicomPort, archive.AeTitle);

    public static Peer Dimse(DicomSink archive) => Dimse(archive.Port, archive.AeTitle);

    /// <summary>Something that can prove nothing.</summary>
    public static Peer Sink(int port) => Dimse(port, "SINK") with { Proof = "none" };

    public static Peer Rest(LocalArchive archive) => new() { Kind = "orthanc", Url = archive.Http.BaseAddress!.ToString().TrimEnd('/') };

    public static Peer Web(string url) => new() { Kind = "dicomweb", Url = url };
}

/// <summary>Rules as a rule book has them.</summary>
internal static class Rule
{
    /// <summary>All images go to all of these, the first as primary.</summary>
    public static object Everything(params string[] destinations) =>
        new { name = "Everything", @if = new { always = true }, then = destinations.Select((name, at) => Send(name, at == 0 ? "primary" : "backup")) };

    public static object If(string name, object condition, params object[] then) => new { name, @if = condition, then };

    public static object Send(string destination, string @as = "primary") => new { send = destination, @as };

    public static object Is(string fact, params string[] words) => new { fact, @is = words };
}
