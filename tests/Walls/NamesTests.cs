using DentaMind.Walls.Rules;
using Shouldly;

namespace DentaMind.Walls;

public sealed class NamesTests
{
    [Theory]
    [MemberData(nameof(House.Names), MemberType = typeof(House))]
    public void A_type_is_called_for_what_it_is(string name) =>
        Names.BadEndings(House.Room(name)).ShouldBeNone("This ending says what kind of thing it is, and not what it is; find the word of the trade.");

    [Fact]
    public void An_exception_from_the_banned_endings_is_still_needed() =>
        Walls.SpokenByTheStandard.Keys.Except(House.Rooms.SelectMany(room => room.Types).Select(type => type.ShortName), StringComparer.Ordinal)
            .ShouldBeNone("No type is called so any more; take it off the list.");

    [Fact]
    public void A_folder_is_a_subject() =>
        Names.BadFolders(Sources.CSharp.Value.Keys.Concat(Sources.TypeScript.Value.Keys).Some("files")).ShouldBeNone("Folders sort by subject, never by kind.");

    [Fact]
    public void A_file_says_the_namespace_of_its_folder() =>
        Sources.CSharp.Value.Some("files").Select(file => Names.WrongNamespace(file.Key, file.Value)).OfType<string>()
            .ShouldBeNone("A reader who knows the folder knows the namespace.");

    [Fact]
    public void The_map_shows_every_room() => Walls.Rooms.ShouldAllBe(room => Map.Print().Contains($" {room.Name} "));
}
