using DentaMind.Treatment.Estimates;

namespace DentaMind.Rooms.Treatment.Estimates.Golden;

/// <summary>A case as a biller would put it, and what it has to come to in cents, worked out by hand.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Story">What is known, in a sentence or two.</param>
/// <param name="Ask">The same as the estimator is asked it.</param>
/// <param name="Insured">What all insurances pay for each line.</param>
/// <param name="Patient">What the patient pays for each line.</param>
internal sealed record GoldenCase(string Name, string Story, EstimateAsk Ask, long[] Insured, long[] Patient);
