using System.Text;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules;

namespace DentaMind.Server.Demo;

/// <summary>Two invented archives and the rules that would fill them. Both are paused: nothing of the demo ever leaves this machine.</summary>
internal static class DemoRouting
{
    public static IReadOnlyList<PutDestination> Destinations { get; } =
    [
        new("group-archive", new DestinationSettings
        {
            Kind = DestinationKind.Dimse,
            Preset = "orthanc",
            Title = "Group archive (demo)",
            Host = "127.0.0.1",
            Port = 4242,
            Aet = "ORTHANC",
            Region = "CA-QC",
            BusinessAssociate = true,
            IsPaused = true,
        }),
        new("cloud-archive", new DestinationSettings
        {
            Kind = DestinationKind.Dicomweb,
            Preset = "cloud-dicomweb",
            Title = "Cloud archive (demo)",
            Url = "https://cloud.example/dicom-web",
            Region = "CA-ON",
            BusinessAssociate = true,
            IsPaused = true,
        }),
    ];

    /// <summary>Residents of Quebec stay there; everything has a place, and what is large or rare a second copy.</summary>
    public static PublishRuleBook Rules { get; } = new(Encoding.UTF8.GetBytes("""
        {
          "reason": "The rules that the demo begins with.",
          "residency": [ { "resident": "CA-QC", "regions": ["CA-QC"] } ],
          "rules": [
            {
              "name": "Ask before anything of an unknown patient leaves",
              "if": { "fact": "patientKnown", "is": [false] },
              "then": [ { "hold": "Say first whose it is." } ]
            },
            {
              "name": "Everything is kept by the group",
              "if": { "always": true },
              "then": [ { "send": "group-archive", "as": "primary", "standby": "cloud-archive" } ]
            },
            {
              "name": "Panoramics and volumes have a second copy",
              "if": { "any": [ { "fact": "kind", "is": ["panoramic", "cbct"] }, { "fact": "bytes", "atLeast": 20000000 } ] },
              "then": [ { "send": "cloud-archive", "as": "backup" } ]
            }
          ]
        }
        """));
}
