using DentaMind.Kit;
using DentaMind.Walls.Rules;

namespace DentaMind.Walls;

public sealed class FacesTests
{
    [Theory]
    [MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void A_room_shows_its_use_cases_events_options_and_module_and_nothing_else(string name) =>
        Faces.TooWide(Walls.Room(name), House.Room(name)).ShouldBeNone("Make it internal: others ask by a use case.");

    [Theory]
    [MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void Classes_are_sealed(string name) =>
        Faces.OpenClasses(House.Room(name)).ShouldBeNone("Seal it, or make it abstract.");

    [Theory]
    [MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void No_visible_member_speaks_of_a_foreign_type(string name) =>
        Faces.ForeignWords(House.Room(name)).ShouldBeNone("Wrap it: the rooms above should not know which library does the work.");

    [Theory]
    [MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void The_face_is_the_one_that_was_approved(string name) => Snapshot.Match($"Faces/{name}.face", Faces.Print(House.Room(name)));

    [Fact]
    public void The_rules_found_types_to_judge() => House.Rooms.SelectMany(room => room.Types).Where(type => type.IsVisible).Some("visible types");
}
