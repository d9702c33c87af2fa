namespace DentaMind.Routing.Rules.Keeping;

/// <summary>The one draft of the practice: whatever was typed, right or wrong, until it is published.</summary>
internal sealed class DraftBook
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required string Body { get; set; }

    public required string SavedBy { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
