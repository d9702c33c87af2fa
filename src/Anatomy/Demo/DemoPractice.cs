namespace DentaMind.Anatomy.Demo;

/// <summary>An invented practice: places, people, machines and the X-rays of several years.</summary>
public static class DemoPractice
{
    public const string Name = "Harbour Dental Group";

    public static DemoLocation Harbour { get; } = new("Harbour Street", "America/Halifax", "CA-NS");

    public static DemoLocation Hillside { get; } = new("Clinique de la Colline", "America/Toronto", "CA-QC");

    public static IReadOnlyList<DemoLocation> Locations { get; } = [Harbour, Hillside];

    public static IReadOnlyList<DemoClinician> Clinicians { get; } =
    [
        new("Dr Amélie Fortin", "dentist", Hillside), new("Dr Samuel Osei", "dentist", Harbour),
        new("Grace Liu", "hygienist", Harbour), new("Mathieu Roy", "assistant", Hillside),
    ];

    public static IReadOnlyList<DemoDevice> Devices { get; } =
    [
        new("HARBOUR_IO", "Sensor, room 1", "intraoral", Harbour), new("HARBOUR_PAN", "Panoramic unit", "panoramic", Harbour),
        new("HARBOUR_CBCT", "Cone beam", "cbct", Harbour), new("COLLINE_IO", "Capteur, salle 2", "intraoral", Hillside),
        new("COLLINE_PAN", "Panoramique", "panoramic", Hillside),
    ];

    public static IReadOnlyList<DemoPatient> Patients => DemoPatients.All;

    /// <summary>What is known of the patients' health; of one nobody has asked yet.</summary>
    public static IReadOnlyList<DemoHealth> Histories => DemoHistories.All;
    /// <summary>What was charted up to a day, for each patient the earliest first; it is what the X-rays of the same days show.</summary>
    public static IReadOnlyList<DemoCharting> Charts(DateOnly today) => [.. DemoCharts.Until(today)];

    /// <summary>Every visit up to a day, oldest first. The same day gives the same bytes.</summary>
    public static IReadOnlyList<DemoVisit> Visits(DateOnly today) => [.. DemoDiary.Visits(today).OrderBy(visit => visit.At)];

    internal static DemoDevice Device(DemoLocation location, string kind) =>
        Devices.FirstOrDefault(device => device.Location == location && device.Kind == kind) ?? Devices.First(device => device.Kind == kind);
}
