namespace DentaMind.Dicom.Data;

/// <summary>Why bytes are not the DICOM they claim to be; speaks of structure only, never with a value from the file.</summary>
public sealed class DicomException(string code, string text, Exception? inner = null) : Exception(text, inner)
{
    /// <summary>A stable name for programs, in kebab case.</summary>
    public string Code { get; } = code;
}
