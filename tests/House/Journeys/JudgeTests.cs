using System.Text.Json;
using Shouldly;

namespace DentaMind.House.Journeys;

public sealed class JudgeTests
{
    private static readonly Judge Judge = new(JsonSerializer.SerializeToElement(new
    {
        paths = new Dictionary<string, object> { ["/teeth"] = new { get = new { responses = new Dictionary<string, object> { ["200"] = new { content = new Dictionary<string, object> { ["application/json"] = new { schema = new Dictionary<string, string> { ["$ref"] = "#/components/schemas/Tooth" } } } } } } } },
        components = new
        {
            schemas = new
            {
                Tooth = new
                {
                    type = "object",
                    required = new[] { "key", "crown" },
                    properties = new
                    {
                        key = new { type = "string" },
                        crown = new { oneOf = new object[] { new { type = "null" }, new { type = "string", @enum = new[] { "gold", "ceramic" } } } },
                        roots = new { type = "array", items = new { type = "integer" } },
                    },
                },
            },
        },
    }));

    [Theory]
    [InlineData("""{"key":"16","crown":null,"roots":[1,2]}""", "")]
    [InlineData("""{"key":"16","crown":"gold"}""", "")]
    [InlineData("""{"key":"16"}""", "/teeth.crown is not there")]
    [InlineData("""{"key":16,"crown":null}""", "/teeth.key is integer")]
    [InlineData("""{"key":"16","crown":"tin"}""", "/teeth.crown says tin")]
    [InlineData("""{"key":"16","crown":null,"roots":[1.5]}""", "/teeth.roots[] is number")]
    [InlineData("""{"key":"16","crown":null,"colour":"A2"}""", "/teeth.colour is not described")]
    [InlineData("""[]""", "/teeth is array")]
    public void An_answer_is_judged_by_what_is_missing_too_many_or_otherwise(string answer, string culprit) =>
        string.Join(", ", Judge.Culprits("/teeth", JsonElement.Parse(answer))).ShouldBe(culprit);
}
