using DentaMind.Kernel;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Benefits;

/// <summary>What is wrong with a plan as it was written down, field by field.</summary>
internal static class TermsCheck
{
    private const int MostRows = 60;
    private const int MostReach = 60;
    private const long MostCents = 100_000_000;

    public static Refusal? Of(PlanForm form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Trim().Length > 120)
            fields["name"] = "Give the plan a name of at most 120 characters.";
        if (form.Group?.Length > 120)
            fields["group"] = "Give the group a name of at most 120 characters.";
        if (form.GroupNumber?.Length > 40)
            fields["groupNumber"] = "A group number has at most 40 characters.";
        if (form.Terms is null)
            fields["terms"] = "Say what the plan pays.";
        else
            CheckTerms(form.Terms, fields);
        return fields.Count == 0 ? null : Refusal.Invalid("name", "") with { Fields = fields };
    }

    private static void CheckTerms(PlanTerms terms, Dictionary<string, string> fields)
    {
        if (terms.YearBegins is < 1 or > 12)
            fields["terms.yearBegins"] = "Give the month in which the benefit year begins, 1 to 12.";
        if (terms.WritesOff && !terms.IsInNetwork)
            fields["terms.writesOff"] = "Nothing is written off without a contract.";
        CheckAmount(terms.AnnualMaximum, "annualMaximum", fields);
        CheckAmount(terms.FamilyMaximum, "familyMaximum", fields);
        CheckAmount(terms.Deductible, "deductible", fields);
        CheckAmount(terms.FamilyDeductible, "familyDeductible", fields);
        CheckShares(terms, fields);
        CheckLimits(terms, fields);
        CheckReach(terms.Exclusions, "exclusions", fields, mayBeEmpty: true);
        CheckReplacements(terms, fields);
    }

    private static void CheckShares(PlanTerms terms, Dictionary<string, string> fields)
    {
        Each(terms.Shares, "shares", fields, share =>
            !Enum.IsDefined(share.Category) ? "There is no such category."
            : share.Percent is < 0 or > 100 ? "A plan pays 0 to 100 percent."
            : share.WaitingMonths is < 0 or > 120 ? "Give 0 to 120 months."
            : terms.Shares.Count(one => one.Category == share.Category) > 1 ? "This category stands here twice."
            : null);
        Each(terms.Copays, "copays", fields, copay =>
            !Catalogue.IsKnown(copay.Procedure) ? "The catalogue has no such procedure."
            : terms.Copays.Count(one => one.Procedure == copay.Procedure) > 1 ? "This procedure stands here twice."
            : FaultOf(copay.Amount));
        Each(terms.LifetimeMaximums, "lifetimeMaximums", fields, maximum => FaultOf(maximum.Of) ?? FaultOf(maximum.Amount));
    }

    private static void CheckLimits(PlanTerms terms, Dictionary<string, string> fields)
    {
        Each(terms.Frequencies, "frequencies", fields, limit =>
            limit.Times is < 1 or > 99 ? "Give 1 to 99 times."
            : limit.Period == FrequencyPeriod.RollingMonths && limit.Months is < 1 or > 240 ? "Give 1 to 240 months."
            : FaultOf(limit.Of));
        Each(terms.Ages, "ages", fields, limit =>
            limit.From is null && limit.Through is null ? "Give the first age, the last, or both."
            : limit.From is < 0 or > 120 || limit.Through is < 0 or > 120 || limit.From > limit.Through ? "Ages are 0 to 120, the first no higher than the last."
            : FaultOf(limit.Of));
    }

    private static void CheckReplacements(PlanTerms terms, Dictionary<string, string> fields)
    {
        Each(terms.Replacements, "replacements", fields, interval => interval.Years is < 1 or > 30 ? "Give 1 to 30 years." : FaultOf(interval.Of));
        Each(terms.Downgrades, "downgrades", fields, downgrade => Catalogue.IsKnown(downgrade.To) ? FaultOf(downgrade.Of) : "The catalogue has no such procedure.");
    }

    private static void Each<T>(IReadOnlyList<T>? rows, string field, Dictionary<string, string> fields, Func<T, string?> judge)
    {
        if (rows is null || rows.Count > MostRows)
            fields[$"terms.{field}"] = $"Give at most {MostRows} rows.";
        else
            for (var at = 0; at < rows.Count; at++)
                if ((rows[at] is null ? "This row is empty." : judge(rows[at])) is { } fault)
                    fields[$"terms.{field}[{at}]"] = fault;
    }

    private static void CheckReach(IReadOnlyList<string>? of, string field, Dictionary<string, string> fields, bool mayBeEmpty)
    {
        if (!(mayBeEmpty && of is { Count: 0 }) && FaultOf(of) is { } fault)
            fields[$"terms.{field}"] = fault;
    }

    private static string? FaultOf(IReadOnlyList<string>? of) =>
        of is null || of.Count is 0 or > MostReach ? "Say which categories or procedures this is about."
        : of.FirstOrDefault(one => !Reach.IsKnown(one)) is not null ? "Something here is neither a category nor a procedure of the catalogue."
        : null;

    private static void CheckAmount(Money? amount, string field, Dictionary<string, string> fields)
    {
        if (amount is { } money && FaultOf(money) is { } fault)
            fields[$"terms.{field}"] = fault;
    }

    private static string? FaultOf(Money amount) =>
        amount.IsNegative ? "An amount is never negative."
        : amount.Cents > MostCents ? "An amount is at most 1,000,000.00."
        : null;
}
