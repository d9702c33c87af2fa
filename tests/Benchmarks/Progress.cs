namespace DentaMind.Benchmarks;

/// <summary>Says on standard error how far a benchmark is; standard output belongs to its figures.</summary>
internal static class Progress
{
    public static void Say(string what) => Console.Error.WriteLine($"bench: {what}");
}
