using DentaMind.Walls.Reading;
using DentaMind.Walls.Rules;
using Shouldly;

namespace DentaMind.Walls;

public sealed class UseCasesTests
{
    private static readonly string[] RoomsWithUseCases = ["Practice", "Access", "Imaging"];

    private static IReadOnlyList<TypePlan> All => [.. House.Rooms.SelectMany(UseCases.Of)];

    [Theory]
    [MemberData(nameof(RoomsThatAnswer))]
    public void A_room_that_answers_has_use_cases(string name)
    {
        Assert.SkipWhen(Walls.BeingFilled.Contains(name) && House.Room(name).Types.Count == 0, $"{name} is still empty.");
        UseCases.Of(House.Room(name)).Some($"use cases in {name}");
    }

    [Fact]
    public void Every_use_case_has_a_handler_listed_in_its_module() =>
        UseCases.WithoutHandler(House.Rooms).ShouldBeNone("List it in the module: services.AddUseCase<Ask, Answer, Handler>().");

    [Fact]
    public void Every_use_case_can_be_entered() =>
        UseCases.NeverEntered([.. All.Where(one => !Walls.Awaited.ContainsKey(one.ShortName))], [.. Sources.Under("src/").Select(file => file.Value)])
            .ShouldBeNone("No endpoint, DICOM handler or listener enters it.");

    [Fact]
    public void A_use_case_that_is_awaited_is_entered_by_nobody_yet() =>
        Walls.Awaited.Keys.Except(UseCases.NeverEntered(All, [.. Sources.Under("src/").Select(file => file.Value)]).Select(name => name.Split('.')[^1]), StringComparer.Ordinal)
            .ShouldBeNone("Somebody enters it, or it is gone; take it off Walls.Awaited.");

    [Fact]
    public void Every_use_case_has_a_test() =>
        UseCases.Unmentioned(All, [.. Sources.Under("tests/Rooms/").Concat(Sources.Under("tests/House/")).Select(file => file.Value)])
            .ShouldBeNone("No test speaks of it.");

    [Fact]
    public void Every_use_case_has_a_name_of_its_own_in_the_trail() =>
        UseCases.WithoutAuditName(All).ShouldBeNone("The trail could not tell these apart, or has no room for the name.");

    [Fact]
    public void Only_the_listed_use_cases_leave_no_trail() =>
        UseCases.Unheard(All).ShouldBe(Walls.Unheard.Keys, ignoreOrder: true);

    public static TheoryData<string> RoomsThatAnswer => [.. RoomsWithUseCases];
}
