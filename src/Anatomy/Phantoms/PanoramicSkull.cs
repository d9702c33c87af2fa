namespace DentaMind.Anatomy.Phantoms;

/// <summary>The jaws, sinuses and shadows of a panoramic film, in millimetres from the midline of the chewing plane.</summary>
internal sealed class PanoramicSkull(Arches arches, Sketch soft, Sketch bone)
{
    private const double Edge = 120;

    public void Draw()
    {
        Background();
        Maxilla();
        Mandible();
        foreach (var isLeft in new[] { false, true })
            DrawSide(isLeft);
        Midline();
    }

    private void Background()
    {
        soft.Area([(-Edge, -70), (Edge, -70), (Edge, 70), (-Edge, 70)], 1, 0.16f);
        soft.Area(Curve.Around((-80, -62), (0, -66), (80, -62), (90, -20), (86, 24), (52, 40), (0, 49), (-52, 40), (-86, 24), (-90, -20)), 7, 0.42f);
        soft.Area([(-13, -70), (13, -70), (16, 70), (-16, 70)], 11, 0.55f);
        soft.Area(Curve.Ellipse(0, 44, 26, 18), 9, 0.5f);
        soft.Area(Curve.Around((-60, -20), (0, -24), (60, -20), (54, 2), (30, 12), (-30, 12), (-54, 2)), 6, 0.12f);
        soft.Fade(Curve.Around((-50, -27.5), (0, -24.5), (50, -27.5), (52, -23.5), (0, -20.5), (-52, -23.5)), 1.6, 0.72f);
    }

    private void Maxilla()
    {
        var outline = arches.Upper.Points.Where(point => Math.Abs(point.X) < 68).ToList();
        outline.AddRange(Curve.Through((70, -32), (66, -42), (46, -56), (0, -62), (-46, -56), (-66, -42), (-70, -32)));
        bone.Area(outline, 0.5, 0.95f);
        bone.Fade([(-Edge, -70), (Edge, -70), (Edge, -46), (-Edge, -46)], 7, 0.35f);
        bone.Line([.. arches.Upper.Points.Where(point => Math.Abs(point.X) < 68)], 0.7, 0.22f);
    }

    private void Mandible()
    {
        var crest = arches.Lower.Points.Where(point => Math.Abs(point.X) < 62).ToList();
        var left = Curve.Through((63, -2), (65, -18), (68, -34), (71, -35), (75.5, -24), (79, -30), (79.5, -40), (84, -43), (88, -39), (86.5, -29), (86.5, -8), (84, 12), (76, 24), (52, 33), (26, 39.5), (0, 42));
        var outline = crest.Concat(left).Concat(left.Mirror().AsEnumerable().Reverse().Skip(1)).ToList();
        bone.Area(outline, 0.45, 1.05f);
        var border = Curve.Through((86.6, -28), (86.3, -8), (83.2, 12), (75, 22.6), (52, 31.4), (26, 37.8), (0, 40));
        bone.Line([.. border, .. border.Mirror().AsEnumerable().Reverse().Skip(1)], 2.8, 0.85f);
        bone.Line(crest, 0.7, 0.2f);
        bone.Fade(Curve.Ellipse(0, 36, 22, 5), 3, 1.18f);
    }

    private void DrawSide(bool isLeft)
    {
        Ramus(isLeft);
        Sinus(isLeft);
        Throat(isLeft);
        Canal(isLeft);
    }

    private void Ramus(bool isLeft)
    {
        bone.Line(Side(isLeft, Curve.Through((61, 4), (63.6, -8), (65.5, -20), (68.5, -33.5))), 1.1, 0.5f);
        bone.Line(Side(isLeft, Curve.Through((60, 6), (54, 16), (44, 22))), 1.6, 0.35f);
        bone.Line(Side(isLeft, Curve.Through((71, -34.5), (75.5, -24), (79, -30))), 1.0, 0.4f);
        bone.Line(Side(isLeft, Curve.Through((79.6, -38), (81, -42), (84.5, -43), (87.6, -39.5), (86.6, -30), (86.2, -10))), 1.3, 0.55f);
        soft.Area(Side(isLeft, Curve.Around((72, -50), (84, -49.5), (97, -47), (98, -60), (70, -60))), 2, 0.55f);
        soft.Line(Side(isLeft, Curve.Through((62, -42), (71, -41.5), (75, -44), (79, -48.5), (84, -49.5), (90, -46.5))), 2.4, 0.35f);
        soft.Area(Side(isLeft, Curve.Around((66, 6), (92, -6), (92, 10), (66, 22))), 5, 0.28f);
        soft.Area(Side(isLeft, [(94, -40), (110, -40), (110, 60), (94, 60)]), 4, 0.35f);
    }

    private void Sinus(bool isLeft)
    {
        var sinus = Side(isLeft, Curve.Around((20, -48), (19, -37), (24, -30.5), (34, -27), (46, -27.5), (54, -31), (58, -38), (56, -50), (38, -56)));
        bone.Fade(sinus, 0.8, 0.52f);
        bone.Line([.. sinus, sinus[0]], 1.3, 0.3f);
        soft.Area(Side(isLeft, Curve.Around((56, -26), (70, -30), (72, 2), (60, 8), (57, -8))), 4, 0.22f);
        bone.Line(Side(isLeft, Curve.Through((45, -54), (46, -45), (50, -38.5), (56, -37), (61, -41), (66, -43), (72, -41.5))), 2.2, 0.45f);
        soft.Area(Side(isLeft, Curve.Around((45, -62), (47, -45), (52, -37.5), (60, -39), (70, -43), (66, -50), (58, -62))), 1.5, 0.3f);
        soft.Line(Side(isLeft, Curve.Through((18, -49), (30, -46), (44, -50), (50, -56))), 2.0, 0.32f);
        soft.Fade(Side(isLeft, Curve.Ellipse(35, -54, 14, 7)), 3, 0.75f);
        soft.Line(Side(isLeft, Curve.Through((0, -31.5), (20, -30), (40, -29), (58, -30.5))), 2.0, 0.4f);
        soft.Line(Side(isLeft, Curve.Through((10, -33.5), (34, -33.5), (60, -35))), 1.4, 0.22f);
    }

    private void Throat(bool isLeft)
    {
        soft.Fade(Side(isLeft, Curve.Around((54, -24), (62, -26), (68, -12), (71, 6), (68, 30), (62, 30), (62, 6), (58, -10))), 2.4, 0.78f);
        soft.Fade(Side(isLeft, Curve.Around((89, -36), (93, -36), (92, 0), (88, 16), (86.5, 10), (88.5, -10))), 1.6, 0.7f);
        bone.Area(Side(isLeft, Curve.Around((36, 47), (52, 45), (56, 47.5), (46, 50), (34, 51))), 1.2, 0.45f);
    }

    private void Canal(bool isLeft)
    {
        var canal = Curve.Through((76.5, -12), (75, 0), (69, 12), (58, 20.5), (46, 25.5), (36, 27), (31, 24.5));
        bone.Line(Side(isLeft, canal), 3.6, 0.16f);
        bone.Line(Side(isLeft, canal), 2.3, -0.34f);
        bone.Fade(Side(isLeft, Curve.Ellipse(30.5, 23.6, 1.9, 1.6)), 0.4, 0.6f);
    }

    private void Midline()
    {
        bone.Fade(Curve.Around((-13, -60), (13, -60), (14, -40), (10, -33), (0, -31.5), (-10, -33), (-14, -40)), 1.2, 0.4f);
        soft.Line([(0.4, -60), (-0.4, -46), (0.2, -32)], 1.6, 0.5f);
        soft.Line(Curve.Through((-11, -37), (0, -32), (11, -37)), 1.1, 0.35f);
        foreach (var isLeft in new[] { false, true })
            soft.Area(Side(isLeft, Curve.Around((3, -38), (9, -40), (11, -46), (8, -52), (4, -48))), 1.6, 0.3f);
        bone.Fade([(-0.3, -30), (0.3, -30), (0.4, -12), (-0.3, -12)], 0.2, 0.8f);
    }

    private static List<(double X, double Y)> Side(bool isLeft, List<(double X, double Y)> points) => isLeft ? points : points.Mirror();
}
