using DentaMind.Kernel;

namespace DentaMind.Practice.Families;

/// <summary>Names one family of patients.</summary>
internal readonly record struct FamilyId(Guid Value) : IId<FamilyId>
{
    public static FamilyId New() => new(Guid.CreateVersion7());

    public static FamilyId Of(Guid value) => new(value);
}
