using DentaMind.Kernel;

namespace DentaMind.Practice.History;

/// <summary>Something that must be known before anything is done to a patient, and the facts it rests on.</summary>
/// <param name="Code">Ours, and stable; the words stand in the browser app.</param>
/// <param name="Severity">Severe ones are never hidden.</param>
/// <param name="Facts">The facts it rests on.</param>
/// <param name="Sections">The parts of the history that nobody asked about, where that is the reason.</param>
public sealed record Alert(string Code, AlertSeverity Severity, IReadOnlyList<FactId> Facts, IReadOnlyList<HistorySection> Sections);

/// <summary>How much an alert weighs; the heaviest first.</summary>
public enum AlertSeverity
{
    /// <summary>May kill or maim when it is not known.</summary>
    Severe,

    /// <summary>Changes what is done.</summary>
    Caution,

    /// <summary>Good to know.</summary>
    Notice,
}
