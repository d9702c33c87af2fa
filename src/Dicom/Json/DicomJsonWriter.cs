using System.Globalization;
using System.Text.Json;
using DentaMind.Dicom.Data;

namespace DentaMind.Dicom.Json;

/// <summary>Writes elements as members: a VR, and values, bytes or an address.</summary>
internal sealed class DicomJsonWriter(Utf8JsonWriter writer, Func<Element, string?> bulkDataUri)
{
    private const int MostDepth = 64;
    private const long LargestExact = 1L << 53;

    public void Write(Dataset dataset, int depth)
    {
        if (depth > MostDepth) throw new DicomException("too-deep", "Sequences are nested deeper than the limit allows.");
        writer.WriteStartObject();
        foreach (var element in Members(dataset)) Write(element, dataset.CharacterSet, depth);
        writer.WriteEndObject();
    }

    /// <summary>In the order of tags, one of each; neither group lengths nor the file's meta group belong to the model.</summary>
    private static IEnumerable<Element> Members(Dataset dataset)
    {
        var wanted = dataset.Where(element => !element.Tag.IsGroupLength && element.Tag.Group > 2);
        return dataset.IsOrdered ? wanted : wanted.DistinctBy(element => element.Tag).OrderBy(element => element.Tag);
    }

    private void Write(Element element, CharacterSet characters, int depth)
    {
        writer.WriteStartObject(element.Tag.ToHex());
        writer.WriteString("vr", Written(element).ToString());
        if ((element.BulkDataUri ?? bulkDataUri(element)) is { } uri) writer.WriteString("BulkDataURI", uri);
        else if (!element.IsEmpty && !element.IsElsewhere && element.Fragments is null) WriteValue(element, characters, depth);
        writer.WriteEndObject();
    }

    private static Vr Written(Element element) => element.Vr.IsKnown ? element.Vr : Vr.UN;

    private void WriteValue(Element element, CharacterSet characters, int depth)
    {
        var vr = Written(element);
        if (vr == Vr.UN || vr.Letters >> 8 == 'O')
        {
            writer.WriteBase64String("InlineBinary", element.Value.Span);
            return;
        }

        writer.WriteStartArray("Value");
        if (vr == Vr.SQ) Each(element.Items!, item => Write(item, depth + 1));
        else if (element.Tag == Tags.SpecificCharacterSet) writer.WriteStringValue("ISO_IR 192");
        else if (vr == Vr.PN) Each(ElementText.All(element, characters), Name);
        else if (vr == Vr.IS || vr == Vr.DS) Each(ElementText.All(element, characters), JsonNumber);
        else if (vr == Vr.AT) Each(ElementNumber.Integers(element), tag => writer.WriteStringValue(Tag.Of((uint)tag).ToHex()));
        else if (vr.IsText) Each(ElementText.All(element, characters), Text);
        else if (ElementNumber.IsReal(vr)) Each(ElementNumber.Numbers(element), number => Real(number, vr));
        else Each(ElementNumber.Integers(element), number => Integer(number, vr));
        writer.WriteEndArray();
    }

    private static void Each<T>(IEnumerable<T> values, Action<T> write)
    {
        foreach (var value in values) write(value);
    }

    private void Text(string text)
    {
        if (text.Length == 0) writer.WriteNullValue();
        else writer.WriteStringValue(text);
    }

    private void Name(string text)
    {
        if (text.Length == 0)
        {
            writer.WriteNullValue();
            return;
        }

        var groups = text.Split('=');
        writer.WriteStartObject();
        for (var i = 0; i < Math.Min(3, groups.Length); i++)
        {
            if (groups[i].Length > 0) writer.WriteString(DicomJsonReader.NameGroups[i], groups[i]);
        }

        writer.WriteEndObject();
    }

    /// <summary>The digits as they stand, where JSON can write them so; the text, where they are no number.</summary>
    private void JsonNumber(string text)
    {
        if (text.Length == 0) writer.WriteNullValue();
        else if (JsonDigits.AreNumber(text)) writer.WriteRawValue(text);
        else if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) writer.WriteNumberValue(number);
        else writer.WriteStringValue(text);
    }

    private void Real(double number, Vr vr)
    {
        if (!double.IsFinite(number)) writer.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "inf" : "-inf");
        else if (vr == Vr.FL) writer.WriteNumberValue((float)number);
        else writer.WriteNumberValue(number);
    }

    /// <summary>As text where a reader that knows only doubles would lose digits.</summary>
    private void Integer(long number, Vr vr)
    {
        if (vr == Vr.UV && (ulong)number > LargestExact) writer.WriteStringValue(((ulong)number).ToString(CultureInfo.InvariantCulture));
        else if (number is > LargestExact or < -LargestExact) writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
        else writer.WriteNumberValue(number);
    }
}
