namespace DentaMind.Platform.Once;

/// <summary>What was answered to an ask that came with a key, so that the same ask under the same key is answered and not done again.</summary>
internal sealed class RememberedAnswer
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Keyed digest of who asked, what, and under which key; unique.</summary>
    public required string Key { get; init; }

    /// <summary>Keyed digest of the ask: another ask under the same key is a mistake and is refused.</summary>
    public required string Ask { get; init; }

    /// <summary>The answer, sealed: it may hold a patient's words.</summary>
    public byte[] Answer { get; set; } = [];

    public required DateTimeOffset At { get; init; }
}
