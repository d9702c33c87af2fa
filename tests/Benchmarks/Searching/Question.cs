namespace DentaMind.Benchmarks.Searching;

/// <summary>What somebody at a desk types to find a patient.</summary>
internal sealed record Question(QuestionKind Kind, string Text)
{
    private const int Seed = 9;
    private const string Nobody = "Wxq";

    /// <summary>How often each kind is asked, in a hundred.</summary>
    private static readonly (QuestionKind Kind, int Share)[] Mix =
    [
        (QuestionKind.FirstLetter, 5), (QuestionKind.Beginning, 20), (QuestionKind.Family, 10), (QuestionKind.WholeName, 20), (QuestionKind.TwoBeginnings, 10),
        (QuestionKind.Initials, 5), (QuestionKind.Common, 5), (QuestionKind.Number, 10), (QuestionKind.Phone, 5), (QuestionKind.BirthDate, 5), (QuestionKind.Nobody, 5),
    ];

    /// <summary>So many questions in no order, about people of all, the same each time.</summary>
    public static IReadOnlyList<Question> Some(int count, IReadOnlyList<Townsperson> people)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => About(people[random.Next(people.Count)], Draw(random), random))];
    }

    private static QuestionKind Draw(Random random)
    {
        var drawn = random.Next(Mix.Sum(one => one.Share));
        return Mix.First(one => (drawn -= one.Share) < 0).Kind;
    }

    private static Question About(Townsperson person, QuestionKind kind, Random random) => new(kind, kind switch
    {
        QuestionKind.FirstLetter => person.Family[..1],
        QuestionKind.Beginning => Beginning(person.Family, 2 + random.Next(4)),
        QuestionKind.Family => person.Family,
        QuestionKind.WholeName => $"{person.Given} {person.Family}",
        QuestionKind.TwoBeginnings => $"{Beginning(person.Given, 2)} {Beginning(person.Family, 3)}",
        QuestionKind.Initials => $"{person.Given[..1]} {person.Family[..1]}",
        QuestionKind.Common => random.Next(2) == 0 ? Names.CommonFamily : $"{Names.CommonGiven} {Names.CommonFamily}",
        QuestionKind.Number => person.Number,
        QuestionKind.Phone => person.Phone,
        QuestionKind.BirthDate => $"{person.Born:yyyy-MM-dd}" + (random.Next(2) == 0 ? "" : $" {person.Family}"),
        _ => $"{person.Given} {Nobody}{person.Family}",
    });

    private static string Beginning(string name, int letters) => name[..Math.Min(letters, name.Length)];
}

/// <summary>How patients are looked for.</summary>
internal enum QuestionKind
{
    FirstLetter,
    Beginning,
    Family,
    WholeName,

    /// <summary>Two letters of the given name and three of the family name.</summary>
    TwoBeginnings,
    Initials,

    /// <summary>The name that most people have.</summary>
    Common,
    Number,
    Phone,

    /// <summary>A birth date, alone or with the family name.</summary>
    BirthDate,

    /// <summary>A name that nobody has.</summary>
    Nobody,
}
