using DentaMind.Walls.Reading;

namespace DentaMind.Walls;

/// <summary>The house as it was built: every room, read once.</summary>
internal static class House
{
    private static readonly Lazy<IReadOnlyDictionary<string, Blueprint>> Built = new(() =>
        Walls.Rooms.ToDictionary(room => room.Name, room => AssemblyReader.Read(room.Name), StringComparer.Ordinal));

    public static IReadOnlyCollection<Blueprint> Rooms => [.. Built.Value.Values];

    public static Blueprint Room(string name) => Built.Value[name];

    public static TheoryData<string> Names => [.. Walls.Rooms.Select(room => room.Name)];
}
