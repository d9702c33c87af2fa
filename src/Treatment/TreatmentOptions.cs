using DentaMind.Kernel;

namespace DentaMind.Treatment;

/// <summary>How Treatment works.</summary>
public sealed record TreatmentOptions
{
    /// <summary>In which currency the practice counts: three letters (ISO 4217).</summary>
    public Currency Currency { get; init; } = Currency.Cad;

    /// <summary>What the practice calls itself on what it prints.</summary>
    public string PracticeName { get; init; } = "DentaMind";
}
