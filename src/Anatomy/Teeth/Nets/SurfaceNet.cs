namespace DentaMind.Anatomy.Teeth.Nets;

/// <summary>Turns a signed distance into a closed net of triangles: one point in each cell that the surface crosses, one quad across each edge.</summary>
internal sealed class SurfaceNet
{
    private readonly double step;
    private readonly Spot low;
    private readonly (int X, int Y, int Z) size;
    private readonly double[] field;
    private readonly int[] pointOfCell;
    private readonly List<Spot> points = [];
    private readonly List<(int A, int B, int C)> triangles = [];

    private SurfaceNet(Func<Spot, double> distance, Spot low, Spot high, double step)
    {
        (this.low, this.step) = (low, step);
        size = ((int)((high.X - low.X) / step) + 2, (int)((high.Y - low.Y) / step) + 2, (int)((high.Z - low.Z) / step) + 2);
        field = new double[size.X * size.Y * size.Z];
        pointOfCell = new int[field.Length];
        for (var i = 0; i < field.Length; i++)
            field[i] = distance(Corner(i));
        while (FillSlits())
        {
        }

        for (var i = 0; i < field.Length; i++)
            pointOfCell[i] = IsCell(i) ? PointIn(i) : -1;
        for (var i = 0; i < field.Length; i++)
            Sew(i);
    }

    /// <summary>The closed net of the surface where <paramref name="distance"/> is 0, wholly inside the box; triangles face outwards, points lie on the surface.</summary>
    public static Net Cast(Func<Spot, double> distance, Spot low, Spot high, double step)
    {
        var net = new SurfaceNet(distance, low, high, step);
        var skin = new Skin(distance);
        return new([.. net.points.Select(point => skin.Settle(point, step * 0.5))], net.triangles);
    }

    private const int Right = 1;

    private int Up => size.X;

    private int Deep => size.X * size.Y;

    private Spot Corner(int i) => new(low.X + (i % size.X * step), low.Y + (i / size.X % size.Y * step), low.Z + (i / Deep * step));

    private bool IsCell(int i) => i % size.X < size.X - 1 && i / size.X % size.Y < size.Y - 1 && i / Deep < size.Z - 1;

    /// <summary>Fills what is narrower than a cell: two sheets in one cell would share its point, and the net would touch itself.</summary>
    private bool FillSlits()
    {
        var filled = false;
        Span<int> corners = [0, Right, Up, Up + Right, Deep, Deep + Right, Deep + Up, Deep + Up + Right];
        for (var cell = 0; cell < field.Length; cell++)
        {
            if (!IsCell(cell))
                continue;
            var (inside, nearest) = (0, -1);
            for (var corner = 0; corner < 8; corner++)
            {
                var at = cell + corners[corner];
                if (field[at] < 0)
                    inside |= 1 << corner;
                else if (nearest < 0 || field[at] < field[nearest])
                    nearest = at;
            }

            if (inside is 0 or 255 || (IsOnePiece(inside) && IsOnePiece(255 - inside)))
                continue;
            field[nearest] = -1e-3 * step;
            filled = true;
        }

        return filled;
    }

    /// <summary>Whether the corners in a set can be walked along the cell's edges. Corners are numbered by bits: right, up, deep.</summary>
    private static bool IsOnePiece(int corners)
    {
        var reached = corners & -corners;
        for (var before = 0; before != reached;)
        {
            before = reached;
            reached |= (((reached & 0x55) << 1) | ((reached & 0xAA) >> 1) | ((reached & 0x33) << 2) | ((reached & 0xCC) >> 2) | ((reached & 0x0F) << 4) | (reached >> 4)) & corners;
        }

        return reached == corners;
    }

    private int PointIn(int cell)
    {
        var (sum, crossings) = (new Spot(0, 0, 0), 0);
        foreach (var (from, along) in Edges())
        {
            var (a, b) = (field[cell + from], field[cell + from + along]);
            if ((a < 0) == (b < 0))
                continue;
            var (start, end) = (Corner(cell + from), Corner(cell + from + along));
            sum += start + ((end - start) * (a / (a - b)));
            crossings++;
        }

        if (crossings == 0)
            return -1;
        points.Add(sum * (1.0 / crossings));
        return points.Count - 1;
    }

    private (int From, int Along)[] Edges() =>
    [
        (0, Right), (Up, Right), (Deep, Right), (Up + Deep, Right),
        (0, Up), (Right, Up), (Deep, Up), (Right + Deep, Up),
        (0, Deep), (Right, Deep), (Up, Deep), (Right + Up, Deep),
    ];

    private void Sew(int corner)
    {
        SewAcross(corner, Right, Up, Deep);
        SewAcross(corner, Up, Deep, Right);
        SewAcross(corner, Deep, Right, Up);
    }

    private void SewAcross(int corner, int along, int one, int other)
    {
        var end = corner + along;
        if (end >= field.Length || corner < one + other || (field[corner] < 0) == (field[end] < 0))
            return;
        var (a, b, c, d) = (pointOfCell[corner - one - other], pointOfCell[corner - other], pointOfCell[corner], pointOfCell[corner - one]);
        if (field[corner] >= 0)
            (b, d) = (d, b);
        triangles.Add((a, b, c));
        triangles.Add((a, c, d));
    }
}
