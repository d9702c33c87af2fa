namespace DentaMind.Rooms.Dicom.Network;

/// <summary>Time that passes only when a test says so, and that tells when a timer waits for it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Armed)> watchers = [];
    private TimeSpan now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (gate)
            return now.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until a timer is armed that is due in exactly this time.</summary>
    public Task ArmedAsync(TimeSpan due)
    {
        lock (gate)
        {
            if (timers.Exists(timer => timer.DueAt == now + due))
                return Task.CompletedTask;
            var armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((now + due, armed));
            return armed.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    public void Advance(TimeSpan step)
    {
        List<ManualTimer> due;
        lock (gate)
        {
            now += step;
            due = timers.FindAll(timer => timer.DueAt <= now);
            due.ForEach(timer => timers.Remove(timer));
        }
        due.ForEach(timer => timer.Fire());
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        public TimeSpan DueAt { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                DueAt = clock.now + dueTime;
                clock.timers.Add(this);
                foreach (var watcher in clock.watchers.FindAll(watcher => watcher.Due == DueAt))
                    watcher.Armed.TrySetResult();
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
