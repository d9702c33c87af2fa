using System.Globalization;

namespace DentaMind.Dicom.Data;

/// <summary>A date with a time of day, and the offset from UTC if the file tells it.</summary>
public readonly record struct Moment(DateTime Local, TimeSpan? Offset)
{
    /// <summary>YYYYMMDD, or the old YYYY.MM.DD; null when it is no day of the calendar.</summary>
    public static DateOnly? ParseDate(string text)
    {
        var digits = text.Length == 10 && text[4] is '.' or '-' ? text.Remove(7, 1).Remove(4, 1) : text;
        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    /// <summary>HH, HHMM, HHMMSS or HHMMSS.F, or the old form with colons; null when it is no time of day.</summary>
    public static TimeOnly? ParseTime(string text)
    {
        var plain = text.Replace(":", "", StringComparison.Ordinal);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? plain : plain[..point];
        if (whole.Length is not (2 or 4 or 6) || whole.AsSpan().ContainsAnyExceptInRange('0', '9')) return null;
        if (point >= 0 && whole.Length != 6) return null;
        var fraction = point < 0 ? 0 : ParseFraction(plain.AsSpan(point + 1));
        int hour = Two(whole, 0), minute = Two(whole, 2), second = Two(whole, 4);
        if (fraction is null || hour > 23 || minute > 59 || second > 60) return null;
        return new TimeOnly(hour, minute, Math.Min(second, 59)).Add(TimeSpan.FromTicks(fraction.Value * 10));
    }

    /// <summary>YYYYMMDD with as much of a time and a zone as there is; null without a whole day.</summary>
    public static Moment? Parse(string text)
    {
        var zone = text.IndexOfAny(['+', '-']);
        var offset = zone < 0 ? null : ParseOffset(text[zone..]);
        var body = zone < 0 ? text : text[..zone];
        if (body.Length < 8 || ParseDate(body[..8]) is not { } date) return null;
        var time = body.Length == 8 ? TimeOnly.MinValue : ParseTime(body[8..]);
        return time is { } known ? new Moment(date.ToDateTime(known), offset) : null;
    }

    /// <summary>&amp;ZZXX, from -1200 to +1400.</summary>
    public static TimeSpan? ParseOffset(string text)
    {
        if (text.Length != 5 || text[0] is not ('+' or '-') || text.AsSpan(1).ContainsAnyExceptInRange('0', '9')) return null;
        int hours = Two(text, 1), minutes = Two(text, 3);
        if (hours > 14 || minutes > 59) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return text[0] == '-' ? -offset : offset;
    }

    private static int Two(string text, int start) => start + 2 <= text.Length ? ((text[start] - '0') * 10) + text[start + 1] - '0' : 0;

    /// <summary>Microseconds; a fraction of more than six digits is no DICOM.</summary>
    private static long? ParseFraction(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and <= 6 && !digits.ContainsAnyExceptInRange('0', '9')
            ? long.Parse(digits, CultureInfo.InvariantCulture) * (long)Math.Pow(10, 6 - digits.Length)
            : null;
}
