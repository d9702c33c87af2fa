using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace DentaMind.Dicom.Data;

/// <summary>Data elements in the order in which they stand. Of two with one tag the first speaks.</summary>
public sealed partial class Dataset : IReadOnlyCollection<Element>
{
    private readonly List<Element> elements = [];
    private bool isOrdered = true;
    private CharacterSet? characterSet;
    private Dictionary<Tag, Element>? index;

    public Dataset()
    {
    }

    /// <summary>An item of a sequence that is still being read.</summary>
    internal Dataset(Dataset? parent) => Parent = parent;

    public int Count => elements.Count;

    internal Element Last => elements[^1];

    /// <summary>The data set whose sequence holds this one.</summary>
    public Dataset? Parent { get; private set; }

    /// <summary>The characters of this data set: its own, or those of the one around it.</summary>
    public CharacterSet CharacterSet
    {
        get
        {
            for (var level = this; level is not null; level = level.Parent)
            {
                if (level.characterSet is not null) return level.characterSet;
            }

            return CharacterSet.Default;
        }
    }

    /// <summary>True when the tags rise, as PS3.5 wants them.</summary>
    public bool IsOrdered => isOrdered;

    public Element? this[Tag tag] => Find(tag);

    public bool Contains(Tag tag) => Find(tag) is not null;

    public bool TryFind(Tag tag, [NotNullWhen(true)] out Element? element) => (element = Find(tag)) is not null;

    /// <summary>Appends an element where it comes, as a reader does.</summary>
    public Dataset Add(Element element)
    {
        isOrdered &= elements.Count == 0 || elements[^1].Tag.CompareTo(element.Tag) < 0;
        elements.Add(element);
        index?.TryAdd(element.Tag, element);
        return Adopt(element);
    }

    /// <summary>Puts an element in its place, instead of all that had its tag.</summary>
    public Dataset Set(Element element)
    {
        if (elements.Count == 0 || (isOrdered && elements[^1].Tag.CompareTo(element.Tag) < 0)) return Add(element);
        if (!isOrdered && Contains(element.Tag)) Remove(element.Tag);
        index = null;
        var place = isOrdered ? PlaceOf(element.Tag) : elements.FindIndex(other => other.Tag.CompareTo(element.Tag) > 0);
        if (isOrdered && place >= 0) elements[place] = element;
        else elements.Insert(isOrdered ? ~place : place < 0 ? elements.Count : place, element);
        return Adopt(element);
    }

    public bool Remove(Tag tag)
    {
        index = null;
        return elements.RemoveAll(element => element.Tag == tag) > 0;
    }

    public IEnumerator<Element> GetEnumerator() => elements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dataset Adopt(Element element)
    {
        foreach (var item in element.Items ?? []) item.Parent = this;
        if (element.Tag == Tags.SpecificCharacterSet) characterSet = CharacterSet.Of(ElementText.Split(element.Value.Span));
        return this;
    }

    private Element? Find(Tag tag)
    {
        if (!isOrdered) return Index().GetValueOrDefault(tag);
        var place = PlaceOf(tag);
        return place < 0 ? null : elements[place];
    }

    /// <summary>Where a tag stands among ordered ones, or the complement of where it would.</summary>
    private int PlaceOf(Tag tag)
    {
        int low = 0, high = elements.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = elements[middle].Tag.CompareTo(tag);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }

    /// <summary>The first of each tag, for a data set in disorder.</summary>
    private Dictionary<Tag, Element> Index()
    {
        if (index is not null) return index;
        index = new(elements.Count);
        foreach (var element in elements) index.TryAdd(element.Tag, element);
        return index;
    }
}
