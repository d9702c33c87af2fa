using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Network;

/// <summary>Chooses the transfer syntax of a presentation context in which a peer offers several.</summary>
/// <remarks>
/// A peer that offers several will convert to the one we choose, and the standard gives their order no meaning, though most put first
/// what they have. So the first is kept, with two exceptions. If it is lossy and a lossless one is offered, we take the lossless one:
/// no X-ray may be degraded because we asked for it, and a file that is lossy already is only unpacked. If it is uncompressed and
/// explicit little endian is offered too, we take that: the same pixels, but no private element loses its value representation.
/// A peer that wants its files sent as they are offers one syntax a context, which is what DCMTK does.
/// </remarks>
public static class TransferSyntaxChoice
{
    private static readonly string Explicit = TransferSyntax.ExplicitLittleEndian.Uid;

    /// <summary>The best of the offered transfer syntaxes, or null when none can be kept.</summary>
    public static string? Among(IReadOnlyList<string> offered)
    {
        var storable = offered.Select(TransferSyntax.Of).Where(IsStorable).ToList();
        var first = storable.Find(syntax => !syntax.IsLossy) ?? storable.FirstOrDefault();
        return first is { IsEncapsulated: false, IsDeflated: false } && offered.Contains(Explicit) ? Explicit : first?.Uid;
    }

    /// <remarks>A data set whose pixels stay elsewhere is refused: success would promise that they are safe here.</remarks>
    private static bool IsStorable(TransferSyntax syntax) => syntax is { IsStorable: true, IsReferenced: false };
}
