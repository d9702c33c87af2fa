namespace DentaMind.Anatomy.Phantoms;

/// <summary>A head from its side, in millimetres from the middle of the chewing plane; the face looks to the right.</summary>
internal sealed class LateralSkull(Sketch soft, Sketch bone)
{
    public void Draw()
    {
        Flesh();
        Vault();
        Face();
        Jaw();
        Spine();
    }

    private void Flesh()
    {
        soft.Area([(-200, -200), (200, -200), (200, 200), (-200, 200)], 1, 0.06f);
        soft.Area(
            Curve.Around((62, -128), (72, -100), (72, -78), (69, -62), (79, -46), (88, -33), (80, -27), (77, -22), (80, -14), (76, -5), (79, 4), (73, 12), (75, 24), (68, 34), (46, 42), (28, 52), (22, 80), (20, 130), (-70, 130), (-72, 60), (-92, 10), (-112, -40), (-108, -110), (-60, -160), (20, -158)),
            1.1,
            0.52f);
        soft.Fade(Curve.Around((4, -34), (12, -30), (9, -12), (6, 10), (4, 34), (8, 60), (4, 100), (-4, 100), (-2, 50), (-4, 12), (-1, -14)), 2.2, 0.45f);
        soft.Fade(Curve.Around((10, -20), (40, -23), (58, -21), (50, -19), (24, -17)), 1.4, 0.72f);
    }

    private void Vault()
    {
        var outer = Curve.Around((64, -66), (67, -88), (60, -116), (36, -142), (-10, -152), (-58, -140), (-90, -108), (-98, -66), (-84, -34), (-58, -18), (-30, -26), (0, -52), (34, -62));
        bone.Area(outer, 2, 0.75f);
        bone.Line([.. outer.Take(8 * 9)], 5.5, 0.75f);
        bone.Line([.. outer.Take(8 * 9)], 2.2, 0.35f);
        bone.Line(Curve.Through((64, -66), (40, -67), (14, -68), (2, -66), (-1, -60), (-7, -58), (-11, -62), (-12, -68), (-16, -60), (-24, -44), (-30, -32)), 2.4, 0.8f);
        bone.Line(Curve.Through((60, -72), (40, -76), (22, -73)), 2, 0.5f);
        bone.Area(Curve.Around((-14, -62), (-26, -66), (-44, -58), (-52, -40), (-36, -26), (-20, -34)), 3, 0.85f);
        bone.Fade(Curve.Ellipse(-24, -42, 3.2, 3.2), 1, 0.55f);
        bone.Line(Curve.Through((10, -150), (-6, -120), (-14, -90)), 0.8, -0.12f);
    }

    private void Face()
    {
        bone.Area(Curve.Around((66, -60), (62, -50), (58, -40), (61, -30), (67, -27), (63, -22), (65, -13), (58, -9), (36, -9), (10, -10), (8, -24), (12, -44), (30, -58)), 1.2, 0.5f);
        bone.Line(Curve.Through((68, -28), (54, -27), (34, -27.5), (12, -27)), 2.6, 0.7f);
        bone.Line(Curve.Through((64, -24), (50, -22.5), (34, -22), (14, -24)), 1.8, 0.4f);
        bone.Fade(Curve.Around((48, -52), (22, -52), (14, -42), (18, -30), (40, -30), (52, -34)), 1.6, 0.6f);
        bone.Line(Curve.Around((48, -52), (22, -52), (14, -42), (18, -30), (40, -30), (52, -34)), 1.1, 0.25f);
        soft.Line(Curve.Through((58, -74), (44, -72), (37, -62), (42, -52), (56, -48)), 2.2, 0.5f);
        soft.Line(Curve.Through((34, -62), (31, -48), (28, -38), (33, -34), (38, -40)), 2.2, 0.5f);
        soft.Line(Curve.Through((69, -66), (74, -56), (76, -50)), 2.4, 0.7f);
        bone.Line(Curve.Through((12, -44), (9, -36), (11, -27)), 1.2, 0.45f);
    }

    private void Jaw()
    {
        var jaw = Curve.Around((58, 9), (62, 18), (66, 30), (58, 37), (40, 38), (14, 35), (-10, 24), (-16, 6), (-15, -16), (-20, -34), (-17, -41), (-10, -40), (-8, -30), (-2, -24), (4, -34), (8, -32), (8, -10), (12, 9), (34, 9));
        bone.Area(jaw, 0.7, 0.85f);
        bone.Line(Curve.Through((62, 18), (66, 30), (58, 36.5), (40, 37.5), (14, 34.5), (-9.5, 23.5), (-15.5, 6), (-14.5, -16)), 2.8, 0.65f);
        bone.Line(Curve.Through((57, 12), (54, 24), (58, 33)), 2, 0.45f);
        bone.Line(Curve.Through((8, -32), (8, -10), (12, 8)), 1.6, 0.35f);
        bone.Line(Curve.Through((-3, -8), (4, 10), (20, 22), (38, 25)), 2.2, -0.14f);
        soft.Line(Curve.Ellipse(-24, -42, 5, 5), 1.4, 2.4f);
        bone.Area(Curve.Around((18, 52), (30, 49), (34, 51), (26, 55)), 0.8, 0.6f);
    }

    private void Spine()
    {
        bone.Area(Curve.Around((-28, -14), (-24, -16), (-22, -4), (-20, 14), (-36, 16), (-33, 0)), 1, 0.7f);
        bone.Area(Curve.Around((-20, -14), (-14, -12), (-15, -5), (-20, -5)), 0.8, 0.6f);
        for (var level = 0; level < 6; level++)
        {
            var (x, y) = (-28 + (level * 0.8), 19 + (level * 17.5));
            var body = Curve.Around((x - 9, y), (x + 8, y + 1.5), (x + 8.5, y + 13.5), (x - 8.5, y + 13));
            bone.Area(body, 0.7, 0.7f);
            bone.Line([.. body, body[0]], 1.5, 0.4f);
            bone.Area(Curve.Around((x - 17, y + 3), (x - 28, y + 6), (x - 42, y + 12), (x - 40, y + 17), (x - 24, y + 13), (x - 15, y + 11)), 1.2, 0.5f);
        }
    }
}
