using DentaMind.Kernel;

namespace DentaMind.Treatment.Fees;

/// <summary>Fees under one name, for the whole practice or for a part of it: a location, a clinician, what a plan allows.</summary>
internal sealed class FeeSchedule
{
    private FeeSchedule()
    {
    }

    public FeeScheduleId Id { get; private init; } = FeeScheduleId.New();

    public string Name { get; private set; } = "";

    public LocationId? Location { get; private init; }

    public ClinicianId? Clinician { get; private init; }

    /// <summary>The insurance plan that allows these fees; null for the practice's own.</summary>
    public Guid? Plan { get; private init; }

    /// <summary>Whose fees they are, in one word: two schedules for the same part would leave it open which holds.</summary>
    public string Scope { get; private init; } = "";

    public static FeeSchedule Open(string name, FeeScope scope) => new()
    {
        Name = name.Trim(),
        Location = scope.Location,
        Clinician = scope.Clinician,
        Plan = scope.Plan,
        Scope = scope.ToString(),
    };
}

/// <summary>For which part of the practice fees are: every part that is not said is all of it.</summary>
internal sealed record FeeScope(LocationId? Location, ClinicianId? Clinician, Guid? Plan)
{
    /// <summary>Which of two schedules is asked first: a clinician's before a location's, and both together before either.</summary>
    public int Precedence => (Clinician is null ? 0 : 2) + (Location is null ? 0 : 1);

    public override string ToString() => $"{Plan?.ToString("N") ?? "-"}/{Clinician?.ToString() ?? "-"}/{Location?.ToString() ?? "-"}";
}

/// <summary>The fees of a schedule from one day on. It is never changed; a new one takes its place.</summary>
internal sealed class FeeVersion
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public FeeScheduleId Schedule { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>The code list that its codes are of; null when they are the catalogue's own.</summary>
    public Guid? CodeList { get; init; }

    public int FeeCount { get; init; }

    public string ImportedBy { get; init; } = "";

    public DateTimeOffset ImportedAt { get; init; }
}

/// <summary>One fee of a version.</summary>
internal sealed class Fee
{
    public long Number { get; private set; }

    public Guid FeeVersion { get; init; }

    public string Code { get; init; } = "";

    public int Surfaces { get; init; }

    public TeethGroup Teeth { get; init; }

    public long Cents { get; init; }
}
