using DentaMind.Dicom.Data;

namespace DentaMind.Imaging.Intake;

/// <summary>What stands in a file before its data set: preamble and meta group (PS3.10 7.1).</summary>
/// <param name="DataSetStart">Where the data set begins; 0 when the file cannot be read.</param>
/// <param name="IsSound">Whether a strict reader takes it as it is.</param>
/// <param name="Meta">The meta group.</param>
internal sealed record FileHead(long DataSetStart, bool IsSound, Dataset Meta)
{
    private static readonly string[] Unsound =
    [
        Flaws.NoPreamble, Flaws.PreamblePolyglot, Flaws.NoMeta, Flaws.MetaLengthMissing, Flaws.MetaLengthWrong, Flaws.MetaImplicit,
        Flaws.TransferSyntaxMissing, Flaws.TransferSyntaxUnknown, Flaws.TransferSyntaxWrong,
    ];

    public static async Task<FileHead> ReadAsync(Stream file, CancellationToken ct)
    {
        try
        {
            var read = await DicomReader.ReadFileAsync(file, ReadOptions.Header with { StopBefore = [Tags.SopClassUid, .. ReadOptions.Header.StopBefore] }, ct);
            return new FileHead(read.DatasetPosition, !Unsound.Any(read.Flaws.Contains), read.Meta);
        }
        catch (DicomException)
        {
            return new FileHead(0, IsSound: false, []);
        }
    }

    /// <summary>Whether it can stand before this instance when it is sent on.</summary>
    public bool Fits(string sopClassUid, string sopInstanceUid, string transferSyntaxUid) =>
        IsSound
        && Meta.Text(Tags.MediaStorageSopClassUid) == sopClassUid
        && Meta.Text(Tags.MediaStorageSopInstanceUid) == sopInstanceUid
        && Meta.Text(Tags.TransferSyntaxUid) == transferSyntaxUid;
}
