using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Imaging;
using DentaMind.Imaging.Intake;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Store;
using DentaMind.Routing;
using DentaMind.Treatment;

namespace DentaMind.Server.House;

/// <summary>The configuration file: every setting of the house, all with safe defaults; <c>docs/operations.md</c> lists them.</summary>
internal sealed record HouseConfig
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>What the practice calls itself on the screens.</summary>
    public string PracticeName { get; init; } = "DentaMind";

    /// <summary>Where the keys are; losing them loses everything.</summary>
    public KeyRingOptions Keys { get; init; } = new() { Folder = "keys" };

    public DatabaseOptions Database { get; init; } = new();

    public StoreOptions Store { get; init; } = new();

    public DicomOptions Dicom { get; init; } = new();

    public ImagingOptions Imaging { get; init; } = new();

    public RoutingOptions Routing { get; init; } = new();

    public TreatmentOptions Treatment { get; init; } = new();

    /// <summary>Reads the file; gives the sentence that says what is wrong with it, and where.</summary>
    public static (HouseConfig? Config, string? Wrong) Read(FileInfo? file)
    {
        if (file is null)
            return (new HouseConfig(), null);
        try
        {
            using var stream = file.OpenRead();
            return (JsonSerializer.Deserialize<HouseConfig>(stream, Strict) ?? new HouseConfig(), null);
        }
        catch (JsonException wrong)
        {
            return (null, $"The configuration is not right at {wrong.Path ?? "$"}, line {wrong.LineNumber + 1}: {Reason(wrong)}");
        }
        catch (IOException)
        {
            return (null, "The configuration file cannot be read.");
        }
    }

    private static string Reason(JsonException wrong) =>
        wrong.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "there is no such setting." : "the value has the wrong form.";
}
