using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Benefits;

/// <summary>Who insures a patient, and what was used of it. The row tells nobody what: it is sealed with the patient's own key.</summary>
internal sealed class CoverageBook
{
    private CoverageBook()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PatientId Patient { get; private init; }

    /// <summary><see cref="BookWords"/>, sealed and bound to this row.</summary>
    public byte[] Words { get; private set; } = [];

    /// <summary>Counts the changes; a stale write is refused.</summary>
    public int Version { get; private set; }

    public static CoverageBook Open(PatientId patient) => new() { Patient = patient };

    public void Change(byte[] words) => (Words, Version) = (words, Version + 1);
}

/// <summary>A plan that a patient's book names: what keeps a plan that covers somebody from being lost.</summary>
internal sealed class CoveredBy
{
    public PatientId Patient { get; init; }

    public Guid Plan { get; init; }
}

/// <summary>All that is known of a patient's insurance.</summary>
/// <param name="Covers">In the order in which they pay.</param>
/// <param name="LostTeeth">Teeth that are gone, and when they were lost where that is known.</param>
/// <param name="Past">What was done before, as far as a plan asks.</param>
public sealed record CoverageWords(IReadOnlyList<CoverWords> Covers, IReadOnlyList<LostToothWords> LostTeeth, IReadOnlyList<PastWords> Past)
{
    public static CoverageWords None { get; } = new([], [], []);
}

/// <summary>One cover of a patient.</summary>
/// <param name="Id">Names it; what was paid points at it.</param>
/// <param name="PlanId">Under which plan.</param>
/// <param name="Subscriber">Whose insurance it is, as the card writes the name.</param>
/// <param name="Relationship">What the patient is to the subscriber.</param>
/// <param name="MemberNumber">The number on the card.</param>
/// <param name="StartsOn">The first day covered.</param>
public sealed record CoverWords(Guid Id, Guid PlanId, string Subscriber, Relationship Relationship, string MemberNumber, DateOnly StartsOn)
{
    /// <summary>The last day covered; null while it goes on.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>What was used so far, as the insurer said; null when it was not asked.</summary>
    public Standing? Standing { get; init; }
}

/// <summary>What a patient is to the subscriber.</summary>
public enum Relationship
{
    Self,
    Spouse,
    Child,
    Other,
}

/// <summary>A tooth that is gone.</summary>
public sealed record LostToothWords(ToothPosition Tooth, DateOnly? On);

/// <summary>Something that was done before.</summary>
/// <param name="On">The day.</param>
/// <param name="Procedure">The catalogue's code.</param>
/// <param name="Tooth">On which tooth; null when of none.</param>
/// <param name="Surfaces">On which of its faces; empty when of none.</param>
/// <param name="Part">In which larger part of the mouth; null when of none.</param>
public sealed record PastWords(DateOnly On, string Procedure, ToothPosition? Tooth = null, SurfaceSet? Surfaces = null, MouthPart? Part = null)
{
    /// <summary>The cover that paid; null when none did or nobody knows.</summary>
    public Guid? CoverId { get; init; }

    /// <summary>What it paid, or is expected to pay on a claim that is under way.</summary>
    public Money? Paid { get; init; }

    /// <summary>What of the deductible it took.</summary>
    public Money? Deductible { get; init; }
}
