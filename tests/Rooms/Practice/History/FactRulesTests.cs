using DentaMind.Practice.History;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice.History;

/// <summary>What cannot be said of anybody's health: each with a sentence at its field.</summary>
public sealed class FactRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly DateOnly Birth = new(1980, 2, 29);

    public static TheoryData<string, Fact> Wrong => new()
    {
        { "kind", new Fact() },
        { "kind", new Fact { Kind = "dragon-pox" } },
        { "name", new Fact { Kind = "other-condition" } },
        { "name", new Fact { Kind = "diabetes", Name = " " } },
        { "name", new Fact { Kind = "diabetes", Name = new string('x', 121) } },
        { "note", new Fact { Kind = "diabetes", Note = new string('x', 2001) } },
        { "saidBy", new Fact { Kind = "diabetes", SaidBy = new string('x', 81) } },
        { "frequency", new Fact { Kind = "insulin", Frequency = new string('x', 81) } },
        { "variant", new Fact { Kind = "diabetes", Variant = "type-3" } },
        { "variant", new Fact { Kind = "denosumab", Variant = "type-1" } },
        { "status", new Fact { Kind = "diabetes", Status = FactStatus.Withdrawn } },
        { "dose", new Fact { Kind = "diabetes", Dose = 1, DoseUnit = DoseUnit.Mg } },
        { "dose", new Fact { Kind = "denosumab", Dose = -60, DoseUnit = DoseUnit.Mg } },
        { "dose", new Fact { Kind = "denosumab", Dose = 0, DoseUnit = DoseUnit.Mg } },
        { "dose", new Fact { Kind = "denosumab", Dose = 60_000, DoseUnit = DoseUnit.Mg } },
        { "doseUnit", new Fact { Kind = "denosumab", Dose = 60 } },
        { "doseUnit", new Fact { Kind = "denosumab", DoseUnit = DoseUnit.Mg } },
        { "route", new Fact { Kind = "latex", Route = Route.Oral } },
        { "reaction", new Fact { Kind = "denosumab", Reaction = Reaction.Rash } },
        { "dueOn", new Fact { Kind = "diabetes", DueOn = Today } },
        { "dueOn", new Fact { Kind = "pregnancy", DueOn = Today.AddDays(400) } },
        { "dueOn", new Fact { Kind = "pregnancy", DueOn = Today.AddYears(-1) } },
        { "measures", new Fact { Kind = "denosumab", Measures = Measures("inr", 2) } },
        { "measures.hba1c", new Fact { Kind = "diabetes", Measures = Measures("hba1c", 200) } },
        { "measures.hba1c", new Fact { Kind = "diabetes", Measures = Measures("hba1c", -1) } },
        { "measures.inr", new Fact { Kind = "vitamin-k-antagonist", Measures = Measures("inr", 40) } },
        { "measures.radiation-dose", new Fact { Kind = "radiotherapy-head-neck", Measures = Measures("radiation-dose", 7000) } },
        { "measures.hba1c.on", new Fact { Kind = "diabetes", Measures = Measures("hba1c", 7, "2027-01-05") } },
        { "measures.hba1c.on", new Fact { Kind = "diabetes", Measures = Measures("hba1c", 7, "yesterday") } },
        { "measures.hba1c.on", new Fact { Kind = "diabetes", Measures = Measures("hba1c", 7, "1979") } },
        { "measures.diastolic", new Fact { Kind = "hypertension", Measures = new Dictionary<string, Measured> { ["systolic"] = new(90), ["diastolic"] = new(140) } } },
        { "since", new Fact { Kind = "diabetes", Since = "14.5.2019" } },
        { "since", new Fact { Kind = "diabetes", Since = "2019-13" } },
        { "since", new Fact { Kind = "diabetes", Since = "2019-02-29" } },
        { "since", new Fact { Kind = "diabetes", Since = "1980-02-28" } },
        { "since", new Fact { Kind = "diabetes", Since = "1979" } },
        { "since", new Fact { Kind = "diabetes", Since = "2027" } },
        { "until", new Fact { Kind = "diabetes", Status = FactStatus.Resolved, Since = "2019", Until = "2018" } },
        { "until", new Fact { Kind = "diabetes", Status = FactStatus.Resolved, Until = "2027" } },
        { "status", new Fact { Kind = "steroid", Until = "2020" } },
        { "sinceAge", new Fact { Kind = "asthma", SinceAge = 47 } },
        { "sinceAge", new Fact { Kind = "asthma", SinceAge = -1 } },
        { "sinceAge", new Fact { Kind = "asthma", SinceAge = 4, Since = "1984" } },
        { "codes", new Fact { Kind = "asthma", Codes = [new FactCode("", "J45")] } },
        { "codes", new Fact { Kind = "asthma", Codes = [null!] } },
        { "codes", new Fact { Kind = "asthma", Codes = [.. Enumerable.Repeat(new FactCode("ICD-10", "Z0001"), 11)] } },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_named_by_its_field(string field, Fact fact) => Judge(fact)!.Fields.Keys.ShouldBe([field]);

    public static TheoryData<Fact> Right => new()
    {
        new Fact { Kind = "diabetes", Since = "1980" },
        new Fact { Kind = "diabetes", Since = "1980-02-29" },
        new Fact { Kind = "diabetes", Since = "2026-11" },
        new Fact { Kind = "diabetes", Measures = Measures("hba1c", 6.5m, "2026-11-30") },
        new Fact { Kind = "asthma", SinceAge = 0 },
        new Fact { Kind = "pregnancy", DueOn = Today.AddDays(200) },
        new Fact { Kind = "steroid", Until = "2026-12-04" },
        new Fact { Kind = "denosumab", Dose = 60, DoseUnit = DoseUnit.Mg, Route = Route.Subcutaneous, Frequency = "every 6 months", Since = "2021-05" },
        new Fact { Kind = "other-allergy", Name = "kiwi", Reaction = Reaction.Swelling, Severity = FactSeverity.Mild },
        new Fact { Kind = "smoking", Variant = "cigarettes", Measures = Measures("per-day", 10), Status = FactStatus.Resolved, Until = "2020" },
    };

    [Theory]
    [MemberData(nameof(Right), DisableDiscoveryEnumeration = true)]
    public void What_can_be_is_taken(Fact fact) => Judge(fact).ShouldBeNull();

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Judge(new Fact { Kind = "denosumab", Name = "", Dose = 60, Reaction = Reaction.Rash })!.Fields.Keys.ShouldBe(["name", "doseUnit", "reaction"], ignoreOrder: true);

    private static DentaMind.Kernel.Refusal? Judge(Fact fact) => FactRules.Check(fact) ?? FactDates.Check(fact, Birth, Today);

    private static Dictionary<string, Measured> Measures(string measure, decimal value, string? on = null) => new() { [measure] = new Measured(value, on) };
}
