using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>A text that was read as a rule book and held against the practice.</summary>
/// <param name="Book">The book, ready to decide; null where there is a flaw.</param>
/// <param name="Reason">Why it is to be published; null when nothing was said.</param>
/// <param name="BasedOn">The version that it was made from; null when nothing was said.</param>
/// <param name="Flaws">In the order of the text, the first ones first.</param>
internal sealed record CheckedBook(RuleBook? Book, string? Reason, int? BasedOn, IReadOnlyList<Flaw> Flaws)
{
    public static CheckedBook Of(ReadOnlySpan<byte> utf8, KnownNames names) => Of(RuleBookReader.Read(utf8), names);

    public static CheckedBook Of(ReadBook read, KnownNames names)
    {
        if (read.Book is not { } written)
            return new CheckedBook(null, read.Reason, read.BasedOn, InOrder(read.Flaws));
        var flaws = new Flaws();
        new NameCheck(names, flaws).Look(written);
        SizeCheck.Look(written, flaws);
        return new CheckedBook(flaws.Found.Count == 0 ? RuleBook.Compile(written, names) : null, read.Reason, read.BasedOn, InOrder(flaws.Found));
    }

    private static List<Flaw> InOrder(IReadOnlyList<Flaw> flaws) => [.. flaws.OrderBy(flaw => (flaw.Line, flaw.Column))];
}
