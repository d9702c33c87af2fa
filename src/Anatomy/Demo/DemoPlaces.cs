namespace DentaMind.Anatomy.Demo;

/// <summary>One of the invented practice's places.</summary>
/// <param name="Name">What the sign at the door says.</param>
/// <param name="TimeZone">Its IANA time zone.</param>
/// <param name="Region">The region it stands in, as ISO 3166 writes it.</param>
public sealed record DemoLocation(string Name, string TimeZone, string Region);

/// <summary>Somebody who treats patients in the invented practice.</summary>
/// <param name="DisplayName">As on the door.</param>
/// <param name="Role">dentist, hygienist or assistant.</param>
/// <param name="Location">Where they work most.</param>
public sealed record DemoClinician(string DisplayName, string Role, DemoLocation Location);

/// <summary>A machine of the invented practice.</summary>
/// <param name="AeTitle">What it calls itself on the DICOM network.</param>
/// <param name="Name">What the staff call it.</param>
/// <param name="Kind">intraoral, panoramic or cbct.</param>
/// <param name="Location">Where it stands.</param>
public sealed record DemoDevice(string AeTitle, string Name, string Kind, DemoLocation Location);
