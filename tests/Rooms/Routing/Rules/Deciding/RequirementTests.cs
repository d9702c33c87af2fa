using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Deciding;

/// <summary>What practices ask for, in their own words.</summary>
public sealed class RequirementTests
{
    private static RoutingFacts Image => new() { Location = "Location A", Kind = "bitewing", IsPatientKnown = true, Residency = "CA-ON", Bytes = 1000 };

    [Theory]
    [InlineData("Location A", "+orthanc-a")]
    [InlineData("Location B", "+standard")]
    [InlineData("Location C", "+premium cloud")]
    [InlineData(null, "")]
    public void Each_location_has_its_own_archive(string? location, string sent) => Names("""
        { "name": "Locations", "if": { "fact": "location", "is": ["Location A"] }, "then": [ { "send": "orthanc-a", "as": "primary" } ],
          "elseIf": [ { "if": { "fact": "location", "is": ["Location B"] }, "then": [ { "send": "standard", "as": "primary" } ] },
                      { "if": { "fact": "location", "is": ["Location C"] }, "then": [ { "send": "premium", "as": "primary" }, { "send": "cloud", "as": "backup" } ] } ] }
        """, Image with { Location = location }).ShouldBe(sent);

    [Theory]
    [InlineData("cbct", "+premium")]
    [InlineData("panoramic", "+standard cloud")]
    [InlineData("photo", "+standard")]
    public void CBCT_goes_to_the_better_archive_and_a_panoramic_also_to_the_cloud(string kind, string sent) => Names("""
        { "name": "CBCT", "if": { "fact": "kind", "is": ["cbct"] }, "then": [ { "send": "premium", "as": "primary" } ], "else": [ { "send": "standard", "as": "primary" } ] },
        { "name": "Panoramic also", "if": { "fact": "kind", "is": ["panoramic"] }, "then": [ { "send": "cloud", "as": "backup" } ] }
        """, Image with { Kind = kind }).ShouldBe(sent);

    [Theory]
    [InlineData("Dr. Ada Tremblay", "+orthanc-a")]
    [InlineData("Dr. Grace Singh", "+cloud")]
    public void All_of_one_clinicians_images_go_to_one_archive_and_no_later_rule_is_looked_at(string clinician, string sent) => Names("""
        { "name": "Ada's", "if": { "fact": "clinician", "is": ["Dr. Ada Tremblay"] }, "then": [ { "send": "orthanc-a", "as": "primary" }, { "stop": true } ] },
        { "name": "The rest", "if": { "always": true }, "then": [ { "send": "cloud", "as": "primary" } ] }
        """, Image with { Clinician = clinician }).ShouldBe(sent);

    [Fact]
    public void A_destination_that_two_rules_name_gets_the_image_once_in_its_stronger_role()
    {
        var route = Books.Of("""
            { "name": "Backup", "if": { "always": true }, "then": [ { "send": "cloud", "as": "backup" } ] },
            { "name": "Primary", "if": { "always": true }, "then": [ { "send": "cloud", "as": "primary", "standby": "premium", "transcode": "uncompressed" } ] }
            """).Decide(Image).Routes.ShouldHaveSingleItem();
        route.ShouldBe(new Route("cloud", SendAs.Primary, "premium", Transcode.Uncompressed));
    }

    [Theory]
    [InlineData("PAN-ROOM-2", "+premium")]
    [InlineData("pan-x", "+premium")]
    [InlineData("CEPH", "")]
    [InlineData(null, "")]
    public void A_machine_is_known_by_what_it_writes(string? station, string sent) => Names("""
        { "name": "Pans", "if": { "tag": "StationName", "like": ["PAN-*"] }, "then": [ { "send": "premium", "as": "primary" } ] }
        """, Image with { Tags = station is null ? Image.Tags : new Dictionary<string, string> { ["StationName"] = station } }).ShouldBe(sent);

    [Theory]
    [InlineData("21:59:59", "")]
    [InlineData("22:00:00", "+cloud")]
    [InlineData("03:00:00", "+cloud")]
    [InlineData("05:59:59", "+cloud")]
    [InlineData("06:00:00", "")]
    public void The_night_goes_past_midnight(string at, string sent) => Names("""
        { "name": "Night", "if": { "fact": "timeOfDay", "from": "22:00", "to": "06:00" }, "then": [ { "send": "cloud", "as": "primary" } ] }
        """, Image with { TimeOfDay = TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture) }).ShouldBe(sent);

    [Theory]
    [InlineData(99, "")]
    [InlineData(100, "+cloud")]
    [InlineData(200, "+cloud")]
    [InlineData(201, "")]
    public void Both_bounds_of_a_size_may_be_reached(long bytes, string sent) => Names("""
        { "name": "Size", "if": { "fact": "bytes", "atLeast": 100, "atMost": 200 }, "then": [ { "send": "cloud", "as": "primary" } ] }
        """, Image with { Bytes = bytes }).ShouldBe(sent);

    [Theory]
    [InlineData("cloud", "+cloud")]
    [InlineData("on-premise", "+orthanc-a")]
    [InlineData(null, "+orthanc-a")]
    public void What_is_not_known_is_none_of_the_values_that_are_asked_for(string? preference, string sent) => Names("""
        { "name": "Preference", "if": { "fact": "storagePreference", "isNot": ["cloud"] }, "then": [ { "send": "orthanc-a", "as": "primary" } ], "else": [ { "send": "cloud", "as": "primary" } ] }
        """, Image with { StoragePreference = preference }).ShouldBe(sent);

    [Fact]
    public void A_held_image_keeps_the_destinations_that_wait_for_the_person()
    {
        var decision = Books.Of("""{ "name": "Unknown", "if": { "fact": "patientKnown", "is": [false] }, "then": [ { "send": "cloud", "as": "primary" }, { "hold": "Say whose it is." } ] }""")
            .Decide(Image with { IsPatientKnown = false });
        decision.Held.ShouldBe(new Held("Unknown", "Say whose it is."));
        decision.Names().ShouldBe(["+cloud"]);
    }

    [Fact]
    public void An_image_in_conflict_is_held_whatever_the_rules_say() =>
        Books.Of("""{ "name": "All", "if": { "always": true }, "then": [ { "send": "cloud", "as": "primary" }, { "hold": "Mine." } ] }""")
            .Decide(Image with { IsConflict = true }).Held.ShouldBe(Held.InConflict);

    private static string Names(string rules, RoutingFacts image) => string.Join(' ', Books.Of(rules).Decide(image).Names());
}
