using System.Globalization;
using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Rules.Trying;

/// <summary>What the body of a dry run says; lines are those of the body.</summary>
/// <param name="Book">The rule book to try.</param>
/// <param name="Days">How far to look back.</param>
/// <param name="Image">The one image to look at; null for all of these days.</param>
internal sealed record DryRunText(ReadBook Book, int Days, ImageId? Image)
{
    /// <summary>A rule book of the largest size, and what stands around it.</summary>
    public const int MostBytes = RuleLimits.Bytes + 1024;

    private const int DefaultDays = 30;
    private const int MostDays = 365;

    public static DryRunText Read(ReadOnlySpan<byte> utf8)
    {
        var flaws = new Flaws();
        var shape = JsonTreeReader.Read(utf8, flaws, MostBytes) is { } tree ? Shape.Of(tree, "A dry run", flaws) : null;
        shape?.HasOnly("rulebook", "days", "image");
        var (days, image) = (DaysIn(shape?["days"], flaws), ImageIn(shape?["image"], flaws));
        var book = shape?.Need("rulebook") is { } written ? new RuleBookReader(flaws).Read(written) : null;
        return new DryRunText(book ?? new ReadBook(null, null, null, flaws.Found), days, image);
    }

    private static int DaysIn(JsonTree? value, Flaws flaws)
    {
        if (value is null or { Kind: JsonValueKind.Null })
            return DefaultDays;
        if (value.Kind == JsonValueKind.Number && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays)
            return days;
        flaws.Add(value.At, $"Give a whole number of days here, from 1 to {MostDays}.");
        return DefaultDays;
    }

    private static ImageId? ImageIn(JsonTree? value, Flaws flaws)
    {
        if (value is null or { Kind: JsonValueKind.Null })
            return null;
        if (value.Kind == JsonValueKind.String && ImageId.TryParse(value.Text, null, out var image))
            return image;
        flaws.Add(value.At, "Give the id of an image here, of 36 characters, in quotes.");
        return null;
    }
}
