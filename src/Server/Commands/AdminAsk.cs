using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;

namespace DentaMind.Server.Commands;

/// <summary>One admin verb being run: it enters the same doors as everybody, and answers in words or JSON.</summary>
internal sealed record AdminAsk(IServiceProvider Rooms, ParseResult Parsed, string Data, bool IsJson)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public async Task<Outcome<TAnswer>> EnterAsync<TUseCase, TAnswer>(TUseCase ask, Actor actor, CancellationToken ct)
        where TUseCase : IUseCase<TAnswer>
    {
        await using var scope = Rooms.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Door<TUseCase, TAnswer>>().EnterAsync(ask, actor, ct);
    }

    /// <summary>Prints the answer, or the refusal on stderr; the exit code.</summary>
    public int Tell<T>(Outcome<T> outcome, Func<T, object> json, Func<T, string> words)
    {
        if (!outcome.IsAnswer)
            return Say.Refuse($"{outcome.Refusal.Text} ({outcome.Refusal.Code}) {string.Join(' ', outcome.Refusal.Fields.Values)}".TrimEnd());
        Say.Answer(IsJson ? JsonSerializer.Serialize(json(outcome.Answer), Shape) : words(outcome.Answer));
        return 0;
    }

    /// <summary>The location's id, or null when none was given.</summary>
    public LocationId? Location(Option<string?> option) =>
        Parsed.GetValue(option) is not { } text ? null
        : LocationId.TryParse(text, null, out var id) ? id
        : throw new ArgumentException("A location's id has 36 characters.", nameof(option));
}
