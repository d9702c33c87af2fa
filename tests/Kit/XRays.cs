using DentaMind.Anatomy.Phantoms;
using DentaMind.Dicom.Data;

namespace DentaMind.Kit;

/// <summary>Small phantom X-rays, quickly drawn: a whole file each, by invented people.</summary>
public static class XRays
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(-5));
    private static readonly Lazy<Radiograph> Film = new(() => IntraoralPhantom.Bitewing(MouthOfAge.Invent(7, 35), 7, BitewingView.RightMolar, 130, 100));

    /// <summary>A patient with all that a match needs.</summary>
    public static PhantomPatient Somebody { get; } = new("Tremblay", "Emma", new DateOnly(1990, 6, 14), "F", "P-1", "CLINIC");

    /// <summary>Another seed is another study; another instance is another image of the same study.</summary>
    public static Dataset Bitewing(ulong seed, PhantomPatient? patient = null, int instance = 1) =>
        PhantomDicom.Of(Film.Value, new PhantomOrder(patient ?? Somebody, Noon, seed) { Instance = instance });

    public static Task<byte[]> BitewingFileAsync(ulong seed, PhantomPatient? patient = null, int instance = 1) =>
        Bitewing(seed, patient, instance).ToFileAsync();

    public static Task<byte[]> ToFileAsync(this Dataset dataset, TransferSyntax? syntax = null) => PhantomDicom.ToFileAsync(dataset, syntax);

    /// <summary>The body of <c>POST /api/patients</c> for the same person.</summary>
    public static object Registration(this PhantomPatient patient) => new
    {
        patient.FamilyName,
        patient.GivenName,
        patient.BirthDate,
        patient.Sex,
        Identifiers = new[] { new { patient.Issuer, patient.Number } },
    };
}
