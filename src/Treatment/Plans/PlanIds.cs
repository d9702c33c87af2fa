using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using DentaMind.Kernel;

namespace DentaMind.Treatment.Plans;

/// <summary>Names one way of treating, among those that a plan lays side by side.</summary>
[JsonConverter(typeof(IdJson<PlanOptionId>))]
public readonly record struct PlanOptionId(Guid Value) : IId<PlanOptionId>
{
    public static PlanOptionId New() => new(Guid.CreateVersion7());

    public static PlanOptionId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out PlanOptionId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one phase of an option.</summary>
[JsonConverter(typeof(IdJson<PlanPhaseId>))]
public readonly record struct PlanPhaseId(Guid Value) : IId<PlanPhaseId>
{
    public static PlanPhaseId New() => new(Guid.CreateVersion7());

    public static PlanPhaseId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out PlanPhaseId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}
