using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Demo;

/// <summary>What the staff of the invented practice chart at one visit.</summary>
/// <param name="Patient">Whose mouth.</param>
/// <param name="On">The day.</param>
/// <param name="Teeth">What teeth became since the visit before, by the word for it: present, unerupted, exfoliated, missing, agenesis.</param>
/// <param name="Lines">What is on them, as it is typed: <c>16 MO amalgam existing other</c>; FDI.</param>
public sealed record DemoCharting(DemoPatient Patient, DateOnly On, IReadOnlyDictionary<string, IReadOnlyList<Tooth>> Teeth, IReadOnlyList<string> Lines);
