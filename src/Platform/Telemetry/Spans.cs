using System.Diagnostics;

namespace DentaMind.Platform.Telemetry;

/// <summary>Where the house's spans come from: one a use case, named after it, with ids at most.</summary>
/// <remarks>Somebody always listens, so that every request and every ask has a trace id: the trail, the logs and problem details share it.</remarks>
public static class Spans
{
    public static ActivitySource Source { get; } = Begin();

    private static ActivitySource Begin()
    {
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = static source => source.Name is "DentaMind" or "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
        });
        return new ActivitySource("DentaMind");
    }
}
