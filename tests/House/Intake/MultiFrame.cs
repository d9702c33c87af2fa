using DentaMind.Dicom.Data;
using DentaMind.Kit;

namespace DentaMind.House.Intake;

/// <summary>Writes large multi-frame files without ever holding one.</summary>
internal static class MultiFrame
{
    private const int Side = 1000;
    private const int FrameBytes = Side * Side * 2;

    public static async Task<string> WriteAsync(string path, ulong seed, int frames)
    {
        var header = XRays.Bitewing(seed)
            .Set(Tags.NumberOfFrames, $"{frames}")
            .SetIntegers(Tags.Rows, Side).SetIntegers(Tags.Columns, Side);
        header.Remove(Tags.PixelData);
        await using var file = File.Create(path);
        await DicomWriter.WriteFileAsync(file, header, TransferSyntax.ExplicitLittleEndian);
        byte[] head = [0xE0, 0x7F, 0x10, 0x00, (byte)'O', (byte)'W', 0, 0, .. BitConverter.GetBytes((uint)(frames * FrameBytes))];
        await file.WriteAsync(head);
        var frame = new byte[FrameBytes];
        for (var number = 0; number < frames; number++)
        {
            frame.AsSpan().Fill((byte)(number & 0x0F));
            await file.WriteAsync(frame);
        }

        return path;
    }
}
