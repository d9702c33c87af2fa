namespace DentaMind.Routing.Rules.Written;

/// <summary>Where the images of a region's residents may be kept: nowhere but in these regions, whatever the rules say.</summary>
internal sealed record ResidencyRule(Word Resident, IReadOnlyList<Word> Regions)
{
    /// <summary>Whether it binds a patient of that residency: whoever may be its resident, those of a part of its region, of a region around it, and all of whom nobody knows.</summary>
    /// <param name="residency">A region's code; null is "not known".</param>
    public bool Binds(string? residency) =>
        residency is null || Region.IsWithin(residency, Resident.Text!) || Region.IsWithin(Resident.Text!, residency);

    /// <summary>Whether such an image may be kept in that region.</summary>
    public bool Allows(string region) => Regions.Any(allowed => Region.IsWithin(region, allowed.Text!));
}
