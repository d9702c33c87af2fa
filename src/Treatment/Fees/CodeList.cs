namespace DentaMind.Treatment.Fees;

/// <summary>Codes that somebody else made and that the practice may use: who said so and when is kept with them.</summary>
internal sealed class CodeList
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Name { get; init; } = "";

    public int CodeCount { get; init; }

    /// <summary>Who confirmed that the practice holds a licence for these codes.</summary>
    public string LicenceConfirmedBy { get; init; } = "";

    public DateTimeOffset LicenceConfirmedAt { get; init; }
}

/// <summary>One code of such a list, and the procedure of our catalogue that it stands for.</summary>
internal sealed class ListedCode
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid List { get; init; }

    public string Code { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Null while nobody has said which.</summary>
    public string? Procedure { get; private set; }

    /// <summary>For how many faces it stands; 0 for any.</summary>
    public int Surfaces { get; private set; }

    public TeethGroup Teeth { get; private set; }

    /// <summary>Counts the times it was said anew what it stands for.</summary>
    public int Version { get; private set; } = 1;

    public static ListedCode Of(Guid list, Sheets.FeeRow row) => new()
    {
        List = list,
        Code = row.Code,
        Description = row.Description,
        Procedure = row.Procedure,
        Surfaces = row.Variant.Surfaces,
        Teeth = row.Variant.Teeth,
    };

    public void StandFor(string? procedure, FeeVariant variant) =>
        (Procedure, Surfaces, Teeth, Version) = (procedure, variant.Surfaces, variant.Teeth, Version + 1);

    public ListedCodeView ToView() => new(Code, Description, Procedure, Surfaces, Teeth, Version);
}

/// <summary>One code of a list as its readers see it.</summary>
/// <param name="Code">As the list writes it.</param>
/// <param name="Description">As the list describes it.</param>
/// <param name="Procedure">The catalogue's procedure that it stands for; null while nobody has said.</param>
/// <param name="Surfaces">For how many faces; 0 for any.</param>
/// <param name="Teeth">For which teeth.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record ListedCodeView(string Code, string Description, string? Procedure, int Surfaces, TeethGroup Teeth, int Version);
