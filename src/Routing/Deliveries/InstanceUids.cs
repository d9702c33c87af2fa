namespace DentaMind.Routing.Deliveries;

/// <summary>Which image an instance is (PS3.3 C.12.1).</summary>
/// <param name="SopClass">SOP Class UID.</param>
/// <param name="SopInstance">SOP Instance UID.</param>
/// <param name="Study">Study Instance UID.</param>
/// <param name="Series">Series Instance UID.</param>
internal sealed record InstanceUids(string? SopClass, string? SopInstance, string? Study, string? Series);
