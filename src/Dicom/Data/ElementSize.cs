namespace DentaMind.Dicom.Data;

/// <summary>Counts the bytes that elements will take, for the lengths that stand before them.</summary>
internal static class ElementSize
{
    public static long Of(Dataset dataset, Notation notation, WriteOptions options, int depth = 0)
    {
        if (depth > DatasetWriter.MostDepth) throw DatasetWriter.TooDeep();
        var bytes = 0L;
        foreach (var element in dataset) bytes += Of(element, notation, options, depth);
        return bytes;
    }

    public static long OfItems(Element element, Notation notation, WriteOptions options, int depth)
    {
        var each = options.HasUndefinedLengths ? 16 : 8;
        return element.Items!.Sum(item => each + Of(item, notation, options, depth + 1));
    }

    private static long Of(Element element, Notation notation, WriteOptions options, int depth)
    {
        var head = PlainElement.HeadBytes(PlainElement.WrittenVr(element), notation);
        if (element.Items is not null) return head + OfItems(element, notation, options, depth) + (options.HasUndefinedLengths ? 8 : 0);
        if (element.Fragments is { } fragments) return head + 8 + fragments.Sum(fragment => 8L + fragment.Length + (fragment.Length & 1));
        return head + element.Value.Length + (element.Value.Length & 1);
    }
}
