namespace DentaMind.Dicom.Data;

/// <summary>Reads the elements of one data set with a stack of its own, so that no file decides how deep ours goes.</summary>
internal sealed partial class DatasetParser(DicomInput input, ReadOptions options, Flaws flaws)
{
    private readonly Stack<ReadLevel> levels = new();
    private readonly ReadBudget budget = new(options.Limits);
    private PixelDataPlace? stop;

    /// <summary>Elements until the stream ends, a tag to stop before, or a top-level tag that is not wanted.</summary>
    public async ValueTask<PixelDataPlace?> ReadAsync(Dataset into, Notation notation, Func<Tag, bool> isWanted, CancellationToken ct)
    {
        levels.Push(new() { Dataset = into, End = long.MaxValue, HasUndefinedLength = true, Notation = notation });
        while (levels.Count > 0)
        {
            var before = (input.Position, levels.Count);
            if (!await StepAsync(isWanted, ct)) break;
            if (before == (input.Position, levels.Count)) throw new DicomException("no-progress", "The data set cannot be read on.");
        }

        while (levels.Count > 0) Close();
        return stop;
    }

    /// <summary>Reads one head and what belongs to it; false when there is nothing more to read.</summary>
    private async ValueTask<bool> StepAsync(Func<Tag, bool> isWanted, CancellationToken ct)
    {
        var level = levels.Peek();
        if (input.Position >= level.End)
        {
            if (level.HasUndefinedLength) flaws.Note(Flaws.MissingDelimiter);
            Close();
            return true;
        }

        if (level.End - input.Position < ElementHead.LeastBytes) return await RemnantAsync(level, ct);
        if (await input.WantAsync(ElementHead.MostBytes, ct) == 0) return Ended();
        if (levels.Count == 1 && (IsUnwanted(level, isWanted) || await IsPaddingAsync(ct))) return false;
        if (ElementHead.Read(input.Window, level.Notation, flaws) is not { } head) return await CutOffAsync(level, ct);
        if (level.IsSequence) return await InSequenceAsync(level, head, ct);
        if (head.Tag.IsDelimiter) return Delimiter(level, head);
        return await InDatasetAsync(level, head, ct);
    }

    private bool IsUnwanted(ReadLevel level, Func<Tag, bool> isWanted) =>
        input.Window.Length >= ElementHead.LeastBytes && !isWanted(DicomInput.TagAt(input.Window, level.Notation.IsBigEndian));

    private bool Ended()
    {
        if (levels.Count > 1) flaws.Note(Flaws.Truncated);
        return false;
    }

    /// <summary>Too few bytes for a head before the end of an item.</summary>
    private async ValueTask<bool> RemnantAsync(ReadLevel level, CancellationToken ct)
    {
        flaws.Note(Flaws.LengthBeyondItem);
        var remnant = level.End - input.Position;
        return await input.SkipAsync(remnant, ct) == remnant || Ended();
    }

    /// <summary>Too few bytes for a head before the end of the stream.</summary>
    private async ValueTask<bool> CutOffAsync(ReadLevel level, CancellationToken ct)
    {
        flaws.Note(levels.Count == 1 && input.Window.IndexOfAnyExcept((byte)0) < 0 ? Flaws.TrailingBytes : Flaws.Truncated);
        await input.SkipAsync(Math.Min(level.End - input.Position, ElementHead.MostBytes), ct);
        return false;
    }

    /// <summary>Zeros behind the last element are no element.</summary>
    private async ValueTask<bool> IsPaddingAsync(CancellationToken ct)
    {
        if (input.Window.Length < ElementHead.LeastBytes || input.Window[..ElementHead.LeastBytes].ContainsAnyExcept((byte)0)) return false;
        flaws.Note(Flaws.TrailingBytes);
        await input.SkipAsync(ElementHead.LeastBytes, ct);
        return true;
    }

    private async ValueTask<bool> InDatasetAsync(ReadLevel level, ElementHead head, CancellationToken ct)
    {
        budget.Element();
        Inspect(level, head);
        input.Advance(head.Bytes);
        if (levels.Count == 1 && options.StopBefore.Contains(head.Tag))
        {
            stop = new(head.Tag, head.Vr, input.Position, head.HasUndefinedLength ? null : head.Length);
            return false;
        }

        if (head.HasUndefinedLength) return await UndefinedAsync(level, head, ct);
        var end = EndOf(level, head.Length);
        var notation = await SequenceNotationAsync(level, head, ct);
        if (notation is { } inner) Open(head.Tag, end, hasUndefinedLength: false, inner);
        else await ValueAsync(level, head, end, ct);
        return true;
    }

    private void Inspect(ReadLevel level, ElementHead head)
    {
        var dataset = level.Dataset!;
        if (dataset.Count > 0 && head.Tag.CompareTo(dataset.Last.Tag) <= 0) flaws.Note(dataset.Contains(head.Tag) ? Flaws.DuplicateTag : Flaws.OutOfOrder);
        if (!head.HasUndefinedLength && (head.Length & 1) == 1) flaws.Note(Flaws.OddLength);
        if (level.Notation.IsExplicit && head.Vr.IsKnown && !VrAgreement.IsPlausible(head.Tag, head.Vr)) flaws.Note(Flaws.WrongVr);
    }

    /// <summary>An end that no lie about a length can carry past the level around it.</summary>
    private long EndOf(ReadLevel level, long length)
    {
        if (length <= level.End - input.Position) return input.Position + length;
        flaws.Note(Flaws.LengthBeyondItem);
        return Math.Max(level.End, input.Position);
    }

    private void Open(Tag tag, long end, bool hasUndefinedLength, Notation notation)
    {
        budget.Depth((levels.Count + 1) / 2);
        levels.Push(new() { SequenceTag = tag, End = end, HasUndefinedLength = hasUndefinedLength, Notation = notation });
    }

    /// <summary>Ends the innermost level; a sequence goes to the data set that it belongs to.</summary>
    private void Close()
    {
        var closed = levels.Pop();
        if (closed.IsSequence) levels.Peek().Dataset!.Add(Element.OfItems(closed.SequenceTag, closed.Items));
    }
}
