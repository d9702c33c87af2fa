using System.Text.Json;
using System.Text.RegularExpressions;
using DentaMind.Kit.Http;
using Microsoft.Playwright;
using Shouldly;

namespace DentaMind.House.Journeys;

/// <summary>What a practice at work answers, beside what the OpenAPI document says of it.</summary>
[Collection(nameof(DemoCollection))]
public sealed partial class AnswersTests(DemoHouse house)
{
    /// <summary>How many answers that say something are read at an address; those that say nothing are passed, for other journeys fill the demo with patients who have nothing yet.</summary>
    private const int OfEach = 4;

    /// <summary>Of which the demo has none to read, until a journey makes some.</summary>
    private static readonly string[] NotInTheDemo =
        ["/api/routing/reconciliations/{id}/report", "/api/routing/reconciliations/{id}/findings", "/api/plans/{id}/document/check", "/api/code-lists/{id}/codes"];

    /// <summary>Names, by the last word of the address that lists them.</summary>
    private readonly Dictionary<string, List<string>> known = new(StringComparer.Ordinal);

    [Fact]
    public async Task Whatever_is_read_is_what_the_document_says_field_by_field()
    {
        var page = await house.Demo.VisitAsync();
        var judge = new Judge((await ReadAsync(page, "/openapi.json"))!.Value);
        List<string> culprits = [];
        List<string> unread = [];
        foreach (var address in judge.Readable.OrderBy(address => address.Count(letter => letter == '{')))
        {
            var (answers, telling) = (0, 0);
            foreach (var filled in Fill(address).TakeWhile(_ => telling < OfEach))
            {
                if (await ReadAsync(page, filled) is not { } answer)
                    continue;
                answers++;
                telling += IsEmpty(answer) ? 0 : 1;
                culprits.AddRange(judge.Culprits(address, answer));
                LearnFrom(address, answer);
            }

            if (answers == 0)
                unread.Add(address);
        }

        culprits.Distinct().ShouldBeEmpty();
        unread.Except(NotInTheDemo).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    private static async Task<JsonElement?> ReadAsync(IPage page, string address)
    {
        var answer = await page.Context.APIRequest.GetAsync(address);
        return answer.Ok ? await answer.JsonAsync() : null;
    }

    /// <summary>The address with every name that is known for its parameters: <c>{id}</c> after <c>patients</c> is a patient's.</summary>
    private IEnumerable<string> Fill(string address)
    {
        var open = Parameter().Match(address);
        return !open.Success ? [address]
            : (known.GetValueOrDefault(open.Groups[1].Value) ?? []).SelectMany(name => Fill(address.Replace(open.Value, $"/{open.Groups[1].Value}/{Uri.EscapeDataString(name)}", StringComparison.Ordinal)));
    }

    private static bool IsEmpty(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("items", out var items) && items.GetArrayLength() == 0;

    private void LearnFrom(string address, JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("items", out var items))
            return;
        foreach (var list in items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).SelectMany(item => item.EnumerateObject()).Where(field => field.Value.ValueKind == JsonValueKind.Array))
            Learn(list.Name, list.Value);
        Learn(address.Split('/')[^1], items);
    }

    private void Learn(string list, JsonElement items)
    {
        var names = items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => item.Text("id") ?? item.Text("name") ?? item.Text("version")).OfType<string>();
        if (!known.TryGetValue(list, out var those))
            known[list] = those = [];
        those.AddRange(names.Except(those).ToList());
    }

    [GeneratedRegex("/([^/{]+)/\\{[^}]+\\}")]
    private static partial Regex Parameter();
}
