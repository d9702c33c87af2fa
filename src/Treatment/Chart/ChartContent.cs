using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>What a chart event says, without any free text; kept as sealed JSON, in which what is not said is left out.</summary>
internal sealed record ChartContent
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>In the order of the arch.</summary>
    public IReadOnlyList<ToothPosition>? Teeth { get; init; }

    public ChartItem? Item { get; init; }

    public ChartStatus? Status { get; init; }

    public SurfaceSet Surfaces { get; init; }

    public Material? Material { get; init; }

    /// <summary>How deep caries goes by ICDAS, 1 to 6.</summary>
    public int? Icdas { get; init; }

    public Movement? Movement { get; init; }

    /// <summary>Which of a bridge's teeth stand over a gap.</summary>
    public IReadOnlyList<ToothPosition>? Pontics { get; init; }

    public Presence? Presence { get; init; }

    /// <summary>Which teeth there are, as far as nothing surer is known of them.</summary>
    public IReadOnlyDictionary<ToothPosition, Presence>? Dentition { get; init; }

    /// <summary>The event that is taken back, or whose mark ends.</summary>
    public ChartEventId? Target { get; init; }

    /// <summary>The event in whose place this one stands; that one is taken back.</summary>
    public ChartEventId? Corrects { get; init; }

    /// <summary>The planned mark that this one carries out.</summary>
    public ChartEventId? Completes { get; init; }

    public PlanItemId? PlanItem { get; init; }

    [JsonIgnore]
    public bool IsDone => Status is ChartStatus.Existing or ChartStatus.ExistingOther or ChartStatus.Completed;

    /// <summary>The teeth of which it says something.</summary>
    [JsonIgnore]
    public IEnumerable<ToothPosition> Touches => Dentition?.Keys ?? Teeth ?? [];

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static ChartContent FromJson(string kept) => JsonSerializer.Deserialize<ChartContent>(kept, Json)!;
}
