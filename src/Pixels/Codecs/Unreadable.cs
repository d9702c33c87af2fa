namespace DentaMind.Pixels.Codecs;

/// <summary>Why a picture cannot be made of an instance: a stable kebab-case code and a sentence without any patient's word in it.</summary>
public sealed record Unreadable(string Code, string Text)
{
    /// <summary>The transfer syntax has no decoder in this house yet; the original is kept and tried again when it has.</summary>
    public static Unreadable TransferSyntax(string uid) => new("transfer-syntax", IsUid(uid) ? $"transfer syntax {uid}" : "a transfer syntax whose name is no UID");

    /// <summary>The compressed form is of a known family but of a kind that has no decoder here yet.</summary>
    public static Unreadable Kind(string what) => new("unsupported-pixels", what);

    /// <summary>The pixel bytes contradict themselves or the header.</summary>
    public static Unreadable Damaged(string what) => new("damaged-pixels", what);

    /// <summary>The instance holds no picture (a report, a document, a surface).</summary>
    public static Unreadable NoPixels { get; } = new("no-pixels", "the object holds no picture");

    /// <summary>The picture is larger than the limits of this house.</summary>
    public static Unreadable TooLarge(string what) => new("too-large", what);

    /// <remarks>The name comes from a stranger's file and goes to screens and logs.</remarks>
    private static bool IsUid(string uid) => uid.Length is > 0 and <= 64 && uid.All(letter => char.IsAsciiDigit(letter) || letter == '.');
}
