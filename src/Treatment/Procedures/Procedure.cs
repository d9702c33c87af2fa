using DentaMind.Treatment.Chart;

namespace DentaMind.Treatment.Procedures;

/// <summary>One thing that can be done for a patient, in our own code and words; no licensed code stands here.</summary>
/// <param name="Code">Ours, such as <c>DM.REST.COMPOSITE</c>; it never changes its meaning.</param>
/// <param name="Category">What kind of care it is.</param>
/// <param name="Area">What has to be said with it.</param>
/// <param name="Words">What people call it.</param>
internal sealed record Procedure(string Code, ProcedureCategory Category, ProcedureArea Area, Bilingual Words)
{
    /// <summary>What it leaves in the chart when it is done; null when it leaves nothing to see.</summary>
    public Charting? Charts { get; init; }

    /// <summary>Whether it puts something where a tooth was lost; a missing-tooth clause asks.</summary>
    public bool ReplacesTooth { get; init; }

    /// <summary>Whether it carries a bridge: beside a pontic the two are one in the chart.</summary>
    public bool CarriesBridge { get; init; }

    /// <summary>Whether it takes the place of every tooth of its arch.</summary>
    public bool ReplacesArch { get; init; }

    public ProcedureView ToView() => new(Code, Category, (int)Category, Area, Words, Charts, ReplacesTooth);
}

/// <summary>What a procedure leaves in the chart.</summary>
/// <param name="Kind">A filling, a crown and so on.</param>
/// <param name="Material">Of what; null where it is of nothing that matters.</param>
public sealed record Charting(ChartItem Kind, Material? Material = null);
