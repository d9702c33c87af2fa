using DentaMind.Anatomy.Steady;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>What lies between the tube and each pixel, layer by layer, until it is exposed.</summary>
internal sealed class Film(View view)
{
    private const float Darkest = 0.015f;
    private const float Span = 0.965f;

    public View View => view;

    /// <summary>Skin, muscle, air and the shadows of what is out of focus.</summary>
    public float[] Soft { get; } = new float[view.Width * view.Height];

    /// <summary>Bone, which teeth and lesions take the place of.</summary>
    public float[] Bone { get; } = new float[view.Width * view.Height];

    /// <summary>Teeth and what is on them.</summary>
    public float[] Hard { get; } = new float[view.Width * view.Height];

    /// <summary>Spreads a coarse drawing over a layer.</summary>
    public void Lay(Sketch sketch, float[] layer)
    {
        var coarse = sketch.View;
        var step = coarse.PixelsPerMm / view.PixelsPerMm;
        for (var row = 0; row < view.Height; row++)
        {
            var y = Math.Clamp(((row + 0.5) * step) - 0.5, 0, coarse.Height - 1.001);
            var above = sketch.Plane.AsSpan((int)y * coarse.Width, coarse.Width);
            var below = sketch.Plane.AsSpan(((int)y + 1) * coarse.Width, coarse.Width);
            var down = (float)(y - (int)y);
            for (var column = 0; column < view.Width; column++)
            {
                var x = Math.Clamp(((column + 0.5) * step) - 0.5, 0, coarse.Width - 1.001);
                var c = (int)x;
                var right = (float)(x - c);
                var top = above[c] + ((above[c + 1] - above[c]) * right);
                var bottom = below[c] + ((below[c + 1] - below[c]) * right);
                layer[(row * view.Width) + column] += top + ((bottom - top) * down);
            }
        }
    }

    /// <summary>Gives bone its net of beams.</summary>
    public void Weave(double depth, ulong seed)
    {
        var texture = Texture.Trabeculae;
        var dice = Dice.For(seed, "weave");
        var (shiftX, shiftY) = (dice.Between(0, 70), dice.Between(0, 70));
        for (var row = 0; row < view.Height; row++)
        {
            var y = view.Y(row) + shiftY;
            for (var column = 0; column < view.Width; column++)
            {
                ref var bone = ref Bone[(row * view.Width) + column];
                if (bone > 0.02f)
                    bone *= 1 + ((float)depth * texture.At(view.X(column) + shiftX, y));
            }
        }
    }

    /// <summary>Lets the rays through: brightness rises with what they met, and the grain of the film is added.</summary>
    /// <param name="bits">The depth of the grey values.</param>
    /// <param name="contrast">How fast brightness rises.</param>
    /// <param name="grain">The grain's deviation as a share of the whole range.</param>
    /// <param name="dice">Throws the grain.</param>
    public ushort[] Expose(int bits, double contrast, double grain, Dice dice)
    {
        for (var i = 0; i < Hard.Length; i++)
            Hard[i] += Soft[i] + Bone[i];
        Blur.Detector(Hard, view.Width, view.Height);
        var response = Response(contrast);
        var white = (1 << bits) - 1;
        var pixels = new ushort[Hard.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            var at = Math.Clamp(Hard[i], 0, 15.98f) * 256;
            var low = (int)at;
            var bright = response[low] + ((response[low + 1] - response[low]) * (at - low));
            pixels[i] = (ushort)Math.Clamp((int)((bright + ((float)grain * dice.Bell())) * white), 0, white);
        }

        return pixels;
    }

    private static float[] Response(double contrast)
    {
        var table = new float[4098];
        for (var i = 0; i < table.Length; i++)
            table[i] = Darkest + (Span * (float)(1 - SteadyMaths.Exp(-contrast * i / 256)));
        return table;
    }
}
