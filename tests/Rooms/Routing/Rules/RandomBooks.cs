using DentaMind.Routing.Rules;
using DentaMind.Routing.Rules.Written;
using FsCheck;
using FsCheck.Fluent;

namespace DentaMind.Rooms.Routing.Rules;

/// <summary>Books and facts out of so few words that they meet each other.</summary>
internal static class RandomBooks
{
    private static readonly string?[] Places = ["Location A", "Location B", "Location C", null];
    private static readonly string[] Stations = ["PAN-1", "pan-2", "CEPH", "PANCEPH", "X"];
    private static readonly string[] Patterns = ["PAN*", "*CEPH", "*-*", "*", "PAN-1", "**2"];
    private static readonly string?[] Regions = ["CA-QC", "CA-ON", "CA", "US-NY", "FR", null];
    private static readonly string?[] Preferences = ["cloud", "on-premise", null];
    private static readonly string[] Kinds = ["panoramic", "cbct", "photo"];
    private static readonly string[] Truths = ["true", "false"];

    public static KnownNames Names { get; } = Books.Practice;

    public static Gen<WrittenBook> Book { get; } =
        from residency in Some(0, 3, Residency)
        from rules in Some(0, 6, Rule)
        select new WrittenBook(
            [.. residency.DistinctBy(rule => rule.Resident.Text)],
            [.. rules.Select((branches, at) => new Rule($"Rule {at + 1}", branches, Place.Nowhere))]);

    public static Gen<RoutingFacts> Facts { get; } =
        from location in Gen.Elements(Places)
        from home in Gen.Elements(Places)
        from kind in Gen.Elements(Kinds)
        from residency in Gen.Elements([.. Regions, "CA-BC", "quebec", ""])
        from storage in Gen.Elements(Preferences)
        from bytes in Gen.Elements(0L, 9, 10, 11, 99, 100, 5000)
        from minute in Gen.Choose(0, 1439)
        from truths in Gen.Choose(0, 3)
        from station in Gen.Elements([.. Stations, null, "other", ""])
        select new RoutingFacts
        {
            Location = location,
            PatientHome = home,
            Kind = kind,
            Residency = residency,
            StoragePreference = storage,
            Bytes = bytes,
            TimeOfDay = new TimeOnly(minute / 60, minute % 60, 30),
            IsPatientKnown = (truths & 1) == 1,
            IsConflict = truths == 3,
            Tags = station is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["StationName"] = station },
        };

    private static Gen<IReadOnlyList<Branch>> Rule =>
        from ifs in Some(1, 3, from when in Condition(3) from then in Some(1, 3, Action) select new Branch(when, then, Place.Nowhere))
        from hasElse in Gen.Choose(0, 3)
        from otherwise in Some(1, 2, Action)
        select (IReadOnlyList<Branch>)(hasElse == 0 ? [.. ifs, new Branch(null, otherwise, Place.Nowhere)] : ifs);

    private static Gen<RuleAction> Action => Gen.Frequency<RuleAction>(
        (8, Send),
        (1, Gen.Constant<RuleAction>(new Hold("A person decides.", Place.Nowhere))),
        (1, Gen.Constant<RuleAction>(new Stop(Place.Nowhere))));

    private static Gen<RuleAction> Send =>
        from to in Destination
        from role in Gen.Elements(SendAs.Primary, SendAs.Backup)
        from standby in Destination
        from hasStandby in Gen.Choose(0, 2)
        from coding in Gen.Elements<Transcode?>(null, null, Transcode.Uncompressed)
        select (RuleAction)new Send(to, role, role == SendAs.Primary && hasStandby == 0 && standby.Text != to.Text ? standby : null, coding, Place.Nowhere);

    private static Gen<Word> Destination => Gen.Elements(Names.Destinations.Select(one => Word.Of(one.Name)).ToArray());

    private static Gen<ResidencyRule> Residency =>
        from resident in Gen.Elements("CA-QC", "CA-ON", "CA", "US")
        from regions in Some(1, 2, Gen.Elements("CA-QC", "CA-ON", "CA", "US-NY"))
        select new ResidencyRule(Word.Of(resident), [.. regions.Select(Word.Of)]);

    private static Gen<Condition> Condition(int depth) => depth == 0 ? Leaf : Gen.Frequency<Condition>(
        (5, Leaf),
        (2, from parts in Some(1, 3, Condition(depth - 1)) select (Condition)new All(parts, Place.Nowhere)),
        (2, from parts in Some(1, 3, Condition(depth - 1)) select (Condition)new Any(parts, Place.Nowhere)),
        (1, from part in Condition(depth - 1) select (Condition)new Not(part, Place.Nowhere)),
        (1, Gen.Constant<Condition>(new Always(Place.Nowhere))));

    private static Gen<Condition> Leaf => Gen.OneOf(
        Among(DentaMind.Routing.Rules.Written.Facts.Location, Places),
        Among(DentaMind.Routing.Rules.Written.Facts.PatientHome, Places),
        Among(DentaMind.Routing.Rules.Written.Facts.Kind, Kinds),
        Among(DentaMind.Routing.Rules.Written.Facts.Residency, Regions),
        Among(DentaMind.Routing.Rules.Written.Facts.Storage, Preferences),
        Among(DentaMind.Routing.Rules.Written.Facts.PatientKnown, Truths),
        Among(DentaMind.Routing.Rules.Written.Facts.Conflict, Truths),
        Among(Station, [.. Stations, null]),
        from patterns in Some(1, 2, Gen.Elements(Patterns)) select (Condition)new Like(Station, [.. patterns.Select(Word.Of)], Place.Nowhere),
        Size,
        Time);

    private static TextFact Station => DentaMind.Routing.Rules.Written.Facts.TagNamed("StationName")!;

    private static Gen<Condition> Size =>
        from least in Gen.Elements<long?>(null, 0, 10, 100)
        from more in Gen.Elements<long?>(null, 0, 1, 90)
        select (Condition)new Within(DentaMind.Routing.Rules.Written.Facts.Bytes, least ?? (more is null ? 10 : null), (least ?? 0) + more, Place.Nowhere);

    private static Gen<Condition> Time =>
        from start in Gen.Choose(0, 23)
        from hours in Gen.Choose(1, 23)
        select (Condition)new Between(DentaMind.Routing.Rules.Written.Facts.TimeOfDay, new TimeOnly(start, 0), new TimeOnly((start + hours) % 24, 30), Place.Nowhere);

    private static Gen<Condition> Among(TextFact fact, string?[] values) =>
        from some in Some(1, 2, Gen.Elements(values))
        from isNot in Gen.Choose(0, 2)
        select (Condition)new Among(fact, [.. some.Select(Word.Of)], isNot == 0, Place.Nowhere);

    private static Gen<IReadOnlyList<T>> Some<T>(int atLeast, int atMost, Gen<T> one) =>
        from count in Gen.Choose(atLeast, atMost) from items in Gen.ListOf(one, count) select (IReadOnlyList<T>)[.. items];
}
