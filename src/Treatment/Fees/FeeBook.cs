using System.Collections.Frozen;
using DentaMind.Kernel;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment.Fees;

/// <summary>Finds what a procedure costs: in the first of several schedules, most particular first, whose version of that day names it.</summary>
internal sealed class FeeBook(IReadOnlyList<FeePages> schedules)
{
    public static FeeBook Empty { get; } = new([]);

    public bool IsEmpty => schedules.Count == 0;

    public Money? Find(Procedure procedure, FeeVariant variant, DateOnly on)
    {
        foreach (var schedule in schedules)
            if (schedule.Find(procedure.Code, variant, on) is { } fee)
                return fee;
        return null;
    }
}

/// <summary>One schedule's versions, each in force from its day until the next.</summary>
internal sealed class FeePages(IEnumerable<FeePage> versions)
{
    private readonly FeePage[] newestFirst = [.. versions.OrderByDescending(version => version.ValidFrom)];

    public Money? Find(string procedure, FeeVariant variant, DateOnly on)
    {
        foreach (var version in newestFirst)
            if (version.ValidFrom <= on)
                return version.Find(procedure, variant);
        return null;
    }
}

/// <summary>The fees of one version.</summary>
internal sealed class FeePage(DateOnly validFrom, IEnumerable<(string Procedure, FeeVariant Variant, Money Fee)> fees)
{
    private readonly FrozenDictionary<(string, FeeVariant), Money> fees =
        fees.ToFrozenDictionary(one => (one.Procedure, one.Variant), one => one.Fee);

    public DateOnly ValidFrom => validFrom;

    /// <summary>The fee for just these faces and teeth, else for these faces, else for these teeth, else for any.</summary>
    public Money? Find(string procedure, FeeVariant variant)
    {
        foreach (var wider in variant.Widening())
            if (fees.TryGetValue((procedure, wider), out var fee))
                return fee;
        return null;
    }
}

/// <summary>What else a fee may depend on: how many faces, and which teeth.</summary>
/// <param name="Surfaces">1 to 5; 0 for any number.</param>
/// <param name="Teeth">Front teeth, back teeth, or any.</param>
internal readonly record struct FeeVariant(int Surfaces, TeethGroup Teeth)
{
    public const int MostSurfaces = 5;

    public static FeeVariant Any => default;

    public IEnumerable<FeeVariant> Widening()
    {
        yield return this;
        if (Teeth != TeethGroup.Any)
            yield return this with { Teeth = TeethGroup.Any };
        if (Surfaces != 0 && Teeth != TeethGroup.Any)
            yield return this with { Surfaces = 0 };
        if (Surfaces != 0)
            yield return Any;
    }
}

/// <summary>Front teeth (incisors and canines), back teeth, or any.</summary>
public enum TeethGroup
{
    Any,
    Anterior,
    Posterior,
}
