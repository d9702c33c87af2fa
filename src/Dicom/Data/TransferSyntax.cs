namespace DentaMind.Dicom.Data;

/// <summary>How a data set is written: VR form, byte order, and the compression of its pixel data.</summary>
public sealed partial record TransferSyntax
{
    private TransferSyntax(string uid, string keyword, string name) => (Uid, Keyword, Name) = (uid, keyword, name);

    public string Uid { get; }

    /// <summary>The name of PS3.6 for programs.</summary>
    public string Keyword { get; }

    public string Name { get; }

    public bool IsExplicit { get; private init; } = true;

    public bool IsBigEndian { get; private init; }

    /// <summary>The whole data set is one deflated stream.</summary>
    public bool IsDeflated { get; private init; }

    /// <summary>Pixel data stands in fragments.</summary>
    public bool IsEncapsulated { get; private init; }

    /// <summary>Can only be made by throwing something away.</summary>
    public bool IsLossy { get; private init; }

    /// <summary>Pixel data is elsewhere and must be fetched.</summary>
    public bool IsReferenced { get; private init; }

    /// <summary>Moving pictures: the frames are not separate in the stream.</summary>
    public bool IsVideo { get; private init; }

    /// <summary>May be kept as a file: an ordinary data set, known to PS3.5, with its pixels in it or referred to.</summary>
    public bool IsStorable { get; private init; } = true;

    /// <summary>A name that this table does not know; read as PS3.5 asks of all new ones: explicit, little endian, encapsulated.</summary>
    public bool IsKnown { get; private init; } = true;

    public override string ToString() => Uid;
}
