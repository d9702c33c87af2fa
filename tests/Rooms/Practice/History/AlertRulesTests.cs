using DentaMind.Kernel;
using DentaMind.Practice.History;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice.History;

/// <summary>From facts to alerts: which, how heavy, and why.</summary>
public sealed class AlertRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly PatientId Patient = PatientId.New();

    public static TheoryData<string, AlertSeverity, Fact> Rules => new()
    {
        { "anaphylaxis", AlertSeverity.Severe, new Fact { Kind = "food", Reaction = Reaction.Anaphylaxis } },
        { "anaphylaxis", AlertSeverity.Severe, new Fact { Kind = "other-allergy", Name = "x", Reaction = Reaction.Breathing } },
        { "anaphylaxis", AlertSeverity.Severe, new Fact { Kind = "chlorhexidine", Severity = FactSeverity.Severe } },
        { "allergy-latex", AlertSeverity.Severe, new Fact { Kind = "latex", Severity = FactSeverity.Mild } },
        { "allergy-penicillin", AlertSeverity.Severe, new Fact { Kind = "penicillin", Status = FactStatus.Suspected } },
        { "allergy-local-anaesthetic", AlertSeverity.Severe, new Fact { Kind = "local-anaesthetic" } },
        { "allergy", AlertSeverity.Caution, new Fact { Kind = "metal", Variant = "nickel" } },
        { "anticoagulant", AlertSeverity.Severe, new Fact { Kind = "direct-anticoagulant", Name = "apixaban" } },
        { "inr-high", AlertSeverity.Severe, new Fact { Kind = "vitamin-k-antagonist", Measures = Measures("inr", 4m) } },
        { "bleeding-disorder", AlertSeverity.Severe, new Fact { Kind = "bleeding-disorder" } },
        { "mronj-risk", AlertSeverity.Severe, new Fact { Kind = "denosumab" } },
        { "mronj-risk", AlertSeverity.Severe, new Fact { Kind = "bisphosphonate", Status = FactStatus.Resolved, Until = "2015" } },
        { "mronj-risk", AlertSeverity.Severe, new Fact { Kind = "denosumab", Status = FactStatus.Resolved, Until = "2026-03" } },
        { "mronj-risk", AlertSeverity.Severe, new Fact { Kind = "denosumab", Status = FactStatus.Resolved } },
        { "radiotherapy-jaws", AlertSeverity.Severe, new Fact { Kind = "radiotherapy-head-neck", Status = FactStatus.Resolved, Until = "1999" } },
        { "endocarditis-risk", AlertSeverity.Severe, new Fact { Kind = "heart-valve", Variant = "prosthetic" } },
        { "endocarditis-risk", AlertSeverity.Severe, new Fact { Kind = "past-endocarditis", Status = FactStatus.Resolved } },
        { "pregnancy", AlertSeverity.Severe, new Fact { Kind = "pregnancy", DueOn = Today.AddDays(20) } },
        { "pregnancy-over", AlertSeverity.Caution, new Fact { Kind = "pregnancy", DueOn = Today.AddDays(-31) } },
        { "immunosuppression", AlertSeverity.Severe, new Fact { Kind = "chemotherapy" } },
        { "diabetes", AlertSeverity.Notice, new Fact { Kind = "diabetes", Measures = Measures("hba1c", 7.9m) } },
        { "diabetes-uncontrolled", AlertSeverity.Caution, new Fact { Kind = "diabetes", Measures = Measures("hba1c", 8m) } },
        { "blood-pressure-high", AlertSeverity.Caution, new Fact { Kind = "hypertension", Measures = Measures("systolic", 180) } },
    };

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void A_fact_raises_its_alert_and_the_alert_names_the_fact(string code, AlertSeverity severity, Fact fact)
    {
        var kept = Keep(fact);
        var alert = AlertRules.Of(History(kept), Today).ShouldHaveSingleItem(one => one.Code == code);
        (alert.Severity, alert.Facts.Single()).ShouldBe((severity, kept.Id));
    }

    public static TheoryData<string, Fact> Silences => new()
    {
        { "anticoagulant", new Fact { Kind = "vitamin-k-antagonist", Status = FactStatus.Resolved } },
        { "anticoagulant", new Fact { Kind = "heparin", Until = "2026-11-28" } },
        { "inr-high", new Fact { Kind = "vitamin-k-antagonist", Measures = Measures("inr", 3.9m) } },
        { "mronj-risk", new Fact { Kind = "denosumab", Status = FactStatus.Resolved, Until = "2025-06" } },
        { "mronj-risk", new Fact { Kind = "bisphosphonate", Status = FactStatus.Withdrawn } },
        { "endocarditis-risk", new Fact { Kind = "heart-valve", Variant = "disease" } },
        { "pregnancy", new Fact { Kind = "pregnancy", Status = FactStatus.Resolved } },
        { "allergy", new Fact { Kind = "pollen" } },
        { "anaphylaxis", new Fact { Kind = "latex", Severity = FactSeverity.Severe, Status = FactStatus.Withdrawn } },
    };

    [Theory]
    [MemberData(nameof(Silences), DisableDiscoveryEnumeration = true)]
    public void What_is_over_never_was_or_is_not_enough_raises_none(string code, Fact fact) =>
        AlertRules.Of(History(Keep(fact)), Today).ShouldNotContain(alert => alert.Code == code);

    [Fact]
    public void What_nobody_asked_about_is_a_caution_that_names_the_parts()
    {
        var alert = AlertRules.Of(History(), Today).ShouldHaveSingleItem();
        (alert.Code, alert.Severity).ShouldBe(("not-asked", AlertSeverity.Caution));
        alert.Sections.ShouldBe([HistorySection.Allergies, HistorySection.Medications, HistorySection.Conditions]);

        var asked = History(Keep(new Fact { Kind = FactKinds.NoneOf(HistorySection.Allergies).Code }), Keep(new Fact { Kind = "asthma" }));
        AlertRules.Of(asked, Today).Single(one => one.Code == "not-asked").Sections.ShouldBe([HistorySection.Medications]);
    }

    [Fact]
    public void A_history_that_nobody_went_through_for_a_year_says_so()
    {
        var old = Keep(new Fact { Kind = "asthma" }) with { RecordedAt = At(Today.AddMonths(-13)) };
        AlertRules.Of(History(old), Today).ShouldContain(alert => alert.Code == "history-old");
        var confirmed = History(old) with { Confirmations = [new FactConfirmation { Fact = old.Id, Version = 1, ConfirmedAt = At(Today) }] };
        AlertRules.Of(confirmed, Today).ShouldNotContain(alert => alert.Code == "history-old");
    }

    [Fact]
    public void One_fact_more_never_takes_a_severe_alert_away_and_the_heaviest_stand_first()
    {
        var dice = new Random(20261130);
        for (var round = 0; round < 500; round++)
        {
            var facts = Enumerable.Range(0, dice.Next(1, 12)).Select(_ => Keep(Invent(dice))).ToList();
            var alerts = AlertRules.Of(History([.. facts]), Today);
            var fewer = AlertRules.Of(History([.. facts.Skip(1)]), Today);

            Severe(fewer).ShouldBeSubsetOf(Severe(alerts));
            alerts.Select(alert => alert.Severity).ShouldBeInOrder();
            alerts.Select(alert => alert.Code).ShouldBeUnique();
            alerts.SelectMany(alert => alert.Facts).ShouldBeSubsetOf(facts.Select(fact => fact.Id));
            alerts.ShouldAllBe(alert => alert.Facts.Count + alert.Sections.Count > 0 || alert.Code == "history-old");
        }
    }

    private static IEnumerable<string> Severe(IEnumerable<Alert> alerts) => alerts.Where(alert => alert.Severity == AlertSeverity.Severe).Select(alert => alert.Code);

    private static Fact Invent(Random dice)
    {
        var kind = FactKinds.All[dice.Next(FactKinds.All.Count)];
        return new Fact
        {
            Kind = kind.Code,
            Status = (FactStatus)dice.Next(4),
            Variant = kind.Variants.Count == 0 || dice.Next(2) == 0 ? null : kind.Variants[dice.Next(kind.Variants.Count)],
            Reaction = dice.Next(3) == 0 ? (Reaction)dice.Next(7) : null,
            Until = dice.Next(4) == 0 ? $"{dice.Next(2015, 2028)}" : null,
            DueOn = dice.Next(4) == 0 ? Today.AddDays(dice.Next(-90, 200)) : null,
            Measures = kind.Measures.ToDictionary(measure => measure.Code, measure => new Measured(dice.Next((int)measure.Least, (int)measure.Most))),
        };
    }

    private static PatientHistory History(params KeptFact[] facts) => new(Patient, new DateOnly(1960, 1, 1), facts, []);

    private static KeptFact Keep(Fact fact) => new(FactId.New(), Patient, 1, fact, null, At(Today), "somebody");

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    private static Dictionary<string, Measured> Measures(string measure, decimal value) => new() { [measure] = new Measured(value) };
}

file static class Expecting
{
    public static Alert ShouldHaveSingleItem(this IEnumerable<Alert> alerts, Func<Alert, bool> wanted) => alerts.Where(wanted).ShouldHaveSingleItem();
}
