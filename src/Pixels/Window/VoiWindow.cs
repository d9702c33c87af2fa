namespace DentaMind.Pixels.Window;

/// <summary>VOI LUT Function (0028,1056): the curve of a window.</summary>
public enum WindowFunction
{
    Linear,
    LinearExact,
    Sigmoid,
}

/// <summary>A window: which modality values the eye gets to see (PS3.3 C.11.2.1.2).</summary>
public sealed record VoiWindow(double Center, double Width, WindowFunction Function = WindowFunction.Linear)
{
    /// <summary>True when the standard allows this width for the function; others are passed over.</summary>
    public bool IsValid => double.IsFinite(Center) && double.IsFinite(Width) && (Function == WindowFunction.Linear ? Width >= 1 : Width > 0);

    /// <summary>The output between 0 and 1 for a modality value.</summary>
    public double Map(double value) => Function switch
    {
        WindowFunction.LinearExact => Step(value, Center, Width),
        WindowFunction.Sigmoid => 1 / (1 + Math.Exp(-4 * (value - Center) / Width)),
        _ => Step(value, Center - 0.5, Width - 1),
    };

    /// <remarks>The standard's three cases, also right for a width of zero: at or below the lower end dark, above it bright.</remarks>
    private static double Step(double value, double center, double width)
    {
        if (value <= center - width / 2)
            return 0;
        return value > center + width / 2 ? 1 : (value - center) / width + 0.5;
    }
}
