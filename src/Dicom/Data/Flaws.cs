namespace DentaMind.Dicom.Data;

/// <summary>What was wrong with a file that could be read all the same; stable names in kebab case.</summary>
public sealed class Flaws
{
    public const string NoPreamble = "no-preamble";
    public const string PreamblePolyglot = "preamble-polyglot";
    public const string NoMeta = "no-meta";
    public const string MetaLengthMissing = "meta-length-missing";
    public const string MetaLengthWrong = "meta-length-wrong";
    public const string MetaImplicit = "meta-implicit";
    public const string TransferSyntaxMissing = "transfer-syntax-missing";
    public const string TransferSyntaxUnknown = "transfer-syntax-unknown";
    public const string TransferSyntaxWrong = "transfer-syntax-wrong";
    public const string Truncated = "truncated";
    public const string TrailingBytes = "trailing-bytes";
    public const string OddLength = "odd-length";
    public const string UnknownVr = "unknown-vr";
    public const string WrongVr = "wrong-vr";
    public const string ImplicitElement = "implicit-element";
    public const string DuplicateTag = "duplicate-tag";
    public const string OutOfOrder = "out-of-order";
    public const string StrayDelimiter = "stray-delimiter";
    public const string MissingDelimiter = "missing-delimiter";
    public const string NotAnItem = "not-an-item";
    public const string LengthBeyondItem = "length-beyond-item";
    public const string ValueNotHeld = "value-not-held";
    public const string UndefinedLength = "undefined-length";
    public const string UnknownAsSequence = "unknown-as-sequence";
    public const string CharacterSetUnknown = "character-set-unknown";

    private readonly List<string> codes = [];

    public IReadOnlyList<string> Codes => codes;

    public bool Contains(string code) => codes.Contains(code);

    internal void Note(string code)
    {
        if (!codes.Contains(code)) codes.Add(code);
    }
}
