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
    private const string Root = "1.2.840.10008.1.2";
    private const string Implicit = Root;
    private const string Explicit = Root + ".1";
    private const string ExplicitBigEndian = Root + ".2";

    /// <summary>Those that a data set cannot be kept in: pixels by reference to elsewhere, live video, retired text forms.</summary>
    private static readonly string[] NotStorable =
        [Root + ".4.94", Root + ".4.95", Root + ".4.204", Root + ".4.205", Root + ".6.1", Root + ".6.2", Root + ".7.1", Root + ".7.2", Root + ".7.3"];

    /// <summary>Lossless compression; what is under the root of encapsulated syntaxes and not here may be lossy.</summary>
    private static readonly string[] Lossless =
        [Root + ".4.57", Root + ".4.70", Root + ".4.80", Root + ".4.90", Root + ".4.92", Root + ".4.110", Root + ".4.201", Root + ".4.202"];

    /// <summary>The best of the offered transfer syntaxes, or null when none can be kept.</summary>
    public static string? Among(IReadOnlyList<string> offered)
    {
        var storable = offered.Where(IsStorable).ToList();
        var first = storable.Find(IsLossless) ?? storable.FirstOrDefault();
        return first is Implicit or ExplicitBigEndian && storable.Contains(Explicit) ? Explicit : first;
    }

    private static bool IsStorable(string uid) =>
        (uid == Root || uid.StartsWith(Root + ".", StringComparison.Ordinal)) && !NotStorable.Contains(uid);

    private static bool IsLossless(string uid) => !uid.StartsWith(Root + ".4.", StringComparison.Ordinal) || Lossless.Contains(uid);
}
