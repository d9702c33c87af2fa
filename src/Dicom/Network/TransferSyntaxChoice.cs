using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Network;

/// <summary>Chooses the transfer syntax of a presentation context in which a peer offers several.</summary>
/// <remarks>
/// A peer that offers several promises to convert to the one we choose, and the standard gives their order no meaning. Explicit little
/// endian is taken where it is among them: it loses nothing, keeps the value representation of private elements, and it is the promise
/// that peers keep, while many offer a compression they cannot make (DCMTK's storescu with <c>-xs +C</c> is one). Otherwise the first
/// that loses nothing is taken, so that no X-ray is degraded because we asked for it; a lossy one only when there is no other.
/// A peer that wants its files taken as they are offers one syntax a context, which is what DCMTK and most others do.
/// </remarks>
public static class TransferSyntaxChoice
{
    /// <summary>The best of the offered transfer syntaxes, or null when none can be kept.</summary>
    public static string? Among(IReadOnlyList<string> offered)
    {
        var storable = offered.Select(TransferSyntax.Of).Where(IsStorable).ToList();
        return (storable.Find(syntax => syntax == TransferSyntax.ExplicitLittleEndian)
            ?? storable.Find(syntax => !syntax.IsLossy)
            ?? storable.FirstOrDefault())?.Uid;
    }

    /// <remarks>A data set whose pixels stay elsewhere is refused: success would promise that they are safe here.</remarks>
    private static bool IsStorable(TransferSyntax syntax) => syntax is { IsStorable: true, IsReferenced: false };
}
