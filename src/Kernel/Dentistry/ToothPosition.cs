using System.Text.Json;
using System.Text.Json.Serialization;

namespace DentaMind.Kernel.Dentistry;

/// <summary>A tooth, or a supernumerary that stands beside it. It is kept as its FDI number and a count: <c>11</c>, <c>11S</c>, <c>11S2</c>.</summary>
/// <remarks>No notation but the Universal one numbers supernumeraries (51-82, AS-TS), and that one only the first; ours count on with S.</remarks>
[JsonConverter(typeof(ToothPositionJson))]
public readonly record struct ToothPosition : IComparable<ToothPosition>
{
    /// <summary>The most supernumeraries beside one tooth.</summary>
    public const int MostSupernumeraries = 9;

    private ToothPosition(Tooth tooth, int supernumerary) => (Tooth, Supernumerary) = (tooth, supernumerary);

    /// <summary>The tooth itself, or the one beside which it stands.</summary>
    public Tooth Tooth { get; }

    /// <summary>0 for the tooth itself; 1 for the first supernumerary beside it.</summary>
    public int Supernumerary { get; }

    public bool IsSupernumerary => Supernumerary > 0;

    /// <summary>The 52 teeth as positions, in FDI order.</summary>
    public static IEnumerable<ToothPosition> Teeth => Tooth.All.Select(tooth => new ToothPosition(tooth, 0));

    public static ToothPosition Of(Tooth tooth) => new(tooth, 0);

    /// <summary>The supernumerary beside a tooth, counted from 1; counting further than anybody does is a bug.</summary>
    public static ToothPosition Beside(Tooth tooth, int supernumerary) =>
        supernumerary is >= 1 and <= MostSupernumeraries
            ? new(tooth, supernumerary)
            : throw new ArgumentOutOfRangeException(nameof(supernumerary), supernumerary, "Not a supernumerary's number.");

    /// <summary>Reads the form in which it is kept, which is FDI's; what people type is read by <see cref="Notations"/>, with its system said.</summary>
    public static bool TryParse(string? text, out ToothPosition position) => Notations.TryParse(text, Notation.Fdi, out position);

    public int CompareTo(ToothPosition other) =>
        Tooth != other.Tooth ? Tooth.CompareTo(other.Tooth) : Supernumerary.CompareTo(other.Supernumerary);

    /// <summary>The form in which it is kept; what people see is written by <see cref="Notations"/>.</summary>
    public override string ToString() => Notations.Format(this, Notation.Fdi);
}

/// <summary>Writes a position in the form in which it is kept.</summary>
public sealed class ToothPositionJson : JsonConverter<ToothPosition>
{
    public override ToothPosition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ToothPosition.TryParse(reader.GetString(), out var position)
            ? position
            : throw new JsonException("A position is an FDI number, with S for a supernumerary.");

    public override ToothPosition ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ToothPosition.TryParse(reader.GetString(), out var position) ? position : throw new JsonException("A position is an FDI number, with S for a supernumerary.");

    public override void Write(Utf8JsonWriter writer, ToothPosition value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ToothPosition value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());
}
