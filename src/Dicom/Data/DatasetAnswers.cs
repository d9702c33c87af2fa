namespace DentaMind.Dicom.Data;

public sealed partial class Dataset
{
    /// <summary>The first text of a value, trimmed; null when there is none. Bad content is no answer and never an exception.</summary>
    public string? Text(Tag tag) => Find(tag) is { } element ? ElementText.First(element, CharacterSet) : null;

    /// <summary>All texts of a value, trimmed; an empty one between two backslashes stays empty.</summary>
    public IReadOnlyList<string> Texts(Tag tag) => Find(tag) is { } element ? ElementText.All(element, CharacterSet) : [];

    /// <summary>A UID that is safe to index by; null for anything else.</summary>
    public string? UidOf(Tag tag) => Text(tag) is { } text && Uid.IsIndexable(text) ? text : null;

    public long? Integer(Tag tag) => Find(tag) is { } element ? ElementNumber.FirstInteger(element) : null;

    public IReadOnlyList<long> Integers(Tag tag) => Find(tag) is { } element ? ElementNumber.Integers(element) : [];

    public double? Number(Tag tag) => Numbers(tag) is [var first, ..] ? first : null;

    /// <summary>The numbers of a value; what is not a number ends the list.</summary>
    public IReadOnlyList<double> Numbers(Tag tag) => Find(tag) is { } element ? ElementNumber.Numbers(element) : [];

    public DateOnly? Date(Tag tag) => Text(tag) is { } text ? Moment.ParseDate(text) : null;

    public TimeOnly? Time(Tag tag) => Text(tag) is { } text ? Moment.ParseTime(text) : null;

    public Moment? MomentOf(Tag tag) => Text(tag) is { } text ? Moment.Parse(text) : null;

    public PersonName? Name(Tag tag) => Text(tag) is { } text ? PersonName.Parse(text) : null;

    public IReadOnlyList<Dataset> Items(Tag tag) => Find(tag)?.Items ?? [];

    public Dataset? FirstItem(Tag tag) => Find(tag)?.Items is [var first, ..] ? first : null;

    public ReadOnlyMemory<byte> Bytes(Tag tag) => Find(tag)?.Value ?? default;
}
