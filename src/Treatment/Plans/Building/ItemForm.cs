using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Plans.Building;

/// <summary>What is to be done, as somebody writes it down.</summary>
public sealed record ItemForm
{
    public const int MostImages = 12;

    /// <summary>A code of our catalogue.</summary>
    public string? Procedure { get; init; }

    /// <summary>Which tooth, in the notation that is said with it.</summary>
    public string? Tooth { get; init; }

    /// <summary>How the tooth is written: "16" is one tooth in FDI and another in Universal.</summary>
    public Notation? Notation { get; init; }

    /// <summary>Letters of M, O, I, D, B, L and C.</summary>
    public string? Surfaces { get; init; }

    /// <summary>Where, for what is larger than a tooth.</summary>
    public MouthPart? Part { get; init; }

    public int Quantity { get; init; } = 1;

    public ClinicianId? ClinicianId { get; init; }

    public string? Note { get; init; }

    /// <summary>A fee of its own, in cents; null takes the fee schedule's.</summary>
    public long? FeeCents { get; init; }

    /// <summary>The condition in the chart that it is planned from.</summary>
    public ChartEventId? From { get; init; }

    public IReadOnlyList<LinkedImage> Images { get; init; } = [];

    /// <summary>Why a tooth is to be taken out without an image of it.</summary>
    public string? NoImageBecause { get; init; }

    /// <summary>The tooth's two names once more, where it is to be taken out.</summary>
    public ToothReadBack? ReadBack { get; init; }
}

/// <summary>A tooth said again: as it is written in the form's notation, and its words in English or French.</summary>
public sealed record ToothReadBack(string? Tooth, string? Words);
