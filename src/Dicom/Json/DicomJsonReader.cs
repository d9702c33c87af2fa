using System.Globalization;
using System.Text;
using System.Text.Json;
using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Json;

/// <summary>Reads members as elements. What it makes speaks UTF-8, and says so.</summary>
internal sealed class DicomJsonReader(ReadLimits limits)
{
    public static readonly string[] NameGroups = ["Alphabetic", "Ideographic", "Phonetic"];

    private readonly ReadBudget budget = new(limits);

    public Dataset Read(JsonElement root)
    {
        var dataset = ReadObject(root, 0);
        return dataset.Text(Tags.SpecificCharacterSet) is not null || !NeedsCharacterSet(dataset) ? dataset : dataset.Set(Tags.SpecificCharacterSet, "ISO_IR 192");
    }

    private static bool NeedsCharacterSet(Dataset dataset) => dataset.Any(element =>
        (element.Vr.UsesCharacterSet && !Ascii.IsValid(element.Value.Span)) || (element.Items?.Any(NeedsCharacterSet) ?? false));

    private Dataset ReadObject(JsonElement source, int depth)
    {
        budget.Depth(depth);
        var elements = new List<Element>();
        foreach (var member in source.EnumerateObject())
        {
            if (!Tag.TryParseHex(member.Name, out var tag)) throw new FormatException("A member is not named by a tag.");
            budget.Element();
            elements.Add(Element(tag, member.Value, depth));
        }

        var dataset = new Dataset();
        foreach (var element in elements.DistinctBy(element => element.Tag).OrderBy(element => element.Tag)) dataset.Add(element);
        return dataset;
    }

    private Element Element(Tag tag, JsonElement source, int depth)
    {
        var vr = source.TryGetProperty("vr", out var told) && told.GetString() is { Length: 2 } letters ? Vr.Named(letters) : DataDictionary.VrOf(tag);
        if (!vr.IsKnown) throw new FormatException("A VR is unknown.");
        if (source.TryGetProperty("BulkDataURI", out var uri)) return Data.Element.OfBulkData(tag, vr, uri.GetString() ?? "");
        if (source.TryGetProperty("InlineBinary", out var binary)) return Data.Element.OfBytes(tag, vr, binary.GetBytesFromBase64());
        var values = source.TryGetProperty("Value", out var array) ? array.EnumerateArray().ToArray() : [];
        if (vr == Vr.SQ) return Data.Element.OfItems(tag, [.. values.Select(item => Item(item, depth + 1))]);
        if (tag == Tags.SpecificCharacterSet && values.Length > 0) return Texts(tag, vr, ["ISO_IR 192"]);
        if (vr == Vr.AT) return ElementNumber.Make(tag, vr, [.. values.Select(AttributeTag)]);
        if (vr.IsText) return Texts(tag, vr, [.. values.Select(value => Text(value, vr))]);
        return ElementNumber.IsReal(vr)
            ? ElementNumber.Make(tag, vr, [.. values.Select(Real)])
            : ElementNumber.Make(tag, vr, [.. values.Select(value => Integer(value, vr))]);
    }

    private Dataset Item(JsonElement source, int depth)
    {
        budget.Item();
        return source.ValueKind == JsonValueKind.Null ? [] : ReadObject(source, depth);
    }

    private static Element Texts(Tag tag, Vr vr, string[] values) => ElementText.Make(tag, vr, values, CharacterSet.Utf8);

    private static string Text(JsonElement value, Vr vr) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object when vr == Vr.PN => Name(value),
        _ => value.GetString() ?? "",
    };

    private static string Name(JsonElement value) =>
        string.Join('=', NameGroups.Select(group => value.TryGetProperty(group, out var text) ? text.GetString() : "")).TrimEnd('=');

    private static long AttributeTag(JsonElement value) =>
        Tag.TryParseHex(value.GetString(), out var tag) ? tag.Number : throw new FormatException("A value is not a tag.");

    private static double Real(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Null => double.NaN,
        _ => value.GetString() switch
        {
            "NaN" => double.NaN,
            "inf" or "Infinity" => double.PositiveInfinity,
            "-inf" or "-Infinity" => double.NegativeInfinity,
            { } text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            null => double.NaN,
        },
    };

    private static long Integer(JsonElement value, Vr vr)
    {
        var text = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString() ?? "";
        return vr == Vr.UV
            ? (long)ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }
}
