using System.Runtime.CompilerServices;
using System.Text;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Trying;
using DentaMind.Routing.Rules.Written;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Rules.Trying;

public sealed class DryRunRoutingTests : IAsyncLifetime
{
    private const string Everything = """{ "name": "All", "if": { "always": true }, "then": [ { "send": "premium", "as": "primary" } ] }""";
    private const string Cbct = """{ "name": "CBCT", "if": { "fact": "kind", "is": ["cbct"] }, "then": [ { "send": "premium", "as": "primary" } ] }""";

    private readonly Past past = new();
    private TestHouse? house;

    public async ValueTask InitializeAsync() => house = await TestHouse.OpenAsync(services => services
        .AddSingleton<IRoutingHistory>(past)
        .AddUseCase<DryRunRouting, DryRunReport, DryRunRoutingHandler>());

    public ValueTask DisposeAsync() => house!.DisposeAsync();

    [Fact]
    public async Task It_says_which_images_would_go_elsewhere_than_by_the_book_in_force()
    {
        past.InForce = Books.Of(Everything);
        var (pan, cbct) = (past.Add("panoramic"), past.Add("cbct"));
        var report = await TryAsync(Cbct);
        (report.Images, report.WouldGoElsewhere, report.UnmatchedImages, report.IsWhole).ShouldBe((2, 1, 1, true));
        var change = report.Changes.ShouldHaveSingleItem();
        (change.Image, string.Join(' ', change.From), string.Join(' ', change.To)).ShouldBe((pan, "premium", ""));
        (await TryAsync(Cbct, $$""", "image": "{{cbct}}" """)).WouldGoElsewhere.ShouldBe(0);
    }

    [Fact]
    public async Task Another_role_and_a_hold_are_counted_apart_from_going_elsewhere()
    {
        past.InForce = Books.Of(Everything);
        past.Add("photo");
        var report = await TryAsync("""{ "name": "All", "if": { "always": true }, "then": [ { "send": "premium", "as": "backup" }, { "hold": "Look." } ] }""");
        (report.WouldGoElsewhere, report.WouldChangeRole, report.WouldBeHeld).ShouldBe((0, 1, 1));
    }

    [Fact]
    public async Task What_can_be_said_without_an_image_is_said_with_it()
    {
        var report = await TryAsync($$"""{{Everything}}, { "name": "Never", "if": { "all": [ { "fact": "kind", "is": ["cbct"] }, { "fact": "kind", "is": ["photo"] } ] }, "then": [ { "send": "unsigned", "as": "primary" } ] }""");
        report.Unreachable.ShouldHaveSingleItem().Why.Code.ShouldBe("contradiction");
        report.UnusedDestinations.ShouldBe(["abroad", "cloud", "orthanc-a", "standard", "unsigned"]);
        report.Unmatched.ShouldBeEmpty();
        report.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public async Task It_looks_back_thirty_days_unless_told_otherwise()
    {
        await TryAsync(Everything);
        past.Since.ShouldBe(house!.Clock.GetUtcNow().AddDays(-30));
        await TryAsync(Everything, """, "days": 7""");
        past.Since.ShouldBe(house.Clock.GetUtcNow().AddDays(-7));
    }

    [Fact]
    public async Task An_image_of_another_location_is_neither_counted_nor_told()
    {
        var (here, there) = (LocationId.New(), LocationId.New());
        past.Add("photo", there);
        var mine = past.Add("photo", here);
        var report = await house!.DoAsync(Ask(Everything), TestHouse.Everybody with { Locations = new HashSet<LocationId> { here } });
        report.Images.ShouldBe(1);
        report.Changes.ShouldHaveSingleItem().Image.ShouldBe(mine);
    }

    [Fact]
    public async Task Of_very_many_changes_some_are_told_and_all_are_counted()
    {
        for (var at = 0; at < 250; at++)
            past.Add("photo");
        var report = await TryAsync(Everything);
        (report.WouldGoElsewhere, report.Changes.Count).ShouldBe((250, 200));
    }

    [Fact]
    public async Task A_flaw_is_told_with_its_line_in_what_was_sent()
    {
        var refusal = (await house!.AskAsync(new DryRunRouting("{ \"days\": 7,\n \"rulebook\": { \"rules\": [\n { \"name\": \"A\", \"if\": { \"always\": true }, \"then\": [ { \"send\": \"x\", \"as\": \"primary\" } ] } ] } }"u8.ToArray()))).Refusal!;
        refusal.Kind.ShouldBe(RefusalKind.Invalid);
        refusal.Flaws.ShouldHaveSingleItem().ShouldBe(new TextFlaw(3, 63, "rulebook.rules[0].then[0].send", "There is no destination called \"x\"."));
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{ "rulebook": { "rules": [] }, "days": 0 }""", "days")]
    [InlineData("""{ "rulebook": { "rules": [] }, "days": 366 }""", "days")]
    [InlineData("""{ "rulebook": { "rules": [] }, "image": "x" }""", "image")]
    [InlineData("""{ "rulebook": { "rules": [] }, "more": 1 }""", "more")]
    [InlineData("nonsense", "")]
    public async Task What_is_no_dry_run_is_refused(string text, string path) =>
        (await house!.AskAsync(new DryRunRouting(Encoding.UTF8.GetBytes(text)))).Refusal!.Flaws.ShouldHaveSingleItem().Path.ShouldBe(path);

    [Fact]
    public async Task An_image_that_was_never_routed_is_not_found() =>
        (await house!.CodeAsync(Ask(Everything, $$""", "image": "{{ImageId.New()}}" """))).ShouldBe("not-found");

    [Fact]
    public async Task Who_may_only_see_routing_tries_nothing() =>
        (await house!.CodeAsync(Ask(Everything), TestHouse.Person("dentist", Right.SeeRouting))).ShouldBe("not-allowed");

    private Task<DryRunReport> TryAsync(string rules, string more = "") => house!.DoAsync(Ask(rules, more));

    private static DryRunRouting Ask(string rules, string more = "") => new(Encoding.UTF8.GetBytes($$"""{ "rulebook": { "rules": [ {{rules}} ] }{{more}} }"""));

    /// <summary>A practice's last days, as a test tells them.</summary>
    private sealed class Past : IRoutingHistory
    {
        private readonly List<RoutedFacts> images = [];

        public RuleBook InForce { get; set; } = RuleBook.None(Books.Practice);

        public DateTimeOffset Since { get; private set; }

        public ImageId Add(string kind, LocationId? location = null)
        {
            var image = ImageId.New();
            images.Add(new RoutedFacts(image, location, new RoutingFacts { Kind = kind }));
            return image;
        }

        public Task<RoutingGround> GroundAsync(CancellationToken ct) => Task.FromResult(new RoutingGround(InForce, Books.Practice));

        public async IAsyncEnumerable<RoutedFacts> SinceAsync(DateTimeOffset since, ImageId? only, [EnumeratorCancellation] CancellationToken ct)
        {
            Since = since;
            foreach (var image in images.Where(image => only is null || image.Image == only))
                yield return image;
            await Task.CompletedTask;
        }
    }
}
