using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Locations;
using DentaMind.Rooms.Platform.Trail;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Door;

public sealed class DoorTests(DoorTests.Hall hall) : IClassFixture<DoorTests.Hall>
{
    private TestHouse House => hall.House;

    [Fact]
    public async Task Without_the_right_the_ask_is_refused_and_the_trail_says_so()
    {
        var actor = TestHouse.Person("without rights", Right.SeeImages);
        var refusal = (await House.AskAsync(new Peek(), actor)).Refusal!;
        (refusal.Code, refusal.Kind).ShouldBe(("not-allowed", RefusalKind.Forbidden));
        (await House.StoryOfAsync("without rights")).ShouldBe(["Peek: not-allowed"]);
    }

    [Fact]
    public async Task Nobody_is_told_to_sign_in()
    {
        var refusal = (await House.AskAsync(new Peek(), Actor.Nobody with { Name = "nobody at the door" })).Refusal!;
        (refusal.Code, refusal.Kind).ShouldBe(("not-signed-in", RefusalKind.Unauthenticated));
        (await House.StoryOfAsync("nobody at the door")).ShouldBe(["Peek: not-signed-in"]);
    }

    [Fact]
    public async Task A_read_has_its_line_on_the_disk_before_it_is_answered()
    {
        var actor = TestHouse.Person("reader", Right.SeePatients);
        var patient = PatientId.New();
        await House.DoAsync(new Peek(patient), actor);
        var line = (await House.TrailOfAsync("reader")).ShouldHaveSingleItem();
        (line.Action, line.Outcome, line.Patient, line.ActorId, line.ActorKind).ShouldBe(("Peek", "done", patient, actor.Id, ActorKind.Person));
    }

    [Fact]
    public async Task An_ask_that_leaves_no_trail_leaves_none()
    {
        await House.DoAsync(new ListLocations(), TestHouse.Person("silent"));
        (await House.TrailOfAsync("silent")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_flawed_ask_is_refused_before_it_is_done_and_the_trail_says_so()
    {
        (await House.CodeAsync(new Scribble("", Scribble.Save), Manager("flawed"))).ShouldBe("invalid");
        (await House.StoryOfAsync("flawed")).ShouldBe(["Scribble: invalid"]);
    }

    [Fact]
    public async Task A_refused_ask_leaves_its_line_and_nothing_of_its_changes()
    {
        (await House.CodeAsync(new Scribble("refused", Scribble.Refuse), Manager("refuser"))).ShouldBe("changed-my-mind");
        (await MarkAsync("refused")).ShouldBeNull();
        (await House.StoryOfAsync("refuser")).ShouldBe(["Scribble: changed-my-mind"]);
    }

    [Theory]
    [InlineData(Scribble.Save, "1")]
    [InlineData(Scribble.LeaveToTheDoor, "1")]
    [InlineData(Scribble.SaveTwice, "2")]
    public async Task An_ask_leaves_one_line_however_its_handler_saves(string how, string mark)
    {
        await House.DoAsync(new Scribble(how, how), Manager(how));
        (await MarkAsync(how)).ShouldBe(mark);
        (await House.StoryOfAsync(how)).ShouldBe(["Scribble: done"]);
    }

    [Fact]
    public async Task What_is_asked_within_an_ask_is_saved_with_it()
    {
        await House.DoAsync(new OpenTogether("together", Refuse: false), Manager("outer"));
        (await MarkAsync("together")).ShouldBe("1");
        (await House.StoryOfAsync("outer")).ShouldBe(["OpenTogether: done", "Peek: done"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_asked_within_a_refused_ask_does_not_save_the_outer_ones_changes()
    {
        (await House.CodeAsync(new OpenTogether("apart", Refuse: true), Manager("outer refused"))).ShouldBe("changed-my-mind");
        (await MarkAsync("apart")).ShouldBeNull();
        (await House.StoryOfAsync("outer refused")).ShouldContain("OpenTogether: changed-my-mind");
    }

    [Fact]
    public async Task An_inner_ask_without_the_right_does_not_undo_the_outer_one()
    {
        await House.DoAsync(new OpenTogether("still", Refuse: false), TestHouse.Person("half allowed", Right.ManagePractice));
        (await MarkAsync("still")).ShouldBe("1");
        (await House.StoryOfAsync("half allowed")).ShouldBe(["OpenTogether: done", "Peek: not-allowed"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_endless_name_is_cut_in_the_trail()
    {
        await House.DoAsync(new Peek(), TestHouse.Person(new string('n', 300), Right.SeePatients));
        (await House.TrailOfAsync(new string('n', 120))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Hundreds_of_readers_at_once_each_have_their_line()
    {
        var actor = TestHouse.Person("crowd", Right.SeePatients);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => Task.Run(() => House.DoAsync(new Peek(), actor))));
        (await House.TrailOfAsync("crowd")).Count.ShouldBe(300);
    }

    private static Actor Manager(string name) => TestHouse.Person(name, Right.ManagePractice, Right.SeePatients);

    private Task<string?> MarkAsync(string name) => House.InDatabaseAsync(db => db.ReadMarkAsync(name, CancellationToken.None));

    /// <summary>A house with the probes.</summary>
    public sealed class Hall : IAsyncLifetime
    {
        internal TestHouse House { get; private set; } = new();

        public async ValueTask InitializeAsync() => House = await TestHouse.OpenAsync(Probes.Add);

        public ValueTask DisposeAsync() => House.DisposeAsync();
    }
}
