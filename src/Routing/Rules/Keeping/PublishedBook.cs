namespace DentaMind.Routing.Rules.Keeping;

/// <summary>A rule book as it was published; it never changes, a later one takes its place.</summary>
internal sealed class PublishedBook
{
    /// <summary>From 1, without gaps; the highest is in force.</summary>
    public required int Version { get; init; }

    /// <summary>The book in its written form.</summary>
    public required string Body { get; init; }

    public required string PublishedBy { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Why, in the publisher's words.</summary>
    public required string Reason { get; init; }

    /// <summary>The earlier version whose rules it puts back in force; null for a new book.</summary>
    public int? RolledBackFrom { get; init; }
}
