using System.Globalization;
using System.Text;
using DentaMind.Kernel;
using DentaMind.Kit;
using DentaMind.Treatment.Estimates;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Estimates.Golden;

/// <summary>Cases that a biller can check with a pencil: the sums are worked out by hand here, and the words beside them are kept.</summary>
public sealed class GoldenTests
{
    private static readonly Dictionary<string, GoldenCase> Cases =
        new[] { MoneyCases.All(), LimitCases.All(), TwoInsurances.All() }.SelectMany(some => some).ToDictionary(one => one.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names { get; } = [.. Cases.Keys];

    [Fact]
    public void There_are_at_least_forty() => Cases.Count.ShouldBeGreaterThanOrEqualTo(40);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_comes_to_what_a_biller_reckons_and_says_why(string name)
    {
        var one = Cases[name];
        var estimate = Estimator.Of(one.Ask);
        estimate.Lines.Select(line => line.Insured.Cents).ShouldBe(one.Insured);
        estimate.Lines.Select(line => line.Patient.Cents).ShouldBe(one.Patient);
        Snapshot.Match(name, Told(one, EstimateViews.Of(Scenes.Day, one.Ask, estimate, Waiting.Of(one.Ask, estimate))));
    }

    private static string Told(GoldenCase one, EstimateView view)
    {
        var page = new StringBuilder(one.Story).Append('\n');
        foreach (var (line, asked) in view.Lines.Zip(one.Ask.Lines))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{asked.Procedure.Words.En}{Where(asked)}, on {asked.On:yyyy-MM-dd}\n");
            foreach (var step in line.Steps)
                page.Append("  ").Append(step.Text.En).Append('\n');
            if (line.Wait is { } wait)
                page.Append("  ").Append(wait.Text.En).Append('\n');
            page.Append("  ").Append(Sum(line)).Append('\n');
            foreach (var step in line.Steps)
                page.Append("    ").Append(step.Text.Fr).Append('\n');
            if (line.Wait is { } attente)
                page.Append("    ").Append(attente.Text.Fr).Append('\n');
        }

        return page.ToString();
    }

    private static string Where(PricedLine line) => line.Place.Tooth is { } tooth ? $", tooth {tooth} (FDI){(line.Place.Surfaces.IsEmpty ? "" : $" {line.Place.Surfaces}")}"
        : line.Place.Part is { } part ? $", {part}" : "";

    private static string Sum(LineEstimate line) =>
        $"Fee {Text(line.Fee)} = {Text(line.WriteOff)} written off{string.Concat(line.Insurance.Select(part => $" + {Text(part.Pays)} insurance {part.Ordinal}"))} + {Text(line.Patient)} patient";

    private static string Text(Money amount) => (amount.Cents / 100m).ToString("F2", CultureInfo.InvariantCulture);
}
