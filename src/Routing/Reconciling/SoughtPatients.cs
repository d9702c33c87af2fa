using System.Buffers;
using System.Text;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Patients;
using DentaMind.Routing.Destinations;

namespace DentaMind.Routing.Reconciling;

/// <summary>By which numbers an archive may know a patient: those that they have, as that archive is sent them.</summary>
internal sealed class SoughtPatients(DestinationBook book, Door<GetPatient, PatientView> patients)
{
    private const int LongestNumber = 64;

    /// <summary>What a peer would take for a pattern, or for two values (PS3.4 C.2.2.2).</summary>
    private static readonly SearchValues<char> Patterns = SearchValues.Create("*?\\^=");

    public async Task<IReadOnlyList<SoughtPatient>> OfAsync(PatientId patient, string destination, CancellationToken ct)
    {
        var found = await patients.EnterAsync(new GetPatient(patient), Actor.House("routing.prefetch:" + destination, Right.SeePatients), ct);
        if (!found.IsAnswer || await book.FindAsync(destination, ct) is not { } archive)
            return [];
        return
        [
            .. found.Answer.Identifiers.Select(identifier => AsSent(identifier.Number, archive.Settings)).OfType<string>().Where(CanBeAsked)
                .Distinct(StringComparer.Ordinal).Select(number => new SoughtPatient(number, found.Answer.BirthDate)),
        ];
    }

    /// <summary>Null where every patient is sent under the same number, or under none.</summary>
    private static string? AsSent(string number, DestinationSettings settings) => settings.Morph.FirstOrDefault(change => change.Tag == "PatientID") switch
    {
        null => number,
        { Prefix: { } prefix } => prefix + number,
        _ => null,
    };

    private static bool CanBeAsked(string number) =>
        number.Length is > 0 and <= LongestNumber && number == number.Trim() && Ascii.IsValid(number) && !number.Any(char.IsControl) && !number.AsSpan().ContainsAny(Patterns);
}
