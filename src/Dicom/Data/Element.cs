namespace DentaMind.Dicom.Data;

/// <summary>One data element: a tag, a VR, and bytes, items or fragments. Numbers in its bytes are little endian, whatever the file had.</summary>
public sealed class Element
{
    private Element(Tag tag, Vr vr) => (Tag, Vr) = (tag, vr);

    public Tag Tag { get; }

    /// <summary>The VR as written in the file, or as the dictionary has it.</summary>
    public Vr Vr { get; }

    /// <summary>The value as it stands, padding included; empty for items and fragments.</summary>
    public ReadOnlyMemory<byte> Value { get; private init; }

    /// <summary>The items of a sequence.</summary>
    public IReadOnlyList<Dataset>? Items { get; private init; }

    /// <summary>Encapsulated pixel data; the first one is the basic offset table.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? Fragments { get; private init; }

    /// <summary>Set when the value was too long to hold: the bytes it takes in the file.</summary>
    public long? PassedOverBytes { get; private init; }

    /// <summary>Where the value can be fetched, when DICOM JSON has only told that.</summary>
    public string? BulkDataUri { get; private init; }

    /// <summary>The value is not here.</summary>
    public bool IsElsewhere => PassedOverBytes is not null || BulkDataUri is not null;

    public bool IsEmpty => Value.IsEmpty && Items is null or { Count: 0 } && Fragments is null && !IsElsewhere;

    /// <summary>The VR to read the value by: the dictionary's, when the file says unknown.</summary>
    public Vr EffectiveVr => Vr == Vr.UN || !Vr.IsKnown ? DataDictionary.VrOf(Tag) : Vr;

    public static Element OfBytes(Tag tag, Vr vr, ReadOnlyMemory<byte> value) => new(tag, vr) { Value = value };

    public static Element OfItems(Tag tag, IReadOnlyList<Dataset> items) => new(tag, Vr.SQ) { Items = items };

    public static Element OfFragments(Tag tag, Vr vr, IReadOnlyList<ReadOnlyMemory<byte>> fragments) => new(tag, vr) { Fragments = fragments };

    public static Element OfPassedOver(Tag tag, Vr vr, long bytes) => new(tag, vr) { PassedOverBytes = bytes };

    public static Element OfBulkData(Tag tag, Vr vr, string uri) => new(tag, vr) { BulkDataUri = uri };

    public override string ToString() => $"{Tag} {Vr}";
}
