namespace DentaMind.Dicom.Data;

public sealed partial class Dataset
{
    /// <summary>Sets a text, with the dictionary's VR and this data set's characters.</summary>
    public Dataset Set(Tag tag, params ReadOnlySpan<string> values) => Set(tag, DataDictionary.VrOf(tag), values);

    public Dataset Set(Tag tag, Vr vr, params ReadOnlySpan<string> values) => Set(ElementText.Make(tag, vr, values, CharacterSet));

    /// <summary>Sets whole numbers, with the dictionary's VR.</summary>
    public Dataset SetIntegers(Tag tag, params ReadOnlySpan<long> values) => SetIntegers(tag, DataDictionary.VrOf(tag), values);

    public Dataset SetIntegers(Tag tag, Vr vr, params ReadOnlySpan<long> values) => Set(ElementNumber.Make(tag, vr, values));

    /// <summary>Sets numbers, with the dictionary's VR.</summary>
    public Dataset SetNumbers(Tag tag, params ReadOnlySpan<double> values) => SetNumbers(tag, DataDictionary.VrOf(tag), values);

    public Dataset SetNumbers(Tag tag, Vr vr, params ReadOnlySpan<double> values) => Set(ElementNumber.Make(tag, vr, values));

    public Dataset SetItems(Tag tag, params Dataset[] items) => Set(Element.OfItems(tag, items));

    public Dataset SetBytes(Tag tag, Vr vr, ReadOnlyMemory<byte> value) => Set(Element.OfBytes(tag, vr, value));
}
