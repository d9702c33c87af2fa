using DentaMind.Dicom.Data;
using DentaMind.Routing.Deliveries;

namespace DentaMind.Routing.Destinations;

/// <summary>A small grey picture that says in its header that it is a test and of nobody.</summary>
internal sealed record TestPicture(InstanceUids Uids, byte[] DataSet)
{
    private const int Side = 64;

    public static string Syntax => TransferSyntax.ExplicitLittleEndian.Uid;

    public static async Task<TestPicture> MakeAsync(CancellationToken ct)
    {
        var uids = new InstanceUids(SopClass.SecondaryCapture, NewUid(), NewUid(), NewUid());
        using var bytes = new MemoryStream();
        await DicomWriter.WriteDatasetAsync(bytes, Header(uids), TransferSyntax.ExplicitLittleEndian, ct: ct);
        return new TestPicture(uids, bytes.ToArray());
    }

    public Parcel ToParcel()
    {
        var header = DicomWriter.Part10Header(Uids.SopClass!, Uids.SopInstance!, Syntax);
        return new Parcel(
            Uids,
            Syntax,
            header.Length + DataSet.Length,
            _ => Task.FromResult<Stream>(new PrefixedStream(header, new MemoryStream(DataSet))),
            _ => Task.FromResult<Stream>(new MemoryStream(DataSet)));
    }

    private static Dataset Header(InstanceUids uids) => new Dataset()
        .Set(Tags.SopClassUid, uids.SopClass!)
        .Set(Tags.SopInstanceUid, uids.SopInstance!)
        .Set(Tags.StudyInstanceUid, uids.Study!)
        .Set(Tags.SeriesInstanceUid, uids.Series!)
        .Set(Tags.Modality, "OT")
        .Set(Tags.PatientId, "DENTAMIND-TEST")
        .Set(Tags.PatientName, "TEST^DENTAMIND")
        .Set(new Tag(0x0008, 0x0064), "SYN")
        .SetIntegers(new Tag(0x0028, 0x0002), 1)
        .Set(new Tag(0x0028, 0x0004), "MONOCHROME2")
        .SetIntegers(Tags.Rows, Side)
        .SetIntegers(Tags.Columns, Side)
        .SetIntegers(new Tag(0x0028, 0x0100), 8)
        .SetIntegers(new Tag(0x0028, 0x0101), 8)
        .SetIntegers(new Tag(0x0028, 0x0102), 7)
        .SetIntegers(new Tag(0x0028, 0x0103), 0)
        .SetBytes(Tags.PixelData, Vr.OB, new byte[Side * Side]);

    private static string NewUid() => Uid.FromGuid(Guid.CreateVersion7());
}
