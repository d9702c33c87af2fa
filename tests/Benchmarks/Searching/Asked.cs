using System.Diagnostics;
using System.Text.Json;
using DentaMind.Benchmarks.Figures;

namespace DentaMind.Benchmarks.Searching;

/// <summary>What a list of questions took, in milliseconds from the request to the last byte of its answer.</summary>
internal sealed class Asked
{
    private readonly List<(Question Question, double Milliseconds)> answers = [];

    public Spread All => new(answers.Select(one => one.Milliseconds));

    public Spread Of(QuestionKind kind) => new(answers.Where(one => one.Question.Kind == kind).Select(one => one.Milliseconds));

    /// <summary>Asks one after another.</summary>
    public static async Task<Asked> InTurnAsync(HttpClient client, IReadOnlyList<Question> questions, Func<QuestionKind, bool> findsSomebody)
    {
        var asked = new Asked();
        foreach (var question in questions)
            asked.answers.Add((question, await MillisecondsAsync(client, question, findsSomebody(question.Kind))));
        return asked;
    }

    /// <summary>Asks so many at once, as desks do on a Monday.</summary>
    public static async Task<Asked> AtOnceAsync(HttpClient client, IReadOnlyList<Question> questions, int desks)
    {
        var parts = await Task.WhenAll(Enumerable.Range(0, desks).Select(desk =>
            InTurnAsync(client, [.. questions.Where((_, place) => place % desks == desk)], kind => kind != QuestionKind.Nobody)));
        var asked = new Asked();
        asked.answers.AddRange(parts.SelectMany(part => part.answers));
        return asked;
    }

    private static async Task<double> MillisecondsAsync(HttpClient client, Question question, bool findsSomebody)
    {
        var address = new Uri($"api/patients?query={Uri.EscapeDataString(question.Text)}", UriKind.Relative);
        var since = Stopwatch.GetTimestamp();
        var answer = await client.GetByteArrayAsync(address);
        var took = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        if (findsSomebody && Count(answer) == 0)
            throw new InvalidOperationException($"Nobody was found by \"{question.Text}\" ({question.Kind}), and somebody is there.");
        return took;
    }

    private static int Count(byte[] answer)
    {
        using var page = JsonDocument.Parse(answer);
        return (page.RootElement.ValueKind == JsonValueKind.Array ? page.RootElement : page.RootElement.GetProperty("items")).GetArrayLength();
    }
}
