namespace DentaMind.Practice.Patients;

internal static class Blank
{
    /// <summary>Without blanks around it; null when nothing is left.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
