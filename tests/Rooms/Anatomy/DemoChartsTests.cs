using DentaMind.Anatomy.Demo;
using DentaMind.Kernel.Dentistry;
using DentaMind.Rooms.Treatment.Chart;
using DentaMind.Treatment.Chart;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Anatomy;

public sealed class DemoChartsTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    public static TheoryData<ulong> Patients => [.. DemoPractice.Patients.Select(patient => patient.Seed)];

    [Theory]
    [MemberData(nameof(Patients))]
    public void A_chart_of_the_demo_shows_what_the_X_rays_of_that_day_show(ulong seed)
    {
        var patient = DemoPractice.Patients.Single(one => one.Seed == seed);
        var scribe = new Scribe(patient.Patient.BirthDate);
        var visits = DemoPractice.Charts(Today).Where(charting => charting.Patient == patient).ToList();
        visits.ShouldNotBeEmpty();
        foreach (var visit in visits)
        {
            Chart(scribe, visit);
            var (mouth, view) = (patient.ChartedMouthOn(visit.On), scribe.Chart.ViewOn(visit.On));
            foreach (var tooth in view.Teeth)
            {
                var state = mouth.Teeth.FirstOrDefault(one => one.Tooth == tooth.Tooth.Tooth);
                (tooth.Presence == Presence.Present).ShouldBe(state?.IsErupted == true, $"{tooth.Tooth} on {visit.On}");
                (tooth.Marks.Count > 0).ShouldBe(mouth.Marks.Any(mark => mark.Tooth == tooth.Tooth.Tooth), $"{tooth.Tooth} on {visit.On}");
            }
        }
    }

    [Fact]
    public void One_patient_has_decay_on_the_latest_X_ray_that_nobody_has_charted()
    {
        var patient = DemoPractice.Patients.Single(one => one.ToBeFound.Count > 0);
        var latest = DemoPractice.Charts(Today).Last(charting => charting.Patient == patient).On;
        var tooth = patient.ToBeFound[0].Tooth;
        patient.MouthOn(latest).Marks.ShouldContain(patient.ToBeFound[0]);
        patient.MouthOn(latest).Has(tooth).ShouldBeTrue();
        patient.ChartedMouthOn(latest).Marks.ShouldNotContain(mark => mark.Tooth == tooth);
        patient.MouthOn(patient.Patient.BirthDate.AddYears(36)).Marks.ShouldNotContain(mark => mark.Tooth == tooth, "it was sound then");
    }

    private static void Chart(Scribe scribe, DemoCharting visit)
    {
        var day = visit.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (word, teeth) in visit.Teeth)
            scribe.Write(day, new EventForm
            {
                Kind = ChartEventKind.Presence,
                Presence = Enum.Parse<Presence>(word, ignoreCase: true),
                Teeth = [.. teeth.Select(tooth => ToothPosition.Of(tooth).ToString())],
            }).ShouldNotBeNull(scribe.Misfit);
        foreach (var line in visit.Lines)
            scribe.Type(day, line);
    }
}
