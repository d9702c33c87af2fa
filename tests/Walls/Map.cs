using System.Text;

namespace DentaMind.Walls;

/// <summary>The map of the house, as <c>docs/house.md</c> shows it.</summary>
internal static class Map
{
    public const string Begin = "<!-- The map is printed from tests/Walls/Walls.cs; DENTAMIND_ACCEPT=1 ./run test --only Walls prints it anew. -->";
    public const string End = "<!-- The end of the map. -->";

    private static readonly string[] Floors = ["roof", "floor 5", "floor 4", "floor 3", "floor 2", "floor 1", "ground", "cellar", "rock", "beside"];

    public static string Print()
    {
        var map = new StringBuilder("```\n");
        foreach (var floor in Floors)
        {
            var label = floor;
            foreach (var room in Walls.Rooms.Where(room => room.Floor == floor))
            {
                map.Append(" " + $"{label,-9} {room.Name,-10} {room.Holds,-58} {Arrows(room)}".TrimEnd() + "\n");
                label = "";
            }
        }

        return map.Append("```\n").ToString();
    }

    private static string Arrows(Room room) => room.Sees.Count == 0 ? "" : "-> " + string.Join(", ", room.Sees);
}
