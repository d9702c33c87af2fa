namespace DentaMind.Dicom.Data;

/// <summary>Counts what a file makes us hold, and refuses the rest.</summary>
internal sealed class ReadBudget(ReadLimits limits)
{
    private int elements;
    private int items;
    private long held;

    public void Element()
    {
        if (++elements > limits.Elements) throw new DicomException("too-many-elements", "There are more elements than the limit allows.");
    }

    public void Item()
    {
        if (++items > limits.Items) throw new DicomException("too-many-items", "There are more items than the limit allows.");
    }

    public void Depth(int depth)
    {
        if (depth > limits.Depth) throw new DicomException("too-deep", "Sequences are nested deeper than the limit allows.");
    }

    public void Hold(long bytes)
    {
        held += bytes;
        if (held > limits.HeldBytes) throw new DicomException("too-large", "The values are longer than the limit allows.");
    }

    /// <summary>Longest value of this VR that is worth holding.</summary>
    public long MostBytes(Vr vr)
    {
        if (vr == Vr.UT || vr == Vr.UC || vr == Vr.UR) return limits.LongTextBytes;
        return vr.IsText ? limits.TextBytes : limits.ValueBytes;
    }
}
