using DentaMind.Anatomy.Steady;
using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Where a tooth stands on a film: its neck in millimetres (x to the viewer's right, y down), how it leans, and how large it is.</summary>
internal sealed class ToothPlace
{
    private readonly double cos;
    private readonly double sin;
    private readonly int mesial;
    private readonly int toEdge;

    public ToothPlace(ToothState state, double x, double y, double lean, double scale, bool facesRight = false)
    {
        (State, X, Y, Scale) = (state, x, y, scale);
        mesial = Tooth.IsRight || facesRight ? 1 : -1;
        toEdge = Tooth.IsUpper ? 1 : -1;
        (cos, sin) = (SteadyMaths.Cos(lean * mesial), SteadyMaths.Sin(lean * mesial));
    }

    public ToothState State { get; }

    public Tooth Tooth => State.Tooth;

    public ToothForm Form => ToothForm.Of(Tooth);

    public double X { get; }

    public double Y { get; }

    public double Scale { get; }

    /// <summary>From the film to the tooth's own frame: mesial and towards the edge.</summary>
    public (double X, double Z) ToTooth(double x, double y)
    {
        var (right, down) = ((x - X) / Scale, (y - Y) / Scale);
        var across = (right * cos) - (down * sin * toEdge);
        var along = (right * sin * toEdge) + (down * cos);
        return (across * mesial, along * toEdge);
    }

    /// <summary>From the tooth's own frame to the film.</summary>
    public (double X, double Y) ToFilm(double x, double z)
    {
        var (across, along) = (x * mesial, z * toEdge);
        return (X + (Scale * ((across * cos) + (along * sin * toEdge))), Y + (Scale * ((along * cos) - (across * sin * toEdge))));
    }
}
