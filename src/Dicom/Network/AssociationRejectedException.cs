namespace DentaMind.Dicom.Network;

/// <summary>The peer refused the association.</summary>
public sealed class AssociationRejectedException(Rejection rejection)
    : IOException($"The peer rejected the association ({rejection}).")
{
    /// <summary>Why.</summary>
    public Rejection Rejection { get; } = rejection;

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient => Rejection.Result == 2;
}
