using System.Globalization;

namespace DentaMind.Anatomy.Teeth;

/// <summary>A place or a direction in space; millimetres.</summary>
public readonly record struct Spot(double X, double Y, double Z)
{
    public double Length => Math.Sqrt(Dot(this));

    public Spot Unit => this * (1 / Length);

    /// <summary>Its three numbers; a record's own text would follow <see cref="Unit"/> for ever.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({X}, {Y}, {Z})");

    public double Dot(Spot other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    public Spot Cross(Spot other) => new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Spot operator -(Spot a, Spot b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Spot operator *(Spot a, double times) => new(a.X * times, a.Y * times, a.Z * times);
}
