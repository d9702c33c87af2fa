using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Plans.Paper;

namespace DentaMind.Treatment.Plans.Deciding;

/// <summary>What a plan remembers of its signing; the document itself is in the store, sealed.</summary>
internal sealed record Signing(SignedDocument Document);

/// <summary>What was signed, and by whom.</summary>
/// <param name="Sha256">The SHA-256 of the PDF, lower-case hex.</param>
/// <param name="ContentSha256">The SHA-256 of what the PDF was printed from; it stands in the PDF's footer.</param>
/// <param name="Bytes">The size of the PDF.</param>
/// <param name="SignedAt">When.</param>
/// <param name="ConsentVersion">Which consent text was read.</param>
/// <param name="Language">In which language.</param>
/// <param name="Notation">In which notation its teeth are written.</param>
/// <param name="Signer">Who signed.</param>
/// <param name="Method">Drawn or typed.</param>
public sealed record SignedDocument(
    string Sha256, string ContentSha256, long Bytes, DateTimeOffset SignedAt, int ConsentVersion, PaperLanguage Language, Notation Notation, Signer Signer, SignatureMethod Method);
