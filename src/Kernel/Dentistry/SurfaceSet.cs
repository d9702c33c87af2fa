using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DentaMind.Kernel.Dentistry;

/// <summary>Some faces of one tooth, each once; written in one order whatever order they were said in: <c>DOM</c> is <c>MOD</c>.</summary>
[JsonConverter(typeof(SurfaceSetJson))]
public readonly record struct SurfaceSet
{
    private const string Letters = "MOIDBLC";

    private readonly byte bits;

    private SurfaceSet(int bits) => this.bits = (byte)bits;

    public static SurfaceSet None => default;

    public bool IsEmpty => bits == 0;

    public int Count => BitOperations.PopCount(bits);

    public static SurfaceSet Of(params IEnumerable<Surface> surfaces) => new(surfaces.Aggregate(0, (all, one) => all | Bit(one)));

    /// <summary>Reads letters in any order; F is B and P is L. Which of them a tooth has is another question: <see cref="Misfit"/>.</summary>
    public static bool TryParse(string? text, out SurfaceSet surfaces)
    {
        surfaces = default;
        if (text is null || text.Length > 2 * Letters.Length)
            return false;
        var read = 0;
        foreach (var letter in text)
        {
            var at = Letters.IndexOf(Canonical(char.ToUpperInvariant(letter)), StringComparison.Ordinal);
            if (at < 0)
                return false;
            read |= 1 << at;
        }
        surfaces = new(read);
        return true;
    }

    public bool Has(Surface surface) => (bits & Bit(surface)) != 0;

    public bool Overlaps(SurfaceSet other) => (bits & other.bits) != 0;

    public SurfaceSet With(SurfaceSet other) => new(bits | other.bits);

    public SurfaceSet Without(SurfaceSet other) => new(bits & ~other.bits);

    /// <summary>The first of these faces that such a tooth does not have: nothing chews on an incisor's occlusal face, and a molar has no edge; null when all fit.</summary>
    public Surface? Misfit(Tooth tooth)
    {
        var strange = tooth.IsAnterior ? Surface.Occlusal : Surface.Incisal;
        return Has(strange) ? strange : null;
    }

    public IEnumerable<Surface> Each()
    {
        foreach (var surface in Enum.GetValues<Surface>())
            if (Has(surface))
                yield return surface;
    }

    public override string ToString() => string.Concat(Each().Select(surface => Letters[(int)surface]));

    private static int Bit(Surface surface) => 1 << (int)surface;

    private static char Canonical(char letter) => letter switch { 'F' => 'B', 'P' => 'L', _ => letter };
}

/// <summary>Writes faces as their letters, such as <c>"MOD"</c>.</summary>
public sealed class SurfaceSetJson : JsonConverter<SurfaceSet>
{
    public override SurfaceSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && SurfaceSet.TryParse(reader.GetString(), out var surfaces)
            ? surfaces
            : throw new JsonException("Surfaces are letters of M, O, I, D, B, L and C.");

    public override void Write(Utf8JsonWriter writer, SurfaceSet value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
