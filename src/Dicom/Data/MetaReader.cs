namespace DentaMind.Dicom.Data;

/// <summary>Reads the file meta group, and believes its length only where the elements agree.</summary>
internal static class MetaReader
{
    private const ushort MetaGroup = 0x0002;

    /// <summary>The transfer syntax that the group names; null when there is no group, or none in it.</summary>
    public static async ValueTask<TransferSyntax?> ReadAsync(DicomInput input, DicomFile file, ReadOptions options, CancellationToken ct)
    {
        var start = input.Position;
        if (await input.WantAsync(ElementHead.MostBytes, ct) < 8 || DicomInput.Short(input.Window, isBigEndian: false) != MetaGroup)
        {
            file.Flaws.Note(Flaws.NoMeta);
            return null;
        }

        var isExplicit = Vr.Named(input.Window[4], input.Window[5]).IsKnown;
        if (!isExplicit) file.Flaws.Note(Flaws.MetaImplicit);
        var parser = new DatasetParser(input, options with { StopBefore = [] }, file.Flaws);
        await parser.ReadAsync(file.Meta, new Notation(isExplicit, false), static tag => tag.Group == MetaGroup, ct);
        CheckLength(file, input.Position - start);
        return Syntax(file);
    }

    private static void CheckLength(DicomFile file, long bytes)
    {
        const int LengthElementBytes = 12;
        if (file.Meta.Integer(Tags.FileMetaInformationGroupLength) is not { } told) file.Flaws.Note(Flaws.MetaLengthMissing);
        else if (told != bytes - LengthElementBytes) file.Flaws.Note(Flaws.MetaLengthWrong);
    }

    private static TransferSyntax? Syntax(DicomFile file)
    {
        var uid = file.Meta.Text(Tags.TransferSyntaxUid);
        if (uid is null)
        {
            file.Flaws.Note(Flaws.TransferSyntaxMissing);
            return null;
        }

        var syntax = TransferSyntax.Of(uid);
        if (!syntax.IsKnown) file.Flaws.Note(Flaws.TransferSyntaxUnknown);
        return syntax;
    }
}
