using System.Collections.Frozen;
using System.Globalization;

namespace DentaMind.Dicom.Facts;

/// <summary>The codes of PS3.16 CID 4018, 4019 and 4025, each with the FDI number of its tooth.</summary>
internal static class ToothCodes
{
    private const string Natural = """
        11 422653006, 12 424877001, 13 860767006, 14 57826002, 15 36492000, 16 865995000,
        17 863902006, 18 68085002, 21 424399000, 22 423185002, 23 860780009, 24 61897005,
        25 23226009, 26 865988009, 27 863901004, 28 87704003, 31 425106001, 32 423331005,
        33 860782001, 34 2400006, 35 24573005, 36 866006002, 37 863898000, 38 74344005,
        41 424575004, 42 423937004, 43 860785004, 44 80140008, 45 8873007, 46 866005003,
        47 863899008, 48 38994002, 51 88824007, 52 65624003, 53 30618001, 54 17505006,
        55 27855007, 61 51678005, 62 43622005, 63 73937000, 64 45234009, 65 51943008,
        71 89552004, 72 14770005, 73 43281008, 74 38896004, 75 49330006, 81 67834006,
        82 22445006, 83 6062009, 84 58646007, 85 61868007
        """;

    private const string Supernumerary = """
        11 2551000124100, 12 2571000124105, 13 2601000124103, 14 2671000124109, 15 2561000124103, 16 2591000124106,
        17 2631000124106, 18 2531000124107, 21 2541000124102, 22 2651000124104, 23 2611000124100, 24 2641000124101,
        25 2681000124107, 26 2661000124102, 27 2621000124108, 28 2581000124108, 31 2481000124109, 32 2381000124100,
        33 2441000124103, 34 2451000124101, 35 2471000124106, 36 2431000124108, 37 2371000124103, 38 2391000124102,
        41 2511000124101, 42 2521000124109, 43 2501000124104, 44 2461000124104, 45 2421000124105, 46 2491000124107,
        47 2401000124100, 48 2411000124102, 51 2301000124109, 52 2281000124105, 53 2291000124108, 54 2321000124104,
        55 2341000124106, 61 2351000124108, 62 2271000124107, 63 2361000124105, 64 2331000124101, 65 2311000124107,
        71 2261000124100, 72 2171000124100, 73 2211000124103, 74 2181000124102, 75 2241000124104, 81 2191000124104,
        82 2201000124101, 83 2221000124106, 84 2231000124109, 85 2251000124102
        """;

    /// <summary>SNOMED RT counts T-54210 to T-54520 as the universal system counts 1 to 32, then the primary teeth by quadrant.</summary>
    private const string PrimaryInSnomedRt = "51 52 53 54 55 61 62 63 64 65 81 82 83 84 85 71 72 73 74 75";

    private static readonly FrozenDictionary<string, int> NaturalTeeth = Read(Natural);
    private static readonly FrozenDictionary<string, int> SupernumeraryTeeth = Read(Supernumerary);
    private static readonly int[] PrimaryTeeth = [.. PrimaryInSnomedRt.Split(' ').Select(Number)];

    /// <summary>The FDI number of a natural tooth; null when the code names none.</summary>
    public static int? Find(Code code) => code.Scheme switch
    {
        "SRT" or "SNM3" or "99SDM" => InSnomedRt(code.Value),
        _ when code.Scheme.StartsWith("ISO3950", StringComparison.Ordinal) => InFdi(code.Value),
        _ => NaturalTeeth.TryGetValue(code.Value, out var tooth) ? tooth : null,
    };

    /// <summary>The FDI number of the tooth beside which a supernumerary one stands.</summary>
    public static int? FindSupernumerary(Code code) => SupernumeraryTeeth.TryGetValue(code.Value, out var tooth) ? tooth : null;

    private static int? InSnomedRt(string code)
    {
        if (!code.StartsWith("T-54", StringComparison.Ordinal) || !int.TryParse(code.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var place = number % 10 == 0 ? (number / 10) - 20 : 0;
        return place switch
        {
            >= 1 and <= 32 => OfUniversal(place),
            >= 41 and <= 60 => PrimaryTeeth[place - 41],
            _ => null,
        };
    }

    private static int? InFdi(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && NaturalTeeth.Values.Contains(number) ? number : null;

    private static int OfUniversal(int number) => number switch
    {
        <= 8 => 19 - number,
        <= 16 => 12 + number,
        <= 24 => 55 - number,
        _ => 16 + number,
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static FrozenDictionary<string, int> Read(string table) => table
        .Split(',', StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split(' '))
        .ToFrozenDictionary(entry => entry[1], entry => Number(entry[0]), StringComparer.Ordinal);
}
