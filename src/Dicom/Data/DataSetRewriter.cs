namespace DentaMind.Dicom.Data;

/// <summary>Gives the data set of a file on as it goes over an association, with some elements changed or in another uncompressed syntax.</summary>
/// <remarks>
/// The file is read once, forward only, and no more of it is held than one element's head, so a volume costs no more than a bitewing.
/// What is not changed is given on byte by byte: sequences keep their lengths and private elements their VR. Another syntax takes other
/// heads, though; then sequences lose their lengths, and values alone stay as they are.
/// </remarks>
public static class DataSetRewriter
{
    /// <summary>Whether a data set can be given on in another syntax: uncompressed ones in implicit or explicit little endian.</summary>
    public static bool CanConvert(TransferSyntax from, TransferSyntax target) => from == target
        || (IsPlain(from) && (target == TransferSyntax.ExplicitLittleEndian || target == TransferSyntax.ImplicitLittleEndian));

    /// <summary>Opens a Part 10 file, or a data set that lies bare in a file, and stands before the first byte of what is to be sent.</summary>
    /// <param name="file">The file; it is left open.</param>
    /// <param name="changes">At most one for each element; none leaves the data set as it is.</param>
    /// <param name="target">The transfer syntax to give it on in; null keeps its own.</param>
    /// <param name="limits">What is believed of the file.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="DicomException">
    /// <c>not-convertible</c>: there is no way to the target. While reading also <c>truncated</c>, <c>not-text</c>, <c>not-allowed</c>,
    /// <c>text-not-encodable</c>, and what limits say.
    /// </exception>
    public static async ValueTask<RewrittenDataSet> OpenAsync(
        Stream file, IReadOnlyList<ElementChange> changes, TransferSyntax? target = null, ReadLimits? limits = null, CancellationToken ct = default)
    {
        if (changes.DistinctBy(change => change.Tag).Count() < changes.Count)
            throw new ArgumentException("Change each element once only.", nameof(changes));
        var options = ReadOptions.Whole with { Limits = limits ?? ReadOptions.Whole.Limits };
        var (opened, declared) = await DicomReader.ReadMetaAsync(file, options, ct);
        if (declared is { IsDeflated: true } && changes.Count == 0 && (target ?? declared) == declared)
            return new RewrittenDataSet(opened.Rest.AsStream(), declared);
        await DicomReader.BeginBodyAsync(opened, declared, ct);
        return Rewrite(opened, changes, target ?? opened.TransferSyntax);
    }

    private static RewrittenDataSet Rewrite(DicomFile file, IReadOnlyList<ElementChange> changes, TransferSyntax target)
    {
        var source = file.TransferSyntax;
        if (!CanConvert(source, target)) throw new DicomException("not-convertible", "The pixel data would have to be decoded for this transfer syntax.");
        var input = file.Rest;
        if (changes.Count > 0) input = new DicomInput(new EditedElements(input, file.Notation, changes, file.Limits));
        var isAsItWas = file.Notation == Notation.Of(target) || source == target;
        var bytes = isAsItWas ? input.AsStream() : new ConvertedElements(input, file.Notation, Notation.Of(target), file.Limits);
        return new RewrittenDataSet(target.IsDeflated ? new DeflatingStream(bytes) : bytes, target, file.Inflated);
    }

    private static bool IsPlain(TransferSyntax syntax) =>
        syntax is { IsEncapsulated: false, IsReferenced: false, IsStorable: true };
}
