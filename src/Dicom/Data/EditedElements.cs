namespace DentaMind.Dicom.Data;

/// <summary>A data set with some elements of its top level changed; every other byte is the source's own.</summary>
/// <remarks>Zeros behind the last element, and what may hide behind them, are left out: nobody could say that it is unchanged.</remarks>
internal sealed class EditedElements(DicomInput input, Notation notation, IReadOnlyList<ElementChange> changes, ReadLimits limits, bool endsBeforePixels = false) : ElementStream(input)
{
    private const ushort PixelGroup = 0x7FE0;
    private readonly Dictionary<Tag, ElementChange> byTag = changes.ToDictionary(change => change.Tag);
    private readonly HashSet<ushort> groups = [.. changes.Select(change => change.Tag.Group)];
    private readonly Queue<ElementChange> additions = new(changes.Where(change => change.IsSet).OrderBy(change => change.Tag));
    private readonly Stack<OpenLevel> levels = new();
    private readonly ReadBudget budget = new(limits);
    private readonly Flaws flaws = new();
    private CharacterSet characters = CharacterSet.Default;
    private bool isDropping;

    protected override async ValueTask<bool> StepAsync(CancellationToken ct)
    {
        if (levels.Count > 0)
        {
            await InsideAsync(levels.Peek(), ct);
            return true;
        }

        isDropping = false;
        if (await IsPaddingAsync(ct))
        {
            Add(before: null);
            return false;
        }

        var head = await HeadAsync(notation, flaws, ct);
        if (endsBeforePixels && head.Tag.Group >= PixelGroup)
        {
            Add(before: null);
            return false;
        }

        budget.Element();
        if (!head.Tag.IsDelimiter) Add(before: head.Tag);
        await TopAsync(head, ct);
        return true;
    }

    private void Add(Tag? before)
    {
        while (additions.TryPeek(out var next) && (before is null || next.Tag.CompareTo(before.Value) <= 0))
            SayElement(additions.Dequeue().Make(characters), notation);
    }

    private async ValueTask TopAsync(ElementHead head, CancellationToken ct)
    {
        if (head.Tag == Tags.SpecificCharacterSet) await LearnCharactersAsync(head, ct);
        var change = byTag.GetValueOrDefault(head.Tag);
        isDropping = change is { IsPrefix: false } || (head.Tag.IsGroupLength && groups.Contains(head.Tag.Group));
        if (change is { IsPrefix: true }) await PrefixAsync(head, change, ct);
        else await GiveAsync(head, notation, ct);
    }

    /// <summary>Looks at the terms and lets them pass as they are.</summary>
    private async ValueTask LearnCharactersAsync(ElementHead head, CancellationToken ct)
    {
        const int MostBytes = 1024;
        if (head.Length > MostBytes || await Input.WantAsync(head.Bytes + (int)head.Length, ct) < head.Bytes + head.Length) return;
        characters = CharacterSet.Of(ElementText.Split(Input.Window.Slice(head.Bytes, (int)head.Length)));
    }

    private async ValueTask PrefixAsync(ElementHead head, ElementChange change, CancellationToken ct)
    {
        if (head.HasUndefinedLength || head.Length > limits.TextBytes)
            throw new DicomException("not-text", "A prefix was asked for before something that is no short text.");
        Input.Advance(head.Bytes);
        var value = await Input.TakeAsync((int)head.Length, limits.HeldBytes, ct);
        if (value.Length < head.Length) throw Truncated();
        SayElement(change.Before(Element.OfBytes(head.Tag, head.Vr, value), characters), notation);
    }

    /// <summary>One step within a sequence of undefined length, for the sake of finding its end.</summary>
    private async ValueTask InsideAsync(OpenLevel level, CancellationToken ct)
    {
        var head = await HeadAsync(level.Notation, flaws, ct);
        if (level.IsSequence) await InSequenceAsync(level, head, ct);
        else if (head.Tag == Tags.ItemDelimiter) EndLevel(head);
        else if (head.Tag.IsDelimiter) levels.Pop(); // its own delimiter is missing
        else await InItemAsync(level, head, ct);
    }

    private async ValueTask InSequenceAsync(OpenLevel level, ElementHead head, CancellationToken ct)
    {
        if (head.Tag == Tags.SequenceDelimiter) EndLevel(head);
        else if (head.Tag == Tags.ItemDelimiter) Give(head.Bytes);
        else if (head.Tag != Tags.Item) levels.Pop(); // the same
        else
        {
            budget.Item();
            Give(head.Bytes);
            if (head.HasUndefinedLength) Open(level with { IsSequence = false });
            else await GiveValueAsync(head.Length, ct);
        }
    }

    private ValueTask InItemAsync(OpenLevel level, ElementHead head, CancellationToken ct)
    {
        budget.Element();
        return GiveAsync(head, level.Notation, ct);
    }

    private async ValueTask GiveAsync(ElementHead head, Notation around, CancellationToken ct)
    {
        Give(head.Bytes);
        if (head.Tag.IsDelimiter) return;
        if (head.HasUndefinedLength) Open(new OpenLevel(IsSequence: true, head.NotationWithin(around)));
        else await GiveValueAsync(head.Length, ct);
    }

    private void Open(OpenLevel level)
    {
        levels.Push(level);
        budget.Depth((levels.Count + 1) / 2);
    }

    private void EndLevel(ElementHead delimiter)
    {
        Give(delimiter.Bytes);
        levels.Pop();
    }

    private void Give(int bytes)
    {
        if (!isDropping) Say(Input.Window[..bytes]);
        Input.Advance(bytes);
    }

    private async ValueTask GiveValueAsync(long bytes, CancellationToken ct)
    {
        if (!isDropping) Pass(bytes);
        else if (await Input.SkipAsync(bytes, ct) < bytes) throw Truncated();
    }
}
