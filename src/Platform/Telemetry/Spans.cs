using System.Diagnostics;

namespace DentaMind.Platform.Telemetry;

/// <summary>Where the house's spans come from: one a use case, named after it, with ids at most.</summary>
public static class Spans
{
    public static ActivitySource Source { get; } = new("DentaMind");
}
