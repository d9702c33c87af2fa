using System.Xml.Linq;
using DentaMind.Kit;
using DentaMind.Walls.Rules;
using Shouldly;

namespace DentaMind.Walls;

public sealed class ArrowsTests
{
    [Fact]
    public void Arrows_point_down_only() =>
        Arrows.Upward(Walls.Rooms).ShouldBeNone("A room sees only rooms that were built before it; what must go up travels as an event.");

    [Fact]
    public void Every_room_of_the_plan_is_built_and_no_other() =>
        Directory.GetDirectories(Repository.At("src")).Select(folder => Path.GetFileName(folder)!)
            .ShouldBe(Walls.Rooms.Select(room => room.Name), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void A_project_references_what_the_plan_allows_and_nothing_else(string name)
    {
        var project = XDocument.Load(Repository.At("src", name, $"{name}.csproj"));
        var references = project.Descendants("ProjectReference").Where(IsArrow).Select(one => Path.GetFileNameWithoutExtension((string)one.Attribute("Include")!));

        references.ShouldBe(Walls.Room(name).Sees, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void A_room_uses_no_room_that_it_may_not_see(string name) =>
        Arrows.Forbidden(Walls.Room(name), House.Room(name)).ShouldBeNone("An arrow that the plan does not have; ask by a use case, or listen to an event.");

    [Theory]
    [MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void A_room_uses_every_arrow_it_was_given(string name)
    {
        var unused = Arrows.Unused(Walls.Room(name), House.Room(name)).ToList();
        if (Walls.BeingFilled.Contains(name))
            unused.ShouldNotBeEmpty($"{name} uses all its arrows now: take it off Walls.BeingFilled.");
        else
            unused.ShouldBeNone("An arrow that nobody needs; take it out of the plan and of the project.");
    }

    [Theory]
    [MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void A_foreign_library_is_touched_only_where_it_is_wrapped(string name) =>
        Arrows.ForeignParts(House.Room(name)).ShouldBeNone("A foreign library outside the room that wraps it.");

    /// <summary>A reference that only says what is to be built first lets nothing be seen.</summary>
    private static bool IsArrow(XElement reference) => (string?)reference.Attribute("ReferenceOutputAssembly") != "false";
}
