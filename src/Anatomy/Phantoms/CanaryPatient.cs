using System.Text;
using DentaMind.Dicom.Data;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>A patient whose every word is one mark, so that a search for the mark tells where a patient's words can get to.</summary>
public static class CanaryPatient
{
    private static readonly (ushort Group, ushort Element, string Vr)[] Words =
    [
        (0x0008, 0x0050, "SH"), (0x0008, 0x0080, "LO"), (0x0008, 0x0081, "ST"), (0x0008, 0x0090, "PN"), (0x0008, 0x1010, "SH"), (0x0008, 0x1030, "LO"),
        (0x0008, 0x103E, "LO"), (0x0008, 0x1040, "LO"), (0x0008, 0x1050, "PN"), (0x0008, 0x1060, "PN"), (0x0008, 0x1070, "PN"),
        (0x0010, 0x0010, "PN"), (0x0010, 0x0020, "LO"), (0x0010, 0x0021, "LO"), (0x0010, 0x1000, "LO"), (0x0010, 0x1001, "PN"), (0x0010, 0x1005, "PN"),
        (0x0010, 0x1040, "LO"), (0x0010, 0x1060, "PN"), (0x0010, 0x2000, "LO"), (0x0010, 0x2110, "LO"), (0x0010, 0x2150, "LO"), (0x0010, 0x2152, "LO"),
        (0x0010, 0x2154, "SH"), (0x0010, 0x2160, "SH"), (0x0010, 0x2180, "SH"), (0x0010, 0x21B0, "LT"), (0x0010, 0x4000, "LT"),
        (0x0011, 0x0010, "LO"), (0x0011, 0x1001, "LO"), (0x0018, 0x1030, "LO"), (0x0020, 0x0010, "SH"), (0x0020, 0x4000, "LT"),
    ];

    /// <summary>The patient as such; the mark may have 16 characters, as the shortest kind of text can hold.</summary>
    public static PhantomPatient Of(string mark) => new(mark, mark, new DateOnly(1901, 1, 1), "O", mark, mark);

    /// <summary>A bitewing of the patient, with the mark in every text and in the pixels' own bytes.</summary>
    public static Dataset Bitewing(string mark, ulong seed, DateTimeOffset takenAt)
    {
        if (mark.Length is 0 or > 16 || !mark.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException("A mark is 1 to 16 ASCII letters and digits.", nameof(mark));
        var film = IntraoralPhantom.Bitewing(MouthOfAge.Invent(seed, 35), seed, BitewingView.RightMolar, 650, 500);
        Write(film.Pixels, mark);
        var dataset = PhantomDicom.Of(film, new PhantomOrder(Of(mark), takenAt, seed));
        foreach (var (group, element, vr) in Words)
            dataset.Set(new Tag(group, element), Vr.Named(vr), vr == "PN" ? $"{mark}^{mark}" : mark);
        return dataset;
    }

    /// <summary>Repeats the mark along the first row, two letters a pixel.</summary>
    private static void Write(ushort[] pixels, string mark)
    {
        var bytes = Encoding.ASCII.GetBytes(mark.Length % 2 == 0 ? mark : mark + " ");
        for (var i = 0; i < 40 * bytes.Length / 2; i++)
            pixels[i] = (ushort)(bytes[2 * i % bytes.Length] | (bytes[((2 * i) + 1) % bytes.Length] << 8));
    }
}
