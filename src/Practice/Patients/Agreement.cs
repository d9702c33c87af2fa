using DentaMind.Platform.Keys;

namespace DentaMind.Practice.Patients;

/// <summary>What a claim and a patient have in common, field by field; names as in the JSON.</summary>
internal sealed record Agreement(IReadOnlyList<string> Agrees, IReadOnlyList<string> Differs)
{
    private const int DetailsThatMustAgree = 2;
    private static readonly string[] Details = ["familyName", "birthDate", "sex"];

    /// <summary>Issuer and number agree exactly, two of family name, birth date and sex do, and nobody else is named: only then is there no doubt.</summary>
    public bool LeavesNoDoubt => Agrees.Contains("identifier") && Agrees.Intersect(Details).Count() >= DetailsThatMustAgree && !NamesAnother;

    /// <summary>Neither given name begins the other: a twin, or a child with a parent's number. A middle name or a shortened one is still the same person's.</summary>
    private bool NamesAnother { get; init; }

    public static Agreement Between(PatientClaim claim, PatientWords patient)
    {
        var agrees = new List<string>();
        var differs = new List<string>();
        Compare("identifier", claim.Number is null ? null : patient.Identifiers.Any(own => IsSame(own, claim)));
        Compare("familyName", SameName(claim.FamilyName, patient.FamilyName));
        Compare("givenName", SameName(claim.GivenName, patient.GivenName));
        Compare("birthDate", claim.BirthDate is { } born && patient.BirthDate is { } known ? born == known : null);
        Compare("sex", claim.Sex == Sex.U || patient.Sex == Sex.U ? null : claim.Sex == patient.Sex);
        return new Agreement(agrees, differs) { NamesAnother = differs.Contains("givenName") && !Begins(claim.GivenName!, patient.GivenName) };

        void Compare(string field, bool? isSame)
        {
            if (isSame is { } known)
                (known ? agrees : differs).Add(field);
        }
    }

    private static bool IsSame(Identifier own, PatientClaim claim) =>
        SearchName.FoldIdentifier(own.Number) == SearchName.FoldIdentifier(claim.Number ?? "")
        && SearchName.FoldIdentifier(own.Issuer) == SearchName.FoldIdentifier(claim.Issuer ?? "");

    private static bool Begins(string one, string other)
    {
        var (first, second) = (Run(one), Run(other));
        return first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal);

        static string Run(string name) => SearchName.Fold(name).Replace(" ", "", StringComparison.Ordinal);
    }

    private static bool? SameName(string? claimed, string known)
    {
        if (string.IsNullOrWhiteSpace(claimed) || string.IsNullOrWhiteSpace(known))
            return null;
        return string.Equals(SearchName.Fold(claimed), SearchName.Fold(known), StringComparison.Ordinal);
    }
}
