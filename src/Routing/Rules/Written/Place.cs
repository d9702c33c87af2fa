namespace DentaMind.Routing.Rules.Written;

/// <summary>Where something stands in a written rule book: line and column, both from 1, and the way to it.</summary>
/// <param name="line">Counted from 1; 0 where the book was not written by hand.</param>
/// <param name="column">In characters, from 1.</param>
/// <param name="within">What it stands in; null for the whole text.</param>
/// <param name="step">The last step of the way, such as <c>.if</c> or <c>[2]</c>.</param>
internal sealed class Place(int line, int column, Place? within, string step)
{
    public static readonly Place Nowhere = new(0, 0, null, "");

    private readonly Place? within = within;
    private readonly string step = step;

    public int Line => line;

    public int Column => column;

    /// <summary>Such as <c>rules[2].if.all[0].is[1]</c>; put together only when somebody asks.</summary>
    public string Path
    {
        get
        {
            var steps = new Stack<string>();
            for (var at = this; at is not null; at = at.within)
                steps.Push(at.step);
            return string.Concat(steps).TrimStart('.');
        }
    }
}

/// <summary>A value as it is written; null text stands for "not known".</summary>
internal sealed record Word(string? Text, Place At)
{
    public static Word Of(string? text) => new(text, Place.Nowhere);
}
