namespace DentaMind.Dicom.Data;

internal sealed partial class DatasetParser
{
    private async ValueTask<bool> InSequenceAsync(ReadLevel level, ElementHead head, CancellationToken ct)
    {
        if (head.Tag == Tags.Item) return OpenItem(level, head);
        if (head.Tag == Tags.SequenceDelimiter)
        {
            input.Advance(head.Bytes);
            if (!level.HasUndefinedLength) flaws.Note(Flaws.StrayDelimiter);
            else Close();
            return true;
        }

        if (head.Tag == Tags.ItemDelimiter)
        {
            flaws.Note(Flaws.StrayDelimiter);
            input.Advance(head.Bytes);
            return true;
        }

        flaws.Note(level.HasUndefinedLength ? Flaws.MissingDelimiter : Flaws.NotAnItem);
        if (!level.HasUndefinedLength && level.End != long.MaxValue) await input.SkipAsync(level.End - input.Position, ct);
        Close();
        return true;
    }

    private bool OpenItem(ReadLevel level, ElementHead head)
    {
        budget.Item();
        input.Advance(head.Bytes);
        var owner = Owner();
        var item = new Dataset(owner.Dataset);
        level.Items.Add(item);
        levels.Push(new()
        {
            Dataset = item,
            End = head.HasUndefinedLength ? level.End : EndOf(level, head.Length),
            HasUndefinedLength = head.HasUndefinedLength,
            Notation = level.Notation,
            HasSignedPixels = owner.HasSignedPixels,
        });
        return true;
    }

    /// <summary>The data set in which the innermost sequence stands.</summary>
    private ReadLevel Owner()
    {
        var sequence = levels.Pop();
        var owner = levels.Peek();
        levels.Push(sequence);
        return owner;
    }

    /// <summary>A delimiter among the elements of a data set: the end of an item, or a stray.</summary>
    private bool Delimiter(ReadLevel level, ElementHead head)
    {
        var endsItem = levels.Count > 1 && level.HasUndefinedLength;
        if (endsItem && head.Tag != Tags.ItemDelimiter)
        {
            flaws.Note(Flaws.MissingDelimiter);
            Close();
            return true;
        }

        input.Advance(head.Bytes);
        if (endsItem) Close();
        else flaws.Note(Flaws.StrayDelimiter);
        return true;
    }
}
