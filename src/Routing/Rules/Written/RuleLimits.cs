namespace DentaMind.Routing.Rules.Written;

/// <summary>How large a rule book may be; what is larger is refused with the place where it becomes so.</summary>
internal static class RuleLimits
{
    /// <summary>Of the whole text, in UTF-8.</summary>
    public const int Bytes = 256 << 10;

    public const int Rules = 500;

    /// <summary>Of one rule: its if, every else-if and its else.</summary>
    public const int Branches = 64;

    /// <summary>Conditions within conditions.</summary>
    public const int Depth = 16;

    /// <summary>Objects and lists within each other, anywhere in the text.</summary>
    public const int Nesting = 64;

    /// <summary>Values, or parts, of one condition.</summary>
    public const int Values = 200;

    /// <summary>Of one branch.</summary>
    public const int Actions = 20;

    public const int Residents = 100;

    /// <summary>Letters of a rule's name and of any value.</summary>
    public const int NameLength = 120;

    /// <summary>Letters of a reason.</summary>
    public const int ReasonLength = 400;

    /// <summary>Cases into which the conditions of one branch, and of the whole book, may unfold.</summary>
    public const int CasesOfABranch = 256;

    public const int Cases = 16_384;

    /// <summary>Of each fact: values that the book names, times the cases that ask for it; what putting the book together costs.</summary>
    public const long Comparisons = 20_000_000;

    /// <summary>Flaws told at once; whoever mends these sees the next.</summary>
    public const int Flaws = 50;
}
