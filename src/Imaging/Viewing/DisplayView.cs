using System.ComponentModel.DataAnnotations;

namespace DentaMind.Imaging.Viewing;

/// <summary>How the samples of a frame become grey or colour (PS3.3 C.11): modality LUT or rescale, then VOI LUT or window, then polarity.</summary>
public sealed record DisplayView
{
    public int Frames { get; init; }

    public int Rows { get; init; }

    public int Columns { get; init; }

    public int SamplesPerPixel { get; init; }

    public int BitsAllocated { get; init; }

    public int BitsStored { get; init; }

    /// <summary>1 when samples are signed.</summary>
    public int PixelRepresentation { get; init; }

    public string Photometric { get; init; } = "";

    /// <summary>How the frame address gives samples: gray-u8, gray-u16le, gray-i16le or rgb-u8.</summary>
    [AllowedValues("gray-u8", "gray-u16le", "gray-i16le", "rgb-u8")]
    public string FrameFormat { get; init; } = "";

    public IReadOnlyList<WindowView> Windows { get; init; } = [];

    public RescaleView Rescale { get; init; } = new(1, 0);

    /// <summary>Takes the place of the rescale.</summary>
    public LutView? ModalityLut { get; init; }

    /// <summary>Offered beside the windows.</summary>
    public LutView? VoiLut { get; init; }

    /// <summary>The sample value that is no picture.</summary>
    public double? PaddingValue { get; init; }

    /// <summary>Height and width of a pixel in proportion.</summary>
    public IReadOnlyList<double> Aspect { get; init; } = [1, 1];

    /// <summary>The lowest value is white.</summary>
    public bool Invert { get; init; }
}

/// <summary>One window; the function is linear, linear-exact or sigmoid (PS3.3 C.11.2.1.2).</summary>
public sealed record WindowView(double Center, double Width, string Function, string? Label);

/// <summary>Stored value times slope plus intercept.</summary>
public sealed record RescaleView(double Slope, double Intercept);

/// <summary>A look-up table: the first value it maps, its depth, and its entries.</summary>
public sealed record LutView(int First, int Bits, IReadOnlyList<int> Entries);
