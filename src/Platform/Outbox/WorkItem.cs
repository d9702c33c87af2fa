using System.Text.Json;

namespace DentaMind.Platform.Outbox;

/// <summary>One event that one listener has still to hear. It goes in the transaction that does what the event asks for.</summary>
internal sealed class WorkItem
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Listener { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? ParkedAt { get; private set; }

    /// <summary>Why it failed last: a stable code, never a text from outside.</summary>
    public string? Reason { get; private set; }

    public static WorkItem For<TEvent>(string listener, TEvent happened, DateTimeOffset now) =>
        new() { Listener = listener, Body = JsonSerializer.Serialize(happened, JsonSerializerOptions.Web), DueAt = now };

    /// <summary>Whether the lease it was taken under still holds then; one that waited too long for a free hand is left to whoever takes it next.</summary>
    public bool IsLeasedAt(DateTimeOffset then) => LeasedUntil > then;

    public void TryAgain(DateTimeOffset at, string reason) => (DueAt, LeasedUntil, Reason) = (at, null, reason);

    public void Park(DateTimeOffset now, string reason) => (ParkedAt, LeasedUntil, Reason) = (now, null, reason);
}
