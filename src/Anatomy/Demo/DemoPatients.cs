using DentaMind.Anatomy.Phantoms;
using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Demo;

/// <summary>A registered patient of the invented practice.</summary>
/// <param name="Patient">Who it is.</param>
/// <param name="Home">The location that looks after them.</param>
/// <param name="Seed">Decides their mouth.</param>
public sealed record DemoPatient(PhantomPatient Patient, DemoLocation Home, ulong Seed)
{
    private const double DaysInYear = 365.25;

    /// <summary>In years.</summary>
    public double AgeOn(DateOnly day) => (day.DayNumber - Patient.BirthDate.DayNumber) / DaysInYear;

    /// <summary>What the X-rays show from an age on, and nobody has charted yet: it is there to be found.</summary>
    public IReadOnlyList<Mark> ToBeFound { get; init; } = [];

    /// <summary>From which age, in years.</summary>
    public double FoundFromAge { get; init; }

    /// <summary>What every chart of that day should show.</summary>
    public Mouth ChartedMouthOn(DateOnly day) => MouthOfAge.Invent(Seed, AgeOn(day));

    /// <summary>What every X-ray of that day shows.</summary>
    public Mouth MouthOn(DateOnly day) => AgeOn(day) < FoundFromAge ? ChartedMouthOn(day) : ChartedMouthOn(day).With(ToBeFound);
}

/// <summary>The twelve patients; nobody of these names is meant.</summary>
internal static class DemoPatients
{
    public const string Issuer = "HARBOUR-DENTAL";

    public static IReadOnlyList<DemoPatient> All { get; } =
    [
        Of(1001, "Tremblay", "Emma", new(2021, 6, 14), "F", DemoPractice.Harbour),
        Of(1002, "Okafor-Lindqvist", "Noah", new(2017, 11, 2), "M", DemoPractice.Harbour),
        Of(1003, "D'Amours", "Chloé", new(2013, 3, 27), "F", DemoPractice.Hillside),
        Of(1004, "O'Connell", "Liam", new(2008, 8, 9), "M", DemoPractice.Harbour),
        Of(1005, "Martin-Lévesque", "Zoë", new(1996, 2, 29), "F", DemoPractice.Hillside),
        Of(1006, "Gagné", "Benoît", new(1989, 5, 19), "M", DemoPractice.Hillside) with
        {
            ToBeFound = [new Mark(Tooth.OfFdi(36), MarkKind.Caries, ToothSurface.Biting | ToothSurface.Distal, 1.2)],
            FoundFromAge = 37,
        },
        Of(1007, "Whitfield", "Margaret", new(1951, 1, 30), "F", DemoPractice.Harbour),
        Of(1008, "Núñez Ortega", "José", new(1978, 12, 12), "M", DemoPractice.Harbour),
        Of(1009, "St-Pierre", "Anaïs", new(1984, 9, 3), "F", DemoPractice.Hillside),
        Of(1010, "Tremblay", "Robert", new(1948, 4, 21), "M", DemoPractice.Harbour),
        Of(1011, "Raghunathan", "Priya", new(1992, 7, 7), "F", DemoPractice.Harbour),
        Of(1012, "Beauséjour", "Élodie", new(1967, 10, 16), "F", DemoPractice.Hillside),
    ];

    private static DemoPatient Of(int number, string family, string given, DateOnly born, string sex, DemoLocation home) =>
        new(new PhantomPatient(family, given, born, sex, $"DM-{number}", Issuer), home, (ulong)number);
}
