namespace DentaMind.Kernel;

/// <summary>What an application may call itself on the DICOM network (PS3.5 6.2, AE).</summary>
public static class AeTitle
{
    /// <summary>The same rule as a regular expression, for a schema; spaces around it say nothing and are left out.</summary>
    public const string Pattern = @"^[!-\[\]-~]([ -\[\]-~]{0,14}[!-\[\]-~])?$";

    /// <summary>What is wrong with a text that is none, in a sentence.</summary>
    public const string Fault = "An AE title has 1 to 16 printable characters and no backslash.";

    /// <summary>Whether it is one; spaces around it do not count.</summary>
    public static bool IsOne(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= 16 && text.All(letter => letter is >= ' ' and <= '~' and not '\\');
}
