using System.Runtime.CompilerServices;
using DentaMind.Dicom.Data;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Intake;
using DentaMind.Kernel;
using DentaMind.Platform.Sandbox;
using DentaMind.Rooms.Dicom;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DentaMind.Rooms.Imaging;

/// <summary>Small X-rays of invented people, and the ways they arrive.</summary>
internal static class XRays
{
    private static int made;

    /// <summary>An X-ray of its own; whatever is not told is as in <see cref="Samples.Intraoral"/>.</summary>
    public static Dataset Of(string? uid = null, string? number = null, string study = "2.25.2", string name = "Roe^Jane", int shade = 0)
    {
        var pixels = new byte[30 * 20 * 2];
        Array.Fill(pixels, (byte)shade);
        return Samples.Intraoral()
            .Set(Tags.SopInstanceUid, uid ?? $"2.25.9{Interlocked.Increment(ref made)}")
            .Set(Tags.StudyInstanceUid, study)
            .Set(Tags.PatientName, name)
            .Set(Tags.PatientId, number ?? "")
            .SetBytes(Tags.PixelData, Vr.OW, pixels);
    }

    public static Task<byte[]> BytesAsync(this Dataset xray) => Samples.FileAsync(xray, TransferSyntax.ExplicitLittleEndian);

    public static Task<Outcome<FiledImage>> UploadAsync(this TestHouse house, byte[] file, LocationId? location = null) =>
        house.AskAsync(new FileImage(new MemoryStream(file), new Arrival { Source = ImageSource.Upload, Location = location }));

    public static async Task<Outcome<FiledImage>> UploadAsync(this TestHouse house, Dataset xray, LocationId? location = null) =>
        await house.UploadAsync(await xray.BytesAsync(), location);

    public static async Task<ImageId> FileAsync(this TestHouse house, Dataset xray, LocationId? location = null)
    {
        var filed = await house.UploadAsync(xray, location);
        return filed.IsAnswer ? filed.Answer.Image : throw new InvalidOperationException(filed.Refusal.Code);
    }

    /// <summary>As C-STORE brings it: a header of ours before the data set, and the UIDs that the command said.</summary>
    public static async Task<Outcome<FiledImage>> ReceiveAsync(this TestHouse house, Dataset xray, string? saidUid = null)
    {
        var (sopClass, uid) = (xray.Text(Tags.SopClassUid)!, saidUid ?? xray.Text(Tags.SopInstanceUid)!);
        using var file = new MemoryStream();
        await file.WriteAsync(DicomWriter.Part10Header(sopClass, uid, TransferSyntax.ExplicitLittleEndian.Uid));
        await DicomWriter.WriteDatasetAsync(file, xray, TransferSyntax.ExplicitLittleEndian);
        file.Position = 0;
        return await house.AskAsync(new FileImage(file, new Arrival { Source = ImageSource.Dicom, Wire = new WireUids(sopClass, uid) }));
    }

    public static async Task<byte[]> OriginalAsync(this TestHouse house, ImageId image)
    {
        await using var content = (await house.DoAsync(new DentaMind.Imaging.Viewing.OpenOriginal(image))).Content;
        return await ReadAsync(content);
    }

    public static async Task<byte[]> ReadAsync(Stream content)
    {
        using var all = new MemoryStream();
        await content.CopyToAsync(all);
        return all.ToArray();
    }

    /// <summary>Makes the pictures in the real Worker; where no Worker starts, the test is skipped.</summary>
    public static async Task RenderAsync(this TestHouse house, ImageId image)
    {
        try
        {
            await house.DoAsync(new DentaMind.Imaging.Renditions.RenderImage(image));
        }
        catch (SandboxException away)
        {
            Assert.Skip(away.Message);
        }
    }

    /// <summary>Where the object lies that a column of an image's row names.</summary>
    public static async Task<string> PathAsync(this TestHouse house, string column, ImageId image)
    {
        var key = await house.InDatabaseAsync(db => db.Database.SqlQuery<string>(FormattableStringFactory.Create("SELECT " + column + " AS Value FROM images WHERE id = {0}", image.Value)).SingleAsync());
        return Directory.GetFiles(house.ObjectsFolder, "*", SearchOption.AllDirectories).Single(file => Path.GetFileName(file).Contains(key, StringComparison.Ordinal));
    }
}
