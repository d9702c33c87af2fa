namespace DentaMind.Dicom.Data;

/// <summary>A person's name in up to three writings: alphabetic, ideographic, phonetic.</summary>
public sealed record PersonName(NameParts Alphabetic, NameParts Ideographic, NameParts Phonetic)
{
    public string Family => Alphabetic.Family;

    public string Given => Alphabetic.Given;

    public static PersonName Parse(string text)
    {
        var groups = text.Split('=');
        return new(Group(0), Group(1), Group(2));

        NameParts Group(int index) => index < groups.Length ? NameParts.Parse(groups[index]) : NameParts.None;
    }

    public override string ToString() => string.Join('=', Alphabetic, Ideographic, Phonetic).TrimEnd('=');
}

/// <summary>The five parts of a name in one writing; a part longer than the standard's 64 characters is kept.</summary>
public sealed record NameParts(string Family, string Given, string Middle, string Prefix, string Suffix)
{
    public static NameParts None { get; } = new("", "", "", "", "");

    public bool IsEmpty => this == None;

    public static NameParts Parse(string text)
    {
        var parts = text.Split('^');
        return new(Part(0), Part(1), Part(2), Part(3), Part(4));

        string Part(int index) => index < parts.Length ? parts[index].Trim(' ', '\0') : "";
    }

    public override string ToString() => string.Join('^', Family, Given, Middle, Prefix, Suffix).TrimEnd('^');
}
