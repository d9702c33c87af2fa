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

    /// <summary>The header of a file whose pixel data is compressed, as it stands before the same pixels uncompressed (Explicit VR Little Endian), to the length of their element.</summary>
    /// <param name="file">The file; it is left open.</param>
    /// <param name="changes">At most one for each element.</param>
    /// <param name="pixelBytes">How many bytes of pixels come after it; an even number.</param>
    /// <param name="isWide">Whether a sample has more than one byte.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="DicomException"><c>not-convertible</c>: its pixel data is not compressed; and as with <see cref="OpenAsync"/>.</exception>
    public static async Task<byte[]> PlainHeaderAsync(Stream file, IReadOnlyList<ElementChange> changes, uint pixelBytes, bool isWide, CancellationToken ct)
    {
        var (opened, declared) = await DicomReader.ReadMetaAsync(file, ReadOptions.Whole, ct);
        await DicomReader.BeginBodyAsync(opened, declared, ct);
        if (!opened.TransferSyntax.IsEncapsulated) throw new DicomException("not-convertible", "The pixel data is not compressed.");
        using var header = new MemoryStream();
        await using (var elements = new EditedElements(opened.Rest, opened.Notation, changes, opened.Limits, endsBeforePixels: true))
            await elements.CopyToAsync(header, ct);
        var head = new byte[ElementHead.MostBytes];
        var length = PlainElement.WriteHead(Tags.PixelData, isWide ? Vr.OW : Vr.OB, pixelBytes, Notation.Of(TransferSyntax.ExplicitLittleEndian), head);
        header.Write(head, 0, length);
        return header.ToArray();
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
