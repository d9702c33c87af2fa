using System.Collections.Concurrent;
using DentaMind.Kernel;
using DentaMind.Kit.Programs;
using DentaMind.Platform;
using DentaMind.Platform.Door;
using DentaMind.Platform.Outbox;
using DentaMind.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Outbox;

/// <summary>Something that a test lets happen.</summary>
public sealed record BellRang(string Bell) : IEvent
{
    public static string Name => "test.bell-rang";
}

/// <summary>Rings a bell, or changes its mind after it did.</summary>
public sealed record Ring(string Bell, bool Regret = false) : IUseCase<Done>
{
    public static Right Needs => Right.SignedIn;
}

/// <summary>Hears a bell: marks it in the database, or fails as the bell's name says.</summary>
public sealed record Hear(string Bell) : IUseCase<Done>
{
    public static Right Needs => Right.RunTheHouse;
}

internal sealed class RingHandler(ClinicDb db) : IHandle<Ring, Done>
{
    public async Task<Outcome<Done>> HandleAsync(Ring ask, Actor actor, CancellationToken ct)
    {
        db.Announce(new BellRang(ask.Bell));
        db.Signal("rang:" + ask.Bell);
        return ask.Regret ? new Refusal("regret", "No.") : await db.SaveAsync(default(Done), ct);
    }
}

internal sealed class HearHandler(ClinicDb db, Ears ears) : IHandle<Hear, Done>
{
    public async Task<Outcome<Done>> HandleAsync(Hear ask, Actor actor, CancellationToken ct)
    {
        ears.Heard.Enqueue(ask.Bell);
        if (ask.Bell == "slow")
            await ears.Gate.Task.WaitAsync(ct);
        db.Add(new HouseMark { Name = $"heard {ask.Bell} {Guid.CreateVersion7()}"[..40], Value = ask.Bell });
        return ask.Bell switch
        {
            "away" => new Refusal("away", "Not now.", RefusalKind.Unavailable),
            "wrong" => new Refusal("wrong", "Never."),
            "broken" => throw new InvalidOperationException("A bug."),
            _ => await db.SaveAsync(default(Done), ct),
        };
    }
}

internal sealed class Ears
{
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>Holds up whoever hears the slow bell.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

public sealed class OutboxTests
{
    private const string Listener = "test.hear";
    private const int Hands = 3;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Work_is_kept_with_what_it_follows_from_and_is_called_out_afterwards()
    {
        await using var house = await OpenAsync();
        using var reader = house.Rooms.GetRequiredService<SignalBoard>().Stand();
        await house.CodeAsync(new Ring("regretted", Regret: true));
        (await house.CountAsync("work")).ShouldBe(0);
        reader.Signals.TryRead(out _).ShouldBeFalse();

        await house.DoAsync(new Ring("kept"));
        (await house.CountAsync($"work WHERE listener = '{Listener}' AND attempts = 0")).ShouldBe(1);
        (await reader.Signals.ReadAsync(), await reader.Signals.ReadAsync()).ShouldBe(("work:" + Listener, "rang:kept"));
    }

    [Fact]
    public async Task Work_that_is_done_goes_in_the_transaction_that_did_it()
    {
        await using var house = await OpenAsync();
        await house.DoAsync(new Ring("once"));
        await using (await PumpAsync(house))
            await GoneAsync(house);
        (await house.CountAsync("house_marks WHERE value = 'once'")).ShouldBe(1);
        (await house.CountAsync($"trail WHERE actor_name = '{Listener}' AND action = 'Hear' AND outcome = 'done'")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_pumps_never_do_both_get_the_same()
    {
        await using var house = await OpenAsync();
        for (var bell = 0; bell < 40; bell++)
            await house.DoAsync(new Ring($"bell {bell}"));
        await using (await PumpAsync(house))
        await using (await PumpAsync(house))
            await GoneAsync(house);
        house.Rooms.GetRequiredService<Ears>().Heard.ShouldBeUnique();
        (await house.CountAsync("house_marks WHERE value LIKE 'bell %'")).ShouldBe(40);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_work_that_nobody_waits_for_stands_back_in_a_rush(bool standsBack)
    {
        await using var house = await OpenAsync(standsBack);
        await house.DoAsync(new Ring("behind"));
        var clock = new HeldClock();
        var rush = new Rush(clock);
        for (var image = 0; image < 5; image++)
            rush.Note();
        await using var pump = await PumpAsync(house, rush);
        if (standsBack)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300));
            house.Rooms.GetRequiredService<Ears>().Heard.ShouldBeEmpty();
            clock.Seconds = 1;
        }
        await GoneAsync(house);
    }

    [Theory]
    [InlineData("away", "away")]
    [InlineData("broken", "failed")]
    public async Task Work_that_fails_is_tried_again_later_and_laid_aside_after_the_last_time(string bell, string reason)
    {
        await using var house = await OpenAsync();
        await house.DoAsync(new Ring(bell));
        await using var pump = await PumpAsync(house);
        for (var attempt = 1; attempt <= Backoff.LastAttempt; attempt++)
        {
            var tried = attempt;
            await Eventually.IsTrueAsync($"attempt {attempt}", async () => await house.CountAsync($"work WHERE attempts = {tried} AND leased_until IS NULL AND reason = '{reason}'") == 1, Soon);
            (await house.CountAsync("work WHERE parked_at IS NOT NULL")).ShouldBe(attempt == Backoff.LastAttempt ? 1 : 0);
            house.Clock.Advance(TimeSpan.FromMinutes(20));
            house.Rooms.GetRequiredService<SignalBoard>().Post(SignalBoard.WorkFor(Listener));
        }
        house.Rooms.GetRequiredService<Ears>().Heard.Count.ShouldBe(Backoff.LastAttempt);
        (await house.CountAsync($"house_marks WHERE value = '{bell}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Work_that_can_never_be_done_is_laid_aside_at_once()
    {
        await using var house = await OpenAsync();
        await house.DoAsync(new Ring("wrong"));
        await using var pump = await PumpAsync(house);
        await Eventually.IsTrueAsync("it is laid aside", async () => await house.CountAsync("work WHERE parked_at IS NOT NULL AND attempts = 1 AND reason = 'wrong'") == 1, Soon);
    }

    [Fact]
    public async Task Work_that_a_killed_process_had_taken_is_free_at_once_where_no_other_process_can_have_it()
    {
        await using var house = await OpenAsync();
        await house.DoAsync(new Ring("orphaned"));
        var lease = (house.Clock.GetUtcNow() + TimeSpan.FromMinutes(5)).UtcTicks / TimeSpan.TicksPerMicrosecond;
        await house.SqlAsync($"UPDATE work SET leased_until = {lease}, attempts = 1");
        house.Rooms.GetRequiredService<Ears>().Heard.ShouldBeEmpty();
        await PlatformModule.TakeOverAsync(house.Rooms, CancellationToken.None);
        await using var pump = await PumpAsync(house);
        await GoneAsync(house);
    }

    [Fact]
    public async Task Work_that_a_killed_process_had_taken_comes_back_when_its_lease_ends()
    {
        await using var house = await OpenAsync();
        await house.DoAsync(new Ring("orphaned"));
        var lease = (house.Clock.GetUtcNow() + TimeSpan.FromMinutes(5)).UtcTicks / TimeSpan.TicksPerMicrosecond;
        await house.SqlAsync($"UPDATE work SET leased_until = {lease}, attempts = 1");
        await using var pump = await PumpAsync(house);
        await Task.Delay(200);
        house.Rooms.GetRequiredService<Ears>().Heard.ShouldBeEmpty();
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        house.Rooms.GetRequiredService<SignalBoard>().Post(SignalBoard.WorkFor(Listener));
        await GoneAsync(house);
    }

    [Fact]
    public async Task Work_that_was_taken_ahead_and_waited_past_its_lease_is_left_to_whoever_takes_it_next()
    {
        await using var house = await OpenAsync();
        for (var hand = 0; hand < Hands; hand++)
            await house.DoAsync(new Ring("slow"));
        await house.DoAsync(new Ring("waiting"));
        await using var pump = await PumpAsync(house);
        var ears = house.Rooms.GetRequiredService<Ears>();
        await Eventually.IsTrueAsync("all is taken, and every hand is busy", async () => ears.Heard.Count == Hands && await house.CountAsync("work WHERE leased_until IS NOT NULL") == Hands + 1, Soon);

        house.Clock.Advance(TimeSpan.FromSeconds(50));
        ears.Gate.SetResult();
        await Eventually.IsTrueAsync("the slow ones are done", async () => await house.CountAsync("work") == 1, Soon);
        ears.Heard.ShouldNotContain("waiting");

        house.Clock.Advance(TimeSpan.FromSeconds(20));
        house.Rooms.GetRequiredService<SignalBoard>().Post(SignalBoard.WorkFor(Listener));
        await GoneAsync(house);
        ears.Heard.ShouldContain("waiting");
    }

    [Fact]
    public void Pauses_grow_and_end()
    {
        Backoff.After(1, 0.5).ShouldBe(TimeSpan.FromSeconds(1));
        Backoff.After(4, 0.5).ShouldBe(TimeSpan.FromSeconds(8));
        Backoff.After(100, 0.5).ShouldBe(TimeSpan.FromMinutes(15));
        Backoff.After(4, 0).ShouldBeLessThan(Backoff.After(4, 1));
    }

    [Fact]
    public void A_reader_that_is_too_slow_misses_the_oldest_and_holds_nobody_up()
    {
        var board = new SignalBoard();
        using var slow = board.Stand();
        for (var signal = 0; signal < 5000; signal++)
            board.Post($"{signal}");
        slow.Signals.TryRead(out var first).ShouldBeTrue();
        first.ShouldBe("3976");
    }

    private static Task<TestHouse> OpenAsync(bool standsBack = false) => TestHouse.OpenAsync(services => services
        .AddSingleton<Ears>()
        .AddUseCase<Ring, Done, RingHandler>()
        .AddUseCase<Hear, Done, HearHandler>()
        .AddListener<BellRang, Hear, Done>(Listener, Hands, rang => new Hear(rang.Bell), standsBack));

    private static Task GoneAsync(TestHouse house) =>
        Eventually.IsTrueAsync("all work is done", async () => await house.CountAsync("work") == 0, Soon);

    private static async Task<RunningPump> PumpAsync(TestHouse house, Rush? rush = null)
    {
        var pump = new OutboxPump(
            house.Rooms.GetRequiredService<IServiceScopeFactory>(), house.Rooms.GetRequiredService<Subscriptions>(),
            house.Rooms.GetRequiredService<SignalBoard>(), rush ?? house.Rooms.GetRequiredService<Rush>(), house.Clock, NullLogger<OutboxPump>.Instance);
        await pump.StartAsync(CancellationToken.None);
        return new RunningPump(pump);
    }

    /// <summary>Its stopwatch stands until a test says how far it went; what waits looks again in real time.</summary>
    private sealed class HeldClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 1000 + Seconds;
    }

    private sealed class RunningPump(OutboxPump pump) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await pump.StopAsync(CancellationToken.None);
            pump.Dispose();
        }
    }
}
