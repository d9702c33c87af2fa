namespace DentaMind.Dicom.Data;

internal sealed partial class DatasetParser
{
    /// <summary>A value whose length is not told: fragments for pixels, a sequence for all else.</summary>
    private async ValueTask<bool> UndefinedAsync(ReadLevel level, ElementHead head, CancellationToken ct)
    {
        if (head.Vr == Vr.OB || head.Vr == Vr.OW || (head.Tag == Tags.PixelData && head.Vr != Vr.SQ)) return await FragmentsAsync(level, head, ct);
        if (head.Vr != Vr.SQ && head.Vr != Vr.UN) flaws.Note(Flaws.UndefinedLength);
        if (head.Vr == Vr.UN && level.Notation.IsExplicit) flaws.Note(Flaws.UnknownAsSequence);
        Open(head.Tag, level.End, hasUndefinedLength: true, head.NotationWithin(level.Notation));
        return true;
    }

    /// <summary>How the items of a value of defined length are written; null when it is no sequence.</summary>
    private async ValueTask<Notation?> SequenceNotationAsync(ReadLevel level, ElementHead head, CancellationToken ct)
    {
        if (head.Vr == Vr.SQ) return level.Notation;
        var maybe = head.Vr == Vr.UN && level.Notation.IsExplicit && head.Length >= 8 && DataDictionary.VrOf(head.Tag) == Vr.SQ;
        if (!maybe || await input.WantAsync(8, ct) < 8 || DicomInput.TagAt(input.Window, isBigEndian: false) != Tags.Item) return null;
        flaws.Note(Flaws.UnknownAsSequence);
        return Notation.Implicit;
    }

    private async ValueTask ValueAsync(ReadLevel level, ElementHead head, long end, CancellationToken ct)
    {
        var length = end - input.Position;
        var vr = SignedVr(level, head);
        if (length > budget.MostBytes(vr))
        {
            flaws.Note(Flaws.ValueNotHeld);
            level.Dataset!.Add(Element.OfPassedOver(head.Tag, vr, length));
            if (await input.SkipAsync(length, ct) < length) flaws.Note(Flaws.Truncated);
            return;
        }

        var bytes = await TakeAsync((int)length, ct);
        if (level.Notation.IsBigEndian) ByteOrder.Turn(bytes, vr.UnitBytes);
        if (head.Tag == Tags.PixelRepresentation) level.HasSignedPixels = bytes is [1, ..];
        level.Dataset!.Add(Element.OfBytes(head.Tag, vr, bytes));
        if (head.Tag == Tags.SpecificCharacterSet && !level.Dataset.CharacterSet.IsRecognised) flaws.Note(Flaws.CharacterSetUnknown);
    }

    private static Vr SignedVr(ReadLevel level, ElementHead head) =>
        head.Vr == Vr.US && level.HasSignedPixels && !level.Notation.IsExplicit && DataDictionary.FollowsPixelSign(head.Tag) ? Vr.SS : head.Vr;

    private async ValueTask<byte[]> TakeAsync(int length, CancellationToken ct)
    {
        var bytes = await input.TakeAsync(length, options.Limits.HeldBytes, ct);
        budget.Hold(bytes.Length);
        if (bytes.Length < length) flaws.Note(Flaws.Truncated);
        return bytes;
    }

    private async ValueTask<bool> FragmentsAsync(ReadLevel level, ElementHead head, CancellationToken ct)
    {
        var fragments = new List<ReadOnlyMemory<byte>>();
        while (input.Position < level.End && await input.WantAsync(8, ct) >= 8)
        {
            var part = ElementHead.Read(input.Window, level.Notation, flaws)!.Value;
            if (part.Tag == Tags.SequenceDelimiter)
            {
                input.Advance(8);
                break;
            }

            if (part.Tag != Tags.Item || part.HasUndefinedLength)
            {
                flaws.Note(Flaws.MissingDelimiter);
                break;
            }

            budget.Item();
            input.Advance(8);
            var length = EndOf(level, part.Length) - input.Position;
            if (length > options.Limits.ValueBytes) throw new DicomException("too-large", "A fragment is longer than the limit allows.");
            fragments.Add(await TakeAsync((int)length, ct));
        }

        if (await input.WantAsync(1, ct) == 0 && fragments.Count == 0) flaws.Note(Flaws.Truncated);
        level.Dataset!.Add(Element.OfFragments(head.Tag, head.Vr, fragments));
        return true;
    }
}
