using DentaMind.Kernel;

namespace DentaMind.Platform.Persistence;

/// <summary>A rule that the database holds as well as we do, and what to answer when somebody else was quicker.</summary>
/// <param name="Index">The unique index or the key, as the migration names it.</param>
/// <param name="Refusal">What the slower one hears.</param>
public sealed record Race(string Index, Refusal Refusal);
