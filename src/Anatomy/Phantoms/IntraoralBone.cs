namespace DentaMind.Anatomy.Phantoms;

/// <summary>What lies behind and around the teeth on a small film: both jaws' bone, the sinus and nose above, the canal below, the cheek over all.</summary>
internal sealed class IntraoralBone(Arches arches, Sketch soft, Sketch bone)
{
    private const double Far = 90;

    public void Draw()
    {
        soft.Area([(-Far, -Far), (Far, -Far), (Far, Far), (-Far, Far)], 1, 0.2f);
        soft.Area([.. Gum(arches.Upper, -1), (Far, -Far), (-Far, -Far)], 0.8, 0.14f);
        soft.Area([.. Gum(arches.Lower, 1), (Far, Far), (-Far, Far)], 0.8, 0.14f);
        bone.Area([.. arches.Upper.Points, (Far, -60), (-Far, -60)], 0.25, 1.0f);
        bone.Area([.. arches.Lower.Points, (Far, 60), (-Far, 60)], 0.25, 1.0f);
        bone.Line(arches.Upper.Points, 0.55, 0.3f);
        bone.Line(arches.Lower.Points, 0.55, 0.3f);
        foreach (var isLeft in new[] { false, true })
            Side(isLeft);
        Middle();
    }

    private void Side(bool isLeft)
    {
        var sinus = Curve.Around((30, -50), (29, -32), (34, -26.5), (44, -25), (54, -28), (60, -36), (58, -52));
        var canal = Curve.Through((72, 4), (66, 14), (56, 21.5), (44, 26), (35, 27), (31, 24.5));
        var border = Curve.Through((80, 24), (56, 32.5), (28, 40), (0, 42.5));
        bone.Fade(Turned(sinus, isLeft), 0.4, 0.5f);
        bone.Line(Turned([.. sinus, sinus[0]], isLeft), 0.6, 0.45f);
        bone.Line(Turned(Curve.Through((40, -46), (42, -34), (48, -29.5), (55, -33), (57, -46)), isLeft), 1.5, 0.8f);
        bone.Line(Turned(canal, isLeft), 3.4, 0.22f);
        bone.Line(Turned(canal, isLeft), 2.5, -0.42f);
        bone.Fade(Turned(Curve.Ellipse(30.6, 24, 1.7, 1.5), isLeft), 0.3, 0.55f);
        bone.Fade(Turned([.. border, (0, 90), (90, 90)], isLeft), 0.3, 0.05f);
        bone.Line(Turned(border, isLeft), 2.6, 1.0f);
        bone.Line(Turned(Curve.Through((64, -4), (58, 12), (46, 20)), isLeft), 2.2, 0.3f);
    }

    private void Middle()
    {
        bone.Fade([(-0.2, -34), (0.2, -34), (0.3, -9), (-0.2, -9)], 0.1, 0.78f);
        bone.Fade(Curve.Ellipse(0, -22, 1.8, 3.4), 0.7, 0.75f);
        bone.Fade(Curve.Around((-13, -60), (13, -60), (13, -38), (8, -33), (0, -31.5), (-8, -33), (-13, -38)), 0.6, 0.45f);
        bone.Line(Curve.Through((-12, -36), (-7, -32.6), (0, -31), (7, -32.6), (12, -36)), 0.9, 0.5f);
        bone.Line([(0, -60), (0, -31)], 1.3, 0.5f);
        soft.Area(Curve.Ellipse(0, -26, 14, 12), 4, 0.12f);
        bone.Fade(Curve.Ellipse(0, 31, 1.2, 1.2), 0.3, 0.7f);
        bone.Line(Curve.Through((-14, 36), (-6, 33), (0, 32), (6, 33), (14, 36)), 1.6, 0.5f);
    }

    private static IEnumerable<(double X, double Y)> Gum(Crest crest, int away) => crest.Points.Select(point => (point.X, point.Y - (away * 2.6)));

    private static List<(double X, double Y)> Turned(List<(double X, double Y)> points, bool isLeft) => isLeft ? points : points.Mirror();
}
