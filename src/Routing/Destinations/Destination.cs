using System.Text.Json;
using System.Text.Json.Serialization;

namespace DentaMind.Routing.Destinations;

/// <summary>One archive that images are sent to, known by its name.</summary>
internal sealed class Destination
{
    public static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private Destination()
    {
    }

    /// <summary>A slug; it never changes, for rules name it.</summary>
    public required string Name { get; init; }

    /// <summary>The settings as JSON.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Counts the changes; a stale write is refused.</summary>
    public int Version { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public DestinationSettings Settings => JsonSerializer.Deserialize<DestinationSettings>(Body, Form)!;

    /// <summary>Whether nothing was changed between two looks at it; one that was taken away and set up anew counts from 1 again.</summary>
    public bool IsSame(Destination? other) => other is not null && (Name, Version, Body) == (other.Name, other.Version, other.Body);

    public static Destination Open(string name) => new() { Name = name };

    public void Change(DestinationSettings settings, string by, DateTimeOffset at) =>
        (Body, Version, ChangedBy, ChangedAt) = (JsonSerializer.Serialize(settings, Form), Version + 1, by, at);
}
