using System.Text;

namespace DentaMind.Dicom.Data;

/// <summary>The characters of a data set, as Specific Character Set (0008,0005) declares them.</summary>
public sealed class CharacterSet
{
    private readonly Repertoire[] repertoires;

    private CharacterSet(Repertoire[] repertoires, bool isRecognised) => (this.repertoires, IsRecognised) = (repertoires, isRecognised);

    /// <summary>Nothing declared: ASCII, and a guess for what is more.</summary>
    public static CharacterSet Default { get; } = new([Repertoire.Ascii], true);

    public static CharacterSet Utf8 { get; } = new([Repertoire.Utf8], true);

    /// <summary>Every declared name is one of the standard's; if not, the text may be wrong and the reader says so.</summary>
    public bool IsRecognised { get; }

    internal Repertoire Lower => repertoires[0] is { IsLower: true, IsTwoByte: false } first ? first
        : repertoires[0] == Repertoire.Katakana ? Repertoire.Romaji : Repertoire.Ascii;

    internal Repertoire? Upper => repertoires[0].IsLower ? null : repertoires[0];

    internal ReadOnlySpan<Repertoire> Repertoires => repertoires;

    public static CharacterSet Of(params IReadOnlyList<string> terms)
    {
        if (terms.Count == 0) return Default;
        var found = terms.Select((term, index) => term.Length == 0 && index == 0 ? Repertoire.Ascii : CharacterSetTerm.Find(term)).ToArray();
        var known = found.OfType<Repertoire>().ToArray();
        return new(found[0] is null ? [Repertoire.Ascii, .. known] : known, known.Length == found.Length);
    }

    /// <summary>The text of these bytes. Bytes that are no character become U+FFFD.</summary>
    public string Decode(ReadOnlySpan<byte> bytes, Vr vr)
    {
        if (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0 && !bytes.Contains((byte)0x1B)) return Encoding.Latin1.GetString(bytes);
        if (repertoires[0].IsWhole) return repertoires[0].Encoding.GetString(bytes);
        if (!bytes.Contains((byte)0x1B) && Upper is null) return Repertoire.Guess(bytes);
        return new CodeExtensionDecoder(this, vr).Decode(bytes);
    }

    /// <summary>The bytes of this text; what the declared sets lack becomes a question mark.</summary>
    public byte[] Encode(string text, Vr vr)
    {
        if (Ascii.IsValid(text)) return Encoding.ASCII.GetBytes(text);
        if (repertoires[0].IsWhole) return repertoires[0].EncodeWhole(text);
        return new CodeExtensionEncoder(this, vr).Encode(text);
    }
}
