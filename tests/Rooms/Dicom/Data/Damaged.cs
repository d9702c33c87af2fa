using DentaMind.Dicom.Data;

namespace DentaMind.Rooms.Dicom.Data;

/// <summary>Sound files of each form, and ways to damage them.</summary>
internal static class Damaged
{
    public static byte[] Bytes(byte[] bytes, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                for (var i = random.Next(1, 30); i > 0; i--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 2:
                var place = random.Next(132, bytes.Length - 4);
                BitConverter.GetBytes(random.Next(3) == 0 ? 0xFFFFFFFF : (uint)random.NextInt64(1L << random.Next(1, 33))).CopyTo(bytes, place);
                return bytes;
            default:
                var from = random.Next(bytes.Length);
                return [.. bytes[..from], .. bytes[random.Next(bytes.Length)..], .. bytes[..random.Next(from + 1)]];
        }
    }

    public static async Task<List<byte[]>> SeedsAsync()
    {
        var native = Samples.Intraoral().SetBytes(Tags.PixelData, Vr.OW, new byte[2 * 30 * 20]);
        var compressed = Samples.Intraoral().SetIntegers(Tags.NumberOfFrames, 2).Set(Element.OfFragments(
            Tags.PixelData, Vr.OB, [new byte[] { 0, 0, 0, 0, 12, 0, 0, 0 }, new byte[] { 0xFF, 0xD8, 0xFF, 0 }, new byte[] { 0xFF, 0xD8, 0xFF, 1 }]));
        return [
            await Samples.FileAsync(native, TransferSyntax.ExplicitLittleEndian),
            await Samples.FileAsync(native, TransferSyntax.ImplicitLittleEndian, new WriteOptions { HasUndefinedLengths = true }),
            await Samples.FileAsync(native, TransferSyntax.ExplicitBigEndian),
            await Samples.FileAsync(native, TransferSyntax.DeflatedExplicitLittleEndian),
            await Samples.FileAsync(compressed, TransferSyntax.JpegLossless, new WriteOptions { HasUndefinedLengths = true }),
        ];
    }
}
