namespace DentaMind.Anatomy.Phantoms;

/// <summary>The edge of a jaw's bone along the arch: a little below the necks, lower where bone or teeth are lost.</summary>
internal sealed class Crest
{
    private const double HealthyMm = 1.4;
    private readonly List<(double X, double Y)> points = [];

    public Crest(IEnumerable<ToothPlace> places, double lossMm, bool isUpper)
    {
        var away = isUpper ? -1 : 1;
        var standing = places.Where(place => place.Tooth.IsUpper == isUpper && place.State.IsErupted).OrderBy(place => place.X).ToList();
        var below = HealthyMm + lossMm;
        ToothPlace? before = null;
        foreach (var place in standing)
        {
            if (before is null)
                points.Add((place.X - Half(place), place.Y + (away * (below + 0.4))));
            else
                Between(before, place, away, below);
            points.Add((place.X, place.Y + (away * (below + 0.5))));
            before = place;
        }

        if (before is not null)
            points.Add((before.X + Half(before), before.Y + (away * (below + 0.4))));
        else
            points.Add((0, away * 14));
        points.Insert(0, (points[0].X - 9, points[0].Y + (away * 3)));
        points.Add((points[^1].X + 9, points[^1].Y + (away * 3)));
    }

    /// <summary>The crest from the viewer's left to right.</summary>
    public IReadOnlyList<(double X, double Y)> Points => points;

    private static double Half(ToothPlace place) => place.Form.Size.Width / 2 * place.Scale;

    private void Between(ToothPlace left, ToothPlace right, int away, double below)
    {
        var (from, to) = (left.X + Half(left), right.X - Half(right));
        var middle = (left.Y + right.Y) / 2;
        if (to - from < 3)
        {
            points.Add(((from + to) / 2, middle + (away * below)));
            return;
        }

        points.Add((from + 1, left.Y + (away * (below + 0.6))));
        points.Add(((from + to) / 2, middle + (away * (below + 2.2))));
        points.Add((to - 1, right.Y + (away * (below + 0.6))));
    }
}
