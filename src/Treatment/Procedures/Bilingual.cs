namespace DentaMind.Treatment.Procedures;

/// <summary>One thing in the words of both languages of the practice.</summary>
/// <param name="En">English, as spoken in Canada.</param>
/// <param name="Fr">French, as spoken in Canada.</param>
public sealed record Bilingual(string En, string Fr);
