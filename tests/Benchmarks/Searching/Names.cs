using System.Globalization;

namespace DentaMind.Benchmarks.Searching;

/// <summary>Names as a population has them: few names for many, many names for few. The commonest family name is one of a hundred people's.</summary>
internal static class Names
{
    private const int FamilyNames = 30_000;
    private const int GivenNames = 3_000;

    /// <summary>What many people are called.</summary>
    public const string CommonFamily = "Tremblay";

    public const string CommonGiven = "Marie";

    private static readonly string[] Families =
    [
        CommonFamily, "Gagnon", "Roy", "Côté", "Bouchard", "Gauthier", "Morin", "Lavoie", "Fortin", "Gagné", "Smith", "Singh", "Nguyen", "Brown", "Li",
        "Wilson", "Martin", "Campbell", "Patel", "Tran", "Pelletier", "Bélanger", "Lévesque", "Bergeron", "Leblanc", "Paquette", "Girard", "Simard", "Wong", "Chan",
        "MacDonald", "Taylor", "Thompson", "Scott", "Kaur", "O'Brien", "Müller", "da Silva", "van den Berg", "Saint-Pierre",
    ];

    private static readonly string[] Givens =
    [
        CommonGiven, "Jean", "Robert", "Louise", "Michel", "David", "Jennifer", "Daniel", "Sarah", "Mohammed", "François", "Julie", "John", "Linda", "Chloé", "William",
        "Anne-Marie", "Jean-Pierre", "Emma", "Liam", "Noah", "Olivia", "Zoé", "Thomas", "Élodie", "Maxime", "Sophie", "Wei", "Harpreet", "Siobhán",
    ];

    private static readonly string[] Syllables =
    [
        "ba", "be", "bo", "ca", "chi", "co", "da", "de", "do", "fa", "fer", "ga", "ge", "go", "ha", "her", "ja", "jo", "ka", "ko", "la", "le", "li", "lo", "ma", "me",
        "mi", "mo", "na", "ni", "no", "pa", "pe", "po", "ra", "re", "ri", "ro", "sa", "se", "sha", "si", "so", "ta", "te", "ti", "to", "tre", "va", "ve", "vi", "wa", "ya", "zi",
    ];

    public static string Family(Random random) => Name(Families, Rank(random, FamilyNames, 10));

    public static string Given(Random random) => Name(Givens, Rank(random, GivenNames, 6));

    /// <summary>How often the name of a rank occurs falls with its rank, the first few being about as frequent.</summary>
    private static int Rank(Random random, int names, int alike) => (int)(alike * (Math.Pow((names / (double)alike) + 1, random.NextDouble()) - 1));

    /// <summary>Beyond the common names, one is put together for each rank.</summary>
    private static string Name(string[] common, int rank)
    {
        if (rank < common.Length)
            return common[rank];
        var name = "";
        for (var rest = rank; rest > 0; rest /= Syllables.Length)
            name += Syllables[rest % Syllables.Length];
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name + (rank % 3) switch { 0 => "rd", 1 => "lle", _ => "n" });
    }
}
