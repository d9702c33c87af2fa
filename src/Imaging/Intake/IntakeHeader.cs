using System.Globalization;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Facts;
using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Practice.Patients;
using PatientClaim = DentaMind.Practice.Patients.PatientClaim;

namespace DentaMind.Imaging.Intake;

/// <summary>What intake learns from a header: the facts for the catalogue, and whom the file claims to show.</summary>
/// <param name="SopInstanceUid">Null when neither the file nor the sender says one.</param>
/// <param name="Facts">For the catalogue.</param>
/// <param name="Claim">For matching; nothing in it is believed yet.</param>
/// <param name="Fault">Why the header cannot be understood; null when it can.</param>
internal sealed record IntakeHeader(string? SopInstanceUid, ImageFacts Facts, PatientClaim Claim, string? Fault)
{
    /// <summary>Whom it names as having taken it or asked for it, the nearest first; looked up, and not kept.</summary>
    public IReadOnlyList<string> Clinicians { get; private init; } = [];

    /// <summary>Why its claim is not even looked at: nothing was read, or the file is made to pass for another one.</summary>
    public string? Doubt => Fault is not null ? "unreadable-header" : Facts.IsPolyglot ? "preamble-polyglot" : null;

    private const int LongestWord = 64;
    private const int LeadBytes = 132;
    private static readonly Tag[] SignsOfDicom = [Tags.SopClassUid, Tags.SopInstanceUid, Tags.StudyInstanceUid, Tags.PatientId, Tags.PatientName, Tags.Rows];
    private static readonly PatientClaim NoClaim = new(null, null, null, Sex.U, null, null);
    private static readonly Refusal NotDicom = new("not-dicom", "This is not a DICOM file.", RefusalKind.Unreadable);
    private static readonly Refusal WrongInstance = new("sop-mismatch", "The data set is another instance than its C-STORE command said.", RefusalKind.Invalid);

    /// <summary>Reads the header from the stream. Only what is no DICOM at all, or not what its sender said, is refused; other faults are kept and named.</summary>
    public static async Task<Outcome<IntakeHeader>> ReadAsync(Stream content, Arrival arrival, ImagingOptions options, CancellationToken ct)
    {
        var lead = new byte[LeadBytes];
        var length = await content.ReadAtLeastAsync(lead, LeadBytes, throwOnEndOfStream: false, ct);
        var hasMagic = length == LeadBytes && lead.AsSpan(LeadBytes - 4).SequenceEqual("DICM"u8);
        var isPolyglot = PreambleKind.IsAnotherFormat(lead.AsSpan(0, length));
        var mayBeBare = length >= 8 && lead.AsSpan(0, 4) is [0x02 or 0x08, 0, _, 0] or [0, 0x08, 0, _];
        try
        {
            var file = await DicomReader.ReadFileAsync(new PrefixedStream(lead.AsMemory(0, length), content), ReadOptions.Header, ct);
            if (!hasMagic && !mayBeBare && (isPolyglot || !LooksLikeDicom(file.Dataset)))
                return NotDicom;
            var header = XRayHeader.Of(file);
            return arrival.Wire is { } wire && !Agrees(header, wire) ? WrongInstance : Of(file, header, arrival, options);
        }
        catch (DicomException fault)
        {
            // Behind the magic word, or where a data set would begin, it is DICOM that went wrong, and is kept; otherwise it may be anything.
            return hasMagic || mayBeBare ? Faulty(arrival, fault.Code, hasMagic && isPolyglot ? Flaws.PreamblePolyglot : "") : NotDicom;
        }
    }

    /// <summary>A bare data set has no mark of its own: it is one when it holds what every composite object holds.</summary>
    private static bool LooksLikeDicom(Dataset dataset) => SignsOfDicom.Any(dataset.Contains);

    private static bool Agrees(XRayHeader header, WireUids wire) =>
        header.SopInstanceUid is null or { Length: 0 } || (header.SopInstanceUid == wire.SopInstanceUid && header.SopClassUid == wire.SopClassUid);

    private static IntakeHeader Of(DicomFile file, XRayHeader header, Arrival arrival, ImagingOptions options)
    {
        var claim = ClaimOf(header, options);
        var facts = FactsOf(file, header, arrival) with { Tags = EquipmentTags.Of(file.Dataset, claim) };
        return new(header.SopInstanceUid ?? arrival.Wire?.SopInstanceUid, facts, claim, null) { Clinicians = HeaderClinicians.Of(file.Dataset) };
    }

    private static ImageFacts FactsOf(DicomFile file, XRayHeader header, Arrival arrival) => new()
    {
        SopClassUid = header.SopClassUid ?? arrival.Wire?.SopClassUid,
        StudyUid = header.StudyInstanceUid,
        SeriesUid = header.SeriesInstanceUid,
        TransferSyntaxUid = file.TransferSyntax.Uid,
        Kind = Kebab.Of(header.Kind.Kind),
        Modality = Word(header.Modality),
        Rows = header.Rows,
        Columns = header.Columns,
        Frames = header.Frames,
        Bits = header.BitsStored,
        AcquiredAt = header.AcquiredAt is { } at ? Instant(at) : null,
        Teeth = string.Join(',', header.Teeth.Natural.Select(tooth => tooth.ToString(CultureInfo.InvariantCulture))),
        Laterality = header.Laterality switch { Side.Right => "R", Side.Left => "L", Side.Both => "B", _ => null },
        Calibration = Kebab.Of(header.Calibration.State),
        RowMm = header.Calibration.RowMm,
        ColumnMm = header.Calibration.ColumnMm,
        IsLossy = header.IsLossy,
        Flaws = string.Join(',', file.Flaws.Codes),
    };

    private static IntakeHeader Faulty(Arrival arrival, string code, string flaws) => new(
        arrival.Wire?.SopInstanceUid,
        new ImageFacts { SopClassUid = arrival.Wire?.SopClassUid, Flaws = flaws },
        NoClaim,
        $"the header cannot be understood: {code}");

    private static PatientClaim ClaimOf(XRayHeader header, ImagingOptions options) => new(
        Cut(header.Patient.Family),
        Cut(header.Patient.Given),
        header.Patient.BirthDate,
        header.Patient.Sex switch { "F" => Sex.F, "M" => Sex.M, "O" => Sex.O, _ => Sex.U },
        Cut(header.Patient.Issuer) ?? options.DefaultIssuer,
        Cut(header.Patient.PatientId));

    /// <summary>A code string as the standard defines them (PS3.5 6.2, CS), or nothing: free text must not become a fact.</summary>
    private static string? Word(string? code) =>
        code is { Length: > 0 and <= 16 } && code.All(letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or ' ') ? code : null;

    private static string? Cut(string? text) => text is null ? null : text.Length > LongestWord ? text[..LongestWord] : text;

    /// <summary>A file that names no time zone was made by a machine whose clock shows the time of the place, which we take to be ours.</summary>
    private static DateTimeOffset? Instant(Moment at)
    {
        if (at.Local.Year is < 1900 or > 9000)
            return null;
        return new DateTimeOffset(at.Local, at.Offset ?? TimeZoneInfo.Local.GetUtcOffset(at.Local));
    }
}
