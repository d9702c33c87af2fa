namespace DentaMind.Dicom.Network.Query;

/// <summary>What a question is about; each level needs the unique keys of those above it (PS3.4 C.6.2.1).</summary>
public enum QueryLevel
{
    Study = 0,
    Series = 1,
    Image = 2,
}

/// <summary>The levels as Query/Retrieve Level (0008,0052) names them.</summary>
internal static class QueryLevelWords
{
    public static string ToWord(this QueryLevel level) => level switch
    {
        QueryLevel.Study => "STUDY",
        QueryLevel.Series => "SERIES",
        QueryLevel.Image => "IMAGE",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
