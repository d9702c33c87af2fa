using DentaMind.Practice.Patients;

namespace DentaMind.Benchmarks.Searching;

/// <summary>Somebody who never lived: which of all from 0, and at home in which of the group's locations.</summary>
internal sealed record Townsperson(int Place, string Family, string Given, DateOnly Born, Sex Sex, string Phone, string? Email, int Location)
{
    public const int Locations = 30;
    private const int Seed = 4;
    private static readonly DateOnly FirstBirth = new(1930, 1, 1);
    private static readonly int[] AreaCodes = [416, 418, 438, 506, 514, 613, 819, 902];

    /// <summary>The number on the chart.</summary>
    public string Number => FormattableString.Invariant($"P{Place:D7}");

    /// <summary>So many people, the same each time.</summary>
    public static IEnumerable<Townsperson> All(int count)
    {
        var random = new Random(Seed);
        for (var place = 0; place < count; place++)
            yield return Next(place, random);
    }

    private static Townsperson Next(int place, Random random)
    {
        var (family, given) = (Names.Family(random), Names.Given(random));
        if (random.Next(20) == 0)
            family += "-" + Names.Family(random);
        return new Townsperson(
            place,
            family,
            given,
            FirstBirth.AddDays(random.Next(95 * 365)),
            random.Next(2) == 0 ? Sex.F : Sex.M,
            FormattableString.Invariant($"{AreaCodes[random.Next(AreaCodes.Length)]}-{random.Next(200, 1000)}-{random.Next(10_000):D4}"),
            random.Next(2) == 0 ? FormattableString.Invariant($"person{place}@example.test") : null,
            random.Next(Locations));
    }
}
