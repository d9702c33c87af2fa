using System.Text.Json;
using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Json;

/// <summary>The DICOM JSON model of PS3.18 Annex F, both ways.</summary>
public static class DicomJson
{
    /// <summary>Writes a data set as one object. Bytes stand inline unless the address of a value is known.</summary>
    public static void Write(Utf8JsonWriter writer, Dataset dataset, Func<Element, string?>? bulkDataUri = null) =>
        new DicomJsonWriter(writer, bulkDataUri ?? (static _ => null)).Write(dataset, 0);

    public static byte[] ToBytes(Dataset dataset, Func<Element, string?>? bulkDataUri = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) Write(writer, dataset, bulkDataUri);
        return stream.ToArray();
    }

    /// <summary>Reads one object; throws when it is not of the model or beyond the limits.</summary>
    public static Dataset Read(ReadOnlyMemory<byte> utf8, ReadLimits? limits = null) =>
        Read(utf8, limits, static (reader, root) => reader.Read(root));

    /// <summary>Reads an object, or each object of an array.</summary>
    public static IReadOnlyList<Dataset> ReadAll(ReadOnlyMemory<byte> utf8, ReadLimits? limits = null) =>
        Read<IReadOnlyList<Dataset>>(utf8, limits, static (reader, root) =>
            root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray().Select(reader.Read)] : [reader.Read(root)]);

    private static T Read<T>(ReadOnlyMemory<byte> utf8, ReadLimits? limits, Func<DicomJsonReader, JsonElement, T> read)
    {
        var bounds = limits ?? new ReadLimits();
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = (3 * bounds.Depth) + 9 });
            return read(new DicomJsonReader(bounds), document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new DicomException("json-invalid", "The text is not of the DICOM JSON model.", fault);
        }
    }
}
