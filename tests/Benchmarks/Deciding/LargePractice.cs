using System.Globalization;
using System.Text;
using DentaMind.Routing.Rules;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Benchmarks.Deciding;

/// <summary>An invented group of thirty locations, the hundred rules it writes, and the images it takes; the same each time.</summary>
internal static class LargePractice
{
    private const int Places = 30;
    private static readonly string[] Kinds = ["panoramic", "cbct", "bitewing", "periapical", "photo", "cephalogram", "intraoral"];
    private static readonly string?[] Regions = ["CA-QC", "CA-ON", "CA-NB", "US-VT", null];
    private static readonly string?[] Preferences = ["cloud", "on-premise", null];

    public static KnownNames Names { get; } = new(
        [.. Enumerable.Range(0, Places).Select(Place)],
        [.. Enumerable.Range(0, Places * 4).Select(Device)],
        [.. Enumerable.Range(0, Places * 2).Select(Clinician)],
        [.. Enumerable.Range(0, Places).Select(at => new KnownDestination($"archive-{at}", at % 3 == 0 ? "CA-QC" : at % 3 == 1 ? "CA-ON" : "US-VT", at != 7))]);

    /// <summary>The book, read and checked as a published one is.</summary>
    public static RuleBook Book() =>
        CheckedBook.Of(Text(), Names) is { Book: { } book } ? book : throw new InvalidOperationException("The benchmark's rule book has a flaw.");

    public static byte[] Text() => Encoding.UTF8.GetBytes($$"""
        { "residency": [ { "resident": "CA-QC", "regions": ["CA-QC"] }, { "resident": "CA-ON", "regions": ["CA-ON", "CA-QC"] } ],
          "rules": [ {{string.Join(",\n", Enumerable.Range(0, 100).Select(Rule))}} ] }
        """);

    public static IReadOnlyList<RoutingFacts> Images(int count)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, count).Select(_ => Image(random))];
    }

    /// <summary>Five sorts of rule, as practices write them, each for other places, people and machines.</summary>
    private static string Rule(int at) => (at % 5) switch
    {
        0 => $$"""
            { "name": "{{at}} place", "if": { "all": [ { "fact": "location", "is": ["{{Place(at)}}"] }, { "fact": "kind", "isNot": ["cbct"] } ] },
              "then": [ { "send": "archive-{{at % Places}}", "as": "primary", "standby": "archive-{{(at + 3) % Places}}" } ],
              "elseIf": [ { "if": { "fact": "location", "is": ["{{Place(at)}}"] }, "then": [ { "send": "archive-{{(at + 1) % Places}}", "as": "primary" } ] } ] }
            """,
        1 => $$"""
            { "name": "{{at}} people", "if": { "fact": "clinician", "is": ["{{Clinician(at)}}", "{{Clinician(at + 1)}}"] }, "then": [ { "send": "archive-{{at % Places}}", "as": "backup" } ] }
            """,
        2 => $$"""
            { "name": "{{at}} machine", "if": { "any": [ { "fact": "device", "is": ["{{Device(at)}}"] }, { "tag": "StationName", "like": ["ROOM-{{at}}-*"] } ] },
              "then": [ { "send": "archive-{{at % Places}}", "as": "primary" } ] }
            """,
        3 => $$"""
            { "name": "{{at}} size and time", "if": { "all": [ { "fact": "bytes", "atLeast": {{at}}00000 }, { "fact": "timeOfDay", "from": "{{at % 24:00}}:00", "to": "{{(at + 5) % 24:00}}:30" },
              { "not": { "fact": "storagePreference", "is": ["on-premise"] } } ] }, "then": [ { "send": "archive-{{at % Places}}", "as": "backup" } ] }
            """,
        _ => $$"""
            { "name": "{{at}} residents", "if": { "all": [ { "fact": "residency", "is": ["CA-QC", null] }, { "fact": "patientHome", "is": ["{{Place(at)}}"] } ] },
              "then": [ { "send": "archive-{{at % Places / 3 * 3}}", "as": "primary" } ], "else": [ { "send": "archive-0", "as": "backup" } ] }
            """,
    };

    private static RoutingFacts Image(Random random)
    {
        var place = random.Next(Places + 2);
        var device = (place * 4) + random.Next(4);
        return new RoutingFacts
        {
            Location = place < Places ? Place(place) : null,
            Device = place < Places ? Device(device) : null,
            AeTitle = string.Create(CultureInfo.InvariantCulture, $"AE{device}"),
            Kind = Kinds[random.Next(Kinds.Length)],
            Modality = "PX",
            Clinician = Clinician(random.Next(Places * 2)),
            PatientHome = Place(random.Next(Places)),
            Residency = Regions[random.Next(Regions.Length)],
            StoragePreference = Preferences[random.Next(Preferences.Length)],
            Bytes = random.Next(20_000_000),
            TimeOfDay = new TimeOnly(random.Next(7, 20), random.Next(60)),
            IsPatientKnown = random.Next(10) > 0,
            Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["StationName"] = string.Create(CultureInfo.InvariantCulture, $"ROOM-{device}-A") },
        };
    }

    private static string Place(int at) => string.Create(CultureInfo.InvariantCulture, $"Location {at % Places:00}");

    private static string Device(int at) => string.Create(CultureInfo.InvariantCulture, $"Device {at % (Places * 4):000}");

    private static string Clinician(int at) => string.Create(CultureInfo.InvariantCulture, $"Dr. Number {at % (Places * 2):00}");
}
