using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>Who the picture says it shows. A claim: nothing here is believed before it is matched.</summary>
public sealed record PatientClaim
{
    public PersonName? Name { get; private init; }

    public string? Family => Name?.Family is { Length: > 0 } family ? family : null;

    public string? Given => Name?.Given is { Length: > 0 } given ? given : null;

    public DateOnly? BirthDate { get; private init; }

    /// <summary>F, M or O; null for anything else.</summary>
    public string? Sex { get; private init; }

    public string? PatientId { get; private init; }

    public string? Issuer { get; private init; }

    public static PatientClaim Of(Dataset dataset) => new()
    {
        Name = dataset.Name(Tags.PatientName),
        BirthDate = dataset.Date(Tags.PatientBirthDate),
        Sex = dataset.Text(Tags.PatientSex)?.ToUpperInvariant() is ("F" or "M" or "O") and var sex ? sex : null,
        PatientId = dataset.Text(Tags.PatientId),
        Issuer = dataset.Text(Tags.IssuerOfPatientId),
    };
}
