using DentaMind.Dicom.Data;

namespace DentaMind.Imaging.Intake;

/// <summary>Where in a file the data set begins, behind preamble and meta group (PS3.10 7.1).</summary>
internal static class DataSetStart
{
    public static async Task<long> FindAsync(Stream file, CancellationToken ct)
    {
        try
        {
            var header = await DicomReader.ReadFileAsync(file, ReadOptions.Header with { StopBefore = [Tags.SopClassUid, .. ReadOptions.Header.StopBefore] }, ct);
            return header.DatasetPosition;
        }
        catch (DicomException)
        {
            return 0;
        }
    }
}
