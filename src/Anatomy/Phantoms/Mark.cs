using DentaMind.Anatomy.Teeth;
using DentaMind.Kernel.Dentistry;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>Something on a tooth that shows on a radiograph.</summary>
/// <param name="Tooth">The tooth that has it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Surfaces">On which surfaces; <see cref="ToothSurface.Root"/> for what is at or in a root.</param>
/// <param name="Extent">How large, 1 being an ordinary one.</param>
public sealed record Mark(Tooth Tooth, MarkKind Kind, ToothSurface Surfaces, double Extent = 1);

/// <summary>The sorts of mark.</summary>
public enum MarkKind
{
    Amalgam,
    Composite,
    MetalCrown,
    RootFilling,
    Caries,
    ApicalLesion,
}
