using System.IO.Compression;

namespace DentaMind.Dicom.Data;

/// <summary>Writes Part 10 files and bare data sets. The same input gives the same bytes.</summary>
public static class DicomWriter
{
    /// <summary>Writes preamble, meta group and data set. SOP class and instance come from the data set.</summary>
    public static async ValueTask WriteFileAsync(
        Stream stream, Dataset dataset, TransferSyntax syntax, WriteOptions? options = null, CancellationToken ct = default)
    {
        var header = Part10Header(dataset.Text(Tags.SopClassUid) ?? "", dataset.Text(Tags.SopInstanceUid) ?? "", syntax.Uid);
        await stream.WriteAsync(header, ct);
        await WriteDatasetAsync(stream, dataset, syntax, options, ct);
    }

    /// <summary>Writes a data set as it goes over an association.</summary>
    public static async ValueTask WriteDatasetAsync(
        Stream stream, Dataset dataset, TransferSyntax syntax, WriteOptions? options = null, CancellationToken ct = default)
    {
        var notation = Notation.Of(syntax);
        if (!syntax.IsDeflated)
        {
            await new DatasetWriter(stream, notation, options ?? WriteOptions.Default).WriteAsync(dataset, ct);
            return;
        }

        var counted = new CountingStream(stream);
        await using (var deflater = new DeflateStream(counted, CompressionLevel.Optimal, leaveOpen: true))
            await new DatasetWriter(deflater, notation, options ?? WriteOptions.Default).WriteAsync(dataset, ct);
        if ((counted.Count & 1) == 1) await stream.WriteAsync(new byte[1], ct);
    }

    /// <summary>What stands before a data set in a file of ours: no time, no sender, so that equal objects become equal files.</summary>
    public static byte[] Part10Header(string sopClassUid, string sopInstanceUid, string transferSyntaxUid)
    {
        var meta = new Dataset()
            .SetBytes(Tags.FileMetaInformationVersion, Vr.OB, new byte[] { 0, 1 })
            .Set(Tags.MediaStorageSopClassUid, sopClassUid)
            .Set(Tags.MediaStorageSopInstanceUid, sopInstanceUid)
            .Set(Tags.TransferSyntaxUid, transferSyntaxUid)
            .Set(Tags.ImplementationClassUid, Uid.Implementation)
            .Set(Tags.ImplementationVersionName, Uid.ImplementationVersion);
        meta.SetIntegers(Tags.FileMetaInformationGroupLength, ElementSize.Of(meta, Notation.Explicit, WriteOptions.Default));
        var bytes = new byte[132 + ElementSize.Of(meta, Notation.Explicit, WriteOptions.Default)];
        "DICM"u8.CopyTo(bytes.AsSpan(128));
        var place = 132;
        foreach (var element in meta) place += PlainElement.Write(element, Notation.Explicit, bytes.AsSpan(place));
        return bytes;
    }
}
