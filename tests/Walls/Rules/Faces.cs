using System.Text;
using DentaMind.Walls.Reading;

namespace DentaMind.Walls.Rules;

/// <summary>What a room shows to the others.</summary>
internal static class Faces
{
    /// <summary>Visible types that are neither a use case, an event, options, the module, nor spoken of by one of these.</summary>
    public static IEnumerable<string> TooWide(Room room, Blueprint built)
    {
        var visible = built.Types.Where(type => type.IsVisible).ToList();
        return room.Face switch
        {
            Face.Wide => [],
            Face.None => visible.Select(type => type.Name),
            _ => visible.Select(type => type.Name).Except(Reached(visible, visible.Where(type => IsFace(room, type))), StringComparer.Ordinal),
        };
    }

    public static IEnumerable<string> OpenClasses(Blueprint built) =>
        built.Types.Where(type => type.IsOpenClass && type.ShortName != "Program").Select(type => type.Name);

    /// <summary>Members that others can see and that speak of a type which only the wrapping room should know.</summary>
    public static IEnumerable<string> ForeignWords(Blueprint built) =>
        from type in built.Types
        where type.IsVisible
        from word in type.Mentions
        where word.Assembly is not null && !Arrows.IsOursOrTheFrameworks(word.Assembly)
        select $"{type.Name} speaks of {word.Name}";

    public static string Print(Blueprint built)
    {
        var face = new StringBuilder();
        foreach (var type in built.Types.Where(type => type.IsVisible))
        {
            face.Append(type.Declaration).Append('\n');
            foreach (var member in type.Members)
                face.Append("    ").Append(member.Text).Append('\n');
        }

        return face.Length == 0 ? "(nothing)\n" : face.ToString();
    }

    private static bool IsFace(Room room, TypePlan type) =>
        type.Is("DentaMind.Kernel.IUseCase") || type.Is("DentaMind.Kernel.IEvent")
        || type.Name == $"DentaMind.{room.Name}.{room.Name}Module" || type.ShortName.EndsWith("Options", StringComparison.Ordinal);

    private static HashSet<string> Reached(List<TypePlan> visible, IEnumerable<TypePlan> from)
    {
        var known = visible.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<TypePlan>(from);
        while (next.TryPop(out var type))
        {
            if (!reached.Add(type.Name))
                continue;
            foreach (var word in type.Mentions.Where(word => word.Assembly is null && known.ContainsKey(word.Name)))
                next.Push(known[word.Name]);
        }

        return reached;
    }
}
