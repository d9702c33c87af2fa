using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Web;

/// <summary>The three UIDs under which a web peer keeps an instance.</summary>
public sealed record InstanceAddress
{
    /// <exception cref="ArgumentException">One of them is not made of digits and dots.</exception>
    public InstanceAddress(string study, string series, string sopInstance) =>
        (Study, Series, SopInstance) = (DicomWebPeer.Checked(study), DicomWebPeer.Checked(series), DicomWebPeer.Checked(sopInstance));

    /// <summary>Whether a UID may stand in an address: digits and dots, at most 64, and more than dots, which would climb to another resource.</summary>
    public static bool IsUsable(string uid) => Uid.IsIndexable(uid) && uid.AsSpan().ContainsAnyInRange('0', '9');

    public string Study { get; }

    public string Series { get; }

    public string SopInstance { get; }
}
