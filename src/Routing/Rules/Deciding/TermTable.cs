using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Deciding;

/// <summary>Every case of every branch of a book under a number of its own, in the order of the book; after them, what the denials need to know.</summary>
/// <remarks>Which numbers are still open when every fact was looked at says all that a decision depends on.</remarks>
internal sealed class TermTable
{
    private readonly List<Term> terms = [];
    private readonly List<BranchPlan> owners = [];
    private readonly int[] ends;
    private readonly int firstResident;

    /// <summary>Lays out a book whose conditions unfold into few enough cases; anything else was to be refused before.</summary>
    public TermTable(WrittenBook book)
    {
        Book = book;
        Plans = new Plans(book);
        ends = new int[book.Rules.Count];
        for (var rule = 0; rule < book.Rules.Count; rule++)
        {
            for (var branch = 0; branch < book.Rules[rule].Branches.Count; branch++)
                Add(new Taken(rule, branch), CasesOf(book.Rules[rule].Branches[branch]));
            ends[rule] = terms.Count;
        }

        // What the denials need begins on a word of its own, so that it can be looked up by itself.
        FirstDenialWord = Bits.Words(terms.Count);
        while (terms.Count < FirstDenialWord * 64)
            terms.Add(Term.True);
        firstResident = terms.Count;
        terms.AddRange(book.Residency.Select(rule => new Term([new Literal(new ResidentOf(rule), false)])));
        terms.Add(new Term([new Literal(ResidentOf.Nowhere, false)]));
        terms.Add(new Term([new Literal(new Among(Facts.Conflict, [Word.Of(TextFact.Yes)], false, Place.Nowhere), false)]));
    }

    public WrittenBook Book { get; }

    public Plans Plans { get; }

    /// <summary>The word from which on only stands what the denials and the conflict need.</summary>
    public int FirstDenialWord { get; }

    public int Count => terms.Count;

    public IReadOnlyList<Term> Terms => terms;

    /// <summary>How many of them are cases of branches.</summary>
    public int Cases => owners.Count;

    /// <summary>The branch whose case it is.</summary>
    public Taken Owner(int term) => owners[term].Taken;

    public IEnumerable<int> CasesOf(int rule) => Enumerable.Range(rule == 0 ? 0 : ends[rule - 1], ends[rule] - (rule == 0 ? 0 : ends[rule - 1]));

    public IEnumerable<int> CasesOf(Taken branch) => CasesOf(branch.Rule).Where(term => owners[term].Taken == branch);

    public IEnumerable<int> ResidencyTerms => Enumerable.Range(firstResident, Book.Residency.Count + 1);

    public int ConflictTerm => terms.Count - 1;

    public bool IsResidencyUnknown(ReadOnlySpan<ulong> open) => Bits.Has(open, firstResident + Book.Residency.Count);

    /// <summary>The residency rules that bind the image.</summary>
    public IReadOnlyList<ResidencyRule> Binding(ReadOnlySpan<ulong> open)
    {
        var binding = new List<ResidencyRule>();
        for (var rule = 0; rule < Book.Residency.Count; rule++)
            if (Bits.Has(open, firstResident + rule))
                binding.Add(Book.Residency[rule]);
        return binding;
    }

    /// <summary>The branches that act: of each rule the first that holds, until one says stop.</summary>
    public List<BranchPlan> Act(ReadOnlySpan<ulong> open)
    {
        var acting = new List<BranchPlan>();
        for (var at = Bits.Next(open, 0); at >= 0 && at < owners.Count;)
        {
            var plan = owners[at];
            acting.Add(plan);
            at = plan.Stops ? -1 : Bits.Next(open, ends[plan.Taken.Rule]);
        }

        return acting;
    }

    /// <summary>The same, by their places.</summary>
    public IReadOnlyList<Taken> Follow(ReadOnlySpan<ulong> open) => [.. Act(open).Select(plan => plan.Taken)];

    public Branch BranchOf(Taken branch) => Book.Rules[branch.Rule].Branches[branch.Branch];

    private static IReadOnlyList<Term> CasesOf(Branch branch) => branch.When is null
        ? [Term.True]
        : Unfolding.Of(branch.When) ?? throw new InvalidOperationException("A condition with too many cases was to be refused.");

    private void Add(Taken branch, IReadOnlyList<Term> cases)
    {
        terms.AddRange(cases);
        owners.AddRange(Enumerable.Repeat(Plans.Of(branch), cases.Count));
    }
}

/// <summary>A branch that acts, by the places of its rule and of itself.</summary>
internal readonly record struct Taken(int Rule, int Branch);

/// <summary>Whether a residency rule binds the patient: what the denials ask, in the form of a condition.</summary>
internal sealed record ResidentOf(ResidencyRule? Rule) : TextLeaf(Facts.Residency, Place.Nowhere)
{
    /// <summary>The patient's residency is not known.</summary>
    public static readonly ResidentOf Nowhere = new((ResidencyRule?)null);

    /// <summary>The region, the one around it, and one within it, each of which may be bound differently.</summary>
    public override IEnumerable<string> Named => Rule?.Resident.Text is { } region ? [region, region.Split('-')[0], region.Split('-')[0] + "-ZZZ"] : [];

    public override bool IsOpen => true;

    public override bool Holds(string? value) => Rule?.Binds(value) ?? value is null;
}
