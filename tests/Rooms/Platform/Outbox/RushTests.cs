using DentaMind.Platform.Outbox;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Outbox;

public sealed class RushTests
{
    private readonly HandClock clock = new();

    [Fact]
    public void A_single_X_ray_is_no_rush()
    {
        var rush = new Rush(clock);

        rush.Note();
        rush.Note();
        rush.Note();

        rush.CalmAsync(CancellationToken.None).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task Work_stands_back_in_a_rush_until_it_is_over()
    {
        var rush = InARush();

        var waiting = rush.CalmAsync(CancellationToken.None);
        waiting.IsCompleted.ShouldBeFalse();
        await clock.PassAsync(TimeSpan.FromSeconds(3), () => { }, until: () => waiting.IsCompleted);

        waiting.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task A_rush_that_does_not_end_is_followed_after_five_seconds()
    {
        var rush = InARush();

        var waiting = rush.CalmAsync(CancellationToken.None);
        await clock.PassAsync(TimeSpan.FromSeconds(4.5), rush.Note, until: () => waiting.IsCompleted);
        waiting.IsCompleted.ShouldBeFalse();
        await clock.PassAsync(TimeSpan.FromSeconds(3), rush.Note, until: () => waiting.IsCompleted);

        waiting.IsCompletedSuccessfully.ShouldBeTrue();
        rush.CalmAsync(CancellationToken.None).IsCompletedSuccessfully.ShouldBeTrue("the rush goes on, and nobody waits anew");
    }

    private Rush InARush()
    {
        var rush = new Rush(clock);
        for (var image = 0; image < 5; image++)
            rush.Note();
        return rush;
    }

    /// <summary>A clock that goes on only by hand.</summary>
    private sealed class HandClock : TimeProvider
    {
        private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
        private readonly List<Alarm> alarms = [];
        private long ticks = TimeSpan.TicksPerDay;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Volatile.Read(ref ticks);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var alarm = new Alarm(() => callback(state), GetTimestamp() + dueTime.Ticks);
            lock (alarms)
                alarms.Add(alarm);
            return alarm;
        }

        /// <summary>Goes on step by step, doing something at each, and lets waiters come along.</summary>
        public async Task PassAsync(TimeSpan time, Action each, Func<bool> until)
        {
            for (var passed = TimeSpan.Zero; passed < time && !until(); passed += Step)
            {
                Interlocked.Add(ref ticks, Step.Ticks);
                each();
                foreach (var due in Due())
                    due.Ring();
                for (var turn = 0; turn < 20; turn++)
                    await Task.Yield();
            }
        }

        private List<Alarm> Due()
        {
            lock (alarms)
            {
                var due = alarms.FindAll(alarm => alarm.At <= GetTimestamp());
                alarms.RemoveAll(due.Contains);
                return due;
            }
        }

        private sealed class Alarm(Action ring, long at) : ITimer
        {
            public long At => at;

            public void Ring() => ring();

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
