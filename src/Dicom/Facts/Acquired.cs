using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Facts;

/// <summary>When a picture was taken, from the best of the many dates of a header.</summary>
internal static class Acquired
{
    private static readonly (Tag Date, Tag Time)[] Pairs = [
        (Tags.AcquisitionDate, Tags.AcquisitionTime), (Tags.ContentDate, Tags.ContentTime),
        (Tags.SeriesDate, Tags.SeriesTime), (Tags.StudyDate, Tags.StudyTime),
    ];

    /// <summary>Null when no date of the header is one; midnight when only the day is known.</summary>
    public static Moment? At(Dataset dataset)
    {
        var zone = dataset.Text(Tags.TimezoneOffsetFromUtc) is { } text ? Moment.ParseOffset(text) : null;
        if (dataset.MomentOf(Tags.AcquisitionDateTime) is { } exact) return exact with { Offset = exact.Offset ?? zone };
        foreach (var (dateTag, timeTag) in Pairs)
        {
            if (dataset.Date(dateTag) is { } date) return new Moment(date.ToDateTime(dataset.Time(timeTag) ?? TimeOnly.MinValue), zone);
        }

        return null;
    }
}
