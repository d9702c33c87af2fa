using DentaMind.Kernel;

namespace DentaMind.Practice.History;

/// <summary>Whether a fact's dates can be this patient's: nothing before the birth, nothing still to come, nothing that ends before it begins.</summary>
internal static class FactDates
{
    private const int LongestPregnancyDays = 300;
    private const int LatestBirthDays = 60;

    /// <summary>Somewhere on earth it is tomorrow already.</summary>
    private const int DaysAhead = 1;

    public static Refusal? Check(Fact fact, DateOnly? birth, DateOnly today)
    {
        var wrong = new Wrong();
        var (since, until) = (PartialDate.Read(fact.Since), PartialDate.Read(fact.Until));
        var mayEndLater = fact.Status is FactStatus.Active or FactStatus.Suspected && FactKinds.Find(fact.Kind)?.Section == HistorySection.Medications;
        CheckPast("since", since, birth, today, wrong);
        CheckPast("until", until, birth, mayEndLater ? today.AddYears(10) : today, wrong);
        wrong.Unless(since is null || until is null || until.Value.Last >= since.Value.First, "until", "It cannot end before it began.");
        wrong.Unless(fact.Status == FactStatus.Resolved || until is null || until.Value.Last >= today.AddDays(-DaysAhead), "status", "It ended on that day; say that it is over.");
        if (fact.SinceAge is { } age && birth is { } born)
            wrong.Unless(born.Turns(age) <= today, "sinceAge", "The patient is not that old yet.");
        foreach (var (code, measured) in fact.Measures ?? new Dictionary<string, Measured>())
        {
            wrong.Unless(measured.On is null || PartialDate.Read(measured.On) is not null, $"measures.{code}.on", "Give a year, a month or a day: 2019, 2019-05 or 2019-05-14.");
            CheckPast($"measures.{code}.on", PartialDate.Read(measured.On), birth, today, wrong);
        }
        if (fact is { DueOn: { } due, Status: not FactStatus.Resolved })
            wrong.Unless(due >= today.AddDays(-LatestBirthDays) && due <= today.AddDays(LongestPregnancyDays), "dueOn", "That cannot be: a child is due within the next ten months.");
        return wrong.Refusal;
    }

    private static void CheckPast(string field, PartialDate? date, DateOnly? birth, DateOnly latest, Wrong wrong)
    {
        if (date is not { } known)
            return;
        wrong.Unless(birth is null || known.Last >= birth, field, "That is before the patient was born.");
        wrong.Unless(known.First <= latest.AddDays(DaysAhead), field, "That is still to come.");
    }
}
