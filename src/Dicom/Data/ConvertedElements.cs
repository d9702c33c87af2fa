namespace DentaMind.Dicom.Data;

/// <summary>A data set written in another notation, little endian: heads anew, numbers turned, sequences without lengths, values as they are.</summary>
/// <remarks>Group lengths are left out, because they would be wrong, and the standard has retired them (PS3.5 7.2).</remarks>
internal sealed class ConvertedElements(DicomInput input, Notation from, Notation target, ReadLimits limits) : ElementStream(input)
{
    private readonly Stack<OpenLevel> levels = new([new OpenLevel(IsSequence: false, from)]);
    private readonly ReadBudget budget = new(limits);
    private readonly Flaws flaws = new();

    protected override async ValueTask<bool> StepAsync(CancellationToken ct)
    {
        var level = levels.Peek();
        if (Input.Position >= level.End)
        {
            EndLevel();
            return true;
        }

        if (levels.Count == 1 && await IsPaddingAsync(ct)) return false;
        if (level.End - Input.Position < ElementHead.LeastBytes) throw Malformed();
        var head = await HeadAsync(level.Notation, flaws, ct);
        if (level.IsSequence) InSequence(level, head);
        else if (head.Tag.IsDelimiter) AtDelimiter(level, head);
        else await ElementAsync(level, head, ct);
        return true;
    }

    private void InSequence(OpenLevel level, ElementHead head)
    {
        if (head.Tag == Tags.Item) OpenItem(level, head);
        else if (head.Tag.IsDelimiter)
        {
            Input.Advance(head.Bytes);
            if (head.Tag == Tags.SequenceDelimiter && level.HasUndefinedLength) EndLevel();
        }
        else if (level.HasUndefinedLength) EndLevel(); // its delimiter is missing
        else throw Malformed();
    }

    private void OpenItem(OpenLevel level, ElementHead head)
    {
        budget.Item();
        Input.Advance(head.Bytes);
        SayHead(Tags.Item, default, ElementHead.Undefined, target);
        Open(level, head, new OpenLevel(IsSequence: false, level.Notation, EndOf(level, head)));
    }

    /// <summary>A delimiter among elements ends the item, or is a stray that is left out.</summary>
    private void AtDelimiter(OpenLevel level, ElementHead head)
    {
        var endsItem = levels.Count > 1 && level.HasUndefinedLength;
        if (!endsItem || head.Tag == Tags.ItemDelimiter) Input.Advance(head.Bytes);
        if (endsItem) EndLevel();
    }

    private async ValueTask ElementAsync(OpenLevel level, ElementHead head, CancellationToken ct)
    {
        budget.Element();
        if (head.Tag == Tags.PixelRepresentation && await Input.WantAsync(head.Bytes + 2, ct) >= head.Bytes + 2)
            level.HasSignedPixels = DicomInput.Short(Input.Window[head.Bytes..], level.Notation.IsBigEndian) == 1;
        Input.Advance(head.Bytes);
        var end = EndOf(level, head);
        if (head.Tag.IsGroupLength) await DropAsync(head, ct);
        else if (head.HasUndefinedLength || (head.Vr == Vr.SQ && head.Length > 0)) OpenSequence(level, head, end);
        else Value(level, head);
    }

    private void OpenSequence(OpenLevel level, ElementHead head, long end)
    {
        if (head.Vr == Vr.OB || head.Vr == Vr.OW || head.Tag == Tags.PixelData)
            throw new DicomException("not-convertible", "The pixel data is in fragments, which only its own transfer syntax has.");
        SayHead(head.Tag, Vr.SQ, ElementHead.Undefined, target);
        Open(level, head, new OpenLevel(IsSequence: true, head.NotationWithin(level.Notation), end));
        budget.Depth(levels.Count / 2);
    }

    private void Open(OpenLevel around, ElementHead head, OpenLevel opened) =>
        levels.Push(opened with { HasUndefinedLength = head.HasUndefinedLength, HasSignedPixels = around.HasSignedPixels });

    private void Value(OpenLevel level, ElementHead head)
    {
        var vr = WrittenVr(level, head);
        SayHead(head.Tag, vr, head.Length, target);
        Pass(head.Length, level.Notation.IsBigEndian && vr != Vr.UN ? vr.UnitBytes : 1);
    }

    /// <summary>The VR as it was or as the dictionary has it; where the short form cannot tell the length, words or UN (PS3.5 6.2.2).</summary>
    private Vr WrittenVr(OpenLevel level, ElementHead head)
    {
        var vr = head.Vr == Vr.US && !level.Notation.IsExplicit && level.HasSignedPixels && DataDictionary.FollowsPixelSign(head.Tag) ? Vr.SS : head.Vr;
        var isLong = head.Length > ushort.MaxValue || (!vr.IsKnown && head.Bytes == ElementHead.MostBytes);
        if (!target.IsExplicit || vr.HasLongLength || !isLong) return vr;
        return vr == Vr.US || vr == Vr.SS ? Vr.OW : Vr.UN;
    }

    private async ValueTask DropAsync(ElementHead head, CancellationToken ct)
    {
        if (head.HasUndefinedLength) throw Malformed();
        if (await Input.SkipAsync(head.Length, ct) < head.Length) throw Truncated();
    }

    /// <summary>An end that no lie about a length can carry past the level around it; what has no length of its own ends there too.</summary>
    private long EndOf(OpenLevel level, ElementHead head)
    {
        if (head.HasUndefinedLength) return level.End;
        return head.Length <= level.End - Input.Position ? Input.Position + head.Length : throw Malformed();
    }

    private void EndLevel()
    {
        var closed = levels.Pop();
        SayHead(closed.IsSequence ? Tags.SequenceDelimiter : Tags.ItemDelimiter, default, 0, target);
    }

    private static DicomException Malformed() => new("not-convertible", "The lengths in the data set contradict each other, so it cannot be written anew.");
}
