namespace DentaMind.Dicom.Data;

/// <summary>One change to the top level of a data set on its way to somebody else.</summary>
public sealed class ElementChange
{
    private readonly string[] values;

    private ElementChange(Tag tag, Vr vr, params string[] values) => (Tag, Vr, this.values) = (tag, vr, values);

    public Tag Tag { get; }

    /// <summary>The VR to write; that of the data set, where an element is only prefixed.</summary>
    public Vr Vr { get; }

    internal bool IsSet { get; private init; }

    internal bool IsPrefix { get; private init; }

    /// <summary>Why an element cannot be changed so; null when it can. The VR is the dictionary's unless the tag is private.</summary>
    /// <param name="tag">Which element.</param>
    /// <param name="vr">How its value is written.</param>
    /// <param name="values">What is to stand in it, or before what stands in it.</param>
    public static string? Fault(Tag tag, Vr vr, params IReadOnlyList<string> values) =>
        FaultOf(tag) ?? (values.Count == 0 ? "Give at least one value." : values.Select(value => ValueRules.Fault(vr, value)).OfType<string>().FirstOrDefault());

    /// <summary>Sets an element to texts or numbers, with the dictionary's VR, whether it was there or not.</summary>
    /// <exception cref="ArgumentException">The value is not allowed there; <see cref="Fault"/> tells why beforehand.</exception>
    public static ElementChange Set(Tag tag, params string[] values) => Set(tag, DataDictionary.VrOf(tag), values);

    /// <inheritdoc cref="Set(Tag, string[])"/>
    public static ElementChange Set(Tag tag, Vr vr, params string[] values) =>
        new(tag, vr, Sound(Fault(tag, vr, values), values)) { IsSet = true };

    /// <summary>Puts a text before the first value of an element; an element that is empty or not there stays so.</summary>
    /// <exception cref="ArgumentException">The text is not allowed there.</exception>
    public static ElementChange Prefix(Tag tag, string text)
    {
        var vr = DataDictionary.VrOf(tag) is { IsText: true } known ? known : Vr.LO;
        return new(tag, vr, Sound(FaultOf(tag) ?? ValueRules.FaultInText(vr, text), text)) { IsPrefix = true };
    }

    /// <summary>Leaves an element out.</summary>
    /// <exception cref="ArgumentException">The element cannot be left out.</exception>
    public static ElementChange Remove(Tag tag) => new(tag, default, Sound(FaultOf(tag)));

    public override string ToString() => IsSet ? $"set {Tag}" : IsPrefix ? $"prefix {Tag}" : $"remove {Tag}";

    internal Element Make(CharacterSet characters) => ValueRules.Make(Tag, Vr, values, characters);

    /// <summary>The element with the prefix.</summary>
    internal Element Before(Element element, CharacterSet characters)
    {
        var vr = element.EffectiveVr;
        if (!vr.IsText) throw new DicomException("not-text", "A prefix was asked for before something that is no short text.");
        var texts = ElementText.All(element, characters).ToArray();
        if (texts is [] or ["", ..]) return element;
        texts[0] = values[0] + texts[0];
        if (ValueRules.Fault(vr, texts[0]) is not null) throw new DicomException("not-allowed", "With its prefix the value is longer than its VR allows, or not in its form.");
        return ValueRules.Make(Tag, element.Vr == Vr.UN ? vr : element.Vr, texts, characters);
    }

    private static string? FaultOf(Tag tag) => tag switch
    {
        { Group: <= 0x0002 } or { IsDelimiter: true } or { IsGroupLength: true } => "Name an element of a data set, not of its surroundings.",
        { Group: >= 0x7FE0 } => "Pixel data and what follows it cannot be changed.",
        _ when tag == Tags.SpecificCharacterSet => "The character set cannot be changed: every text would have to be written anew.",
        _ => null,
    };

    private static string[] Sound(string? fault, params string[] values) => fault is null ? values : throw new ArgumentException(fault, nameof(values));
}
