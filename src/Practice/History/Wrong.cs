using DentaMind.Kernel;

namespace DentaMind.Practice.History;

/// <summary>Gathers what is wrong, the first sentence of each field.</summary>
internal sealed class Wrong
{
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    /// <summary>Null when nothing is.</summary>
    public Refusal? Refusal => fields.Count == 0 ? null : Refusal.Invalid(fields);

    public void Add(string field, string sentence) => fields.TryAdd(field, sentence);

    public void Unless(bool isRight, string field, string sentence)
    {
        if (!isRight)
            Add(field, sentence);
    }
}
