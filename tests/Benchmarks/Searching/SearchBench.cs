using DentaMind.Benchmarks.Figures;
using DentaMind.Kit.Peers;

namespace DentaMind.Benchmarks.Searching;

/// <summary>How long a patient is looked for among a million, over HTTP with rights and a synced line in the trail, on both engines, beside the same questions to a plain full-text index in the same minutes.</summary>
internal static class SearchBench
{
    private const int People = 1_000_000;
    private const int WarmUps = 150;
    private const int Questions = 1_500;
    private const int Desks = 8;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var everybody = Townsperson.All(People).ToList();
        var (warmUps, questions) = (Question.Some(WarmUps, everybody), Question.Some(Questions, [.. everybody.AsEnumerable().Reverse()]));
        var sqlite = await HouseAsync(null, warmUps, questions);
        await using var postgres = await LocalPostgres.StartAsync(isDurable: true);
        var large = await HouseAsync(await postgres.NewDatabaseAsync(), warmUps, questions);
        var plain = await PeerAsync(everybody, warmUps, questions);
        return
        [
            .. List(sqlite, "sqlite", "SQLite"), .. Kinds(sqlite),
            .. List(large, "postgres", "PostgreSQL"),
            new("peerMilliseconds", "peer: the same letters in the clear, SQLite's full-text index, without rights, seals and trail, over HTTP, ms, median", plain.Median),
            new("peerMillisecondsHigh", "the same, 95 of 100 are quicker", plain.At(0.95)),
            new("timesPeer", "times as long as that peer, SQLite, median", sqlite.Everywhere.All.Median / plain.Median),
            new("timesPeerHigh", "the same, where 95 of 100 are quicker", sqlite.Everywhere.All.At(0.95) / plain.At(0.95)),
        ];
    }

    private static IEnumerable<Figure> List(Run run, string name, string engine) =>
    [
        new($"{name}Milliseconds", $"a patient looked for among 1,000,000 on {engine}, every kind of question, ms, median", run.Everywhere.All.Median),
        new Figure($"{name}MillisecondsHigh", "the same, 95 of 100 are quicker", run.Everywhere.All.At(0.95)).AtMost(50),
        new($"{name}MillisecondsMost", "the same, the slowest", run.Everywhere.All.High),
        new($"{name}LocalMillisecondsHigh", "somebody of one location of thirty asks, 95 of 100 are quicker", run.Local.All.At(0.95)),
        new($"{name}DesksMillisecondsHigh", $"{Desks} desks ask at once, 95 of 100 are quicker", run.Desks.All.At(0.95)),
        new($"{name}StartSeconds", "from start to the ready line, s", run.Start.TotalSeconds),
    ];

    private static IEnumerable<Figure> Kinds(Run run) => Enum.GetValues<QuestionKind>().Select(kind =>
        new Figure($"sqlite{kind}High", $"of these: {Words(kind)}, 95 of 100 are quicker", run.Everywhere.Of(kind).At(0.95)));

    private static string Words(QuestionKind kind) => kind switch
    {
        QuestionKind.FirstLetter => "one letter",
        QuestionKind.Beginning => "two to five letters of a family name",
        QuestionKind.Family => "a family name",
        QuestionKind.WholeName => "given and family name",
        QuestionKind.TwoBeginnings => "the beginnings of both",
        QuestionKind.Initials => "initials",
        QuestionKind.Common => "the name that most people have",
        QuestionKind.Number => "a number",
        QuestionKind.Phone => "a telephone number",
        QuestionKind.BirthDate => "a birth date, alone or with the family name",
        _ => "a name that nobody has",
    };

    private static async Task<Run> HouseAsync(string? postgres, IReadOnlyList<Question> warmUps, IReadOnlyList<Question> questions)
    {
        await using var house = await SearchedHouse.OpenAsync(People, postgres);
        await Asked.InTurnAsync(house.Everywhere, warmUps, kind => kind != QuestionKind.Nobody);
        await Asked.InTurnAsync(house.Local, warmUps, _ => false);
        Progress.Say("asking");
        var run = new Run(
            house.Start,
            await Asked.InTurnAsync(house.Everywhere, questions, kind => kind != QuestionKind.Nobody),
            await Asked.InTurnAsync(house.Local, questions, _ => false),
            await Asked.AtOnceAsync(house.Everywhere, questions, Desks));
        Progress.Say($"95 of 100 within {run.Everywhere.All.At(0.95):F1} ms, of one location {run.Local.All.At(0.95):F1} ms, {Desks} at once {run.Desks.All.At(0.95):F1} ms");
        return run;
    }

    private static async Task<Spread> PeerAsync(IReadOnlyList<Townsperson> everybody, IReadOnlyList<Question> warmUps, IReadOnlyList<Question> questions)
    {
        Progress.Say("filling the peer");
        await using var peer = await PlainIndex.StartAsync(everybody);
        using var client = new HttpClient { BaseAddress = peer.Address };
        await Asked.InTurnAsync(client, warmUps, _ => false);
        return (await Asked.InTurnAsync(client, questions, kind => kind is not (QuestionKind.Nobody or QuestionKind.BirthDate))).All;
    }

    private sealed record Run(TimeSpan Start, Asked Everywhere, Asked Local, Asked Desks);
}
