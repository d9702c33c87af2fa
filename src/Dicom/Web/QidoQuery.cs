using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Web;

/// <summary>What a search is for.</summary>
public enum QidoLevel
{
    Studies,
    Series,
    Instances,
}

/// <summary>A search at a DICOMweb server by UIDs alone: an address is no place for a patient's word.</summary>
/// <param name="Level">What is searched for.</param>
public sealed record QidoQuery(QidoLevel Level)
{
    public string? StudyUid { get; init; }

    public string? SeriesUid { get; init; }

    public string? SopInstanceUid { get; init; }

    /// <summary>Attributes to be answered besides those that every server answers.</summary>
    public IReadOnlyList<Tag> Including { get; init; } = [];

    /// <summary>The most results of one page.</summary>
    public int Limit { get; init; } = 100;

    public int Offset { get; init; }

    /// <summary>What a result has to be of to be an answer to this query.</summary>
    internal IEnumerable<(Tag Tag, string Uid)> Asked => Given((Tags.StudyInstanceUid, StudyUid), (Tags.SeriesInstanceUid, SeriesUid), (Tags.SopInstanceUid, SopInstanceUid));

    /// <summary>The attribute that names a result of this level.</summary>
    internal Tag Key => Level switch
    {
        QidoLevel.Studies => Tags.StudyInstanceUid,
        QidoLevel.Series => Tags.SeriesInstanceUid,
        _ => Tags.SopInstanceUid,
    };

    /// <summary>The resource, as deep as the UIDs lead, and the rest of them as matching (PS3.18 10.6.1).</summary>
    internal string ToPath()
    {
        var path = "";
        var matches = new List<string>();
        if (StudyUid is { } study && Level > QidoLevel.Studies) path = $"studies/{DicomWebPeer.Checked(study)}/";
        else Match(matches, "StudyInstanceUID", StudyUid);
        if (SeriesUid is { } series && Level > QidoLevel.Series && path.Length > 0) path += $"series/{DicomWebPeer.Checked(series)}/";
        else Match(matches, "SeriesInstanceUID", SeriesUid);
        Match(matches, "SOPInstanceUID", SopInstanceUid);
        matches.AddRange(Including.Select(tag => $"includefield={tag.ToHex()}"));
        matches.Add(FormattableString.Invariant($"limit={Limit}"));
        if (Offset > 0) matches.Add(FormattableString.Invariant($"offset={Offset}"));
        return $"{path}{Resource}?{string.Join('&', matches)}";
    }

    private string Resource => Level switch
    {
        QidoLevel.Studies => "studies",
        QidoLevel.Series => "series",
        _ => "instances",
    };

    private static void Match(List<string> matches, string name, string? uid)
    {
        if (uid is not null) matches.Add($"{name}={DicomWebPeer.Checked(uid)}");
    }

    private static IEnumerable<(Tag, string)> Given(params IEnumerable<(Tag Tag, string? Uid)> all) =>
        all.Where(one => one.Uid is not null).Select(one => (one.Tag, one.Uid!));
}

/// <summary>One page of results.</summary>
/// <param name="Found">The results that are of what was asked for.</param>
/// <param name="IsFull">Whether there may be more behind it.</param>
public sealed record QidoPage(IReadOnlyList<Dataset> Found, bool IsFull);
