using System.Diagnostics;

namespace DentaMind.Platform.Faults;

/// <summary>Named places at which a test makes the process die; without the test's leave, passing one costs a comparison and does nothing.</summary>
/// <remarks>The plan is <c>DENTAMIND_FAULT=point:kill</c> or <c>point:kill:3</c> for the third time, and is heard only by a server that was started with <c>--allow-faults</c>.</remarks>
public static class FaultPoints
{
    public const string Variable = "DENTAMIND_FAULT";

    private static Plan? plan;

    /// <summary>Every place, as a test names it.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Filing.Kept, Filing.Saved,
        Delivering.Decided, Delivering.Leased, Delivering.Opened, Delivering.Given, Delivering.Settled, Delivering.CommitmentNoted, Delivering.Proved,
    ];

    /// <summary>Hears the plan of the environment.</summary>
    /// <exception cref="ArgumentException">There is no such point, or no such fault.</exception>
    public static void Allow()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text)
            plan = Plan.Of(text);
    }

    /// <summary>Dies here, if that is planned: as by <c>kill -9</c>, with nothing flushed and nobody told.</summary>
    public static void Pass(string point)
    {
        if (plan is { } planned && planned.Point == point && planned.IsDue())
            Process.GetCurrentProcess().Kill();
    }

    /// <summary>On the way of an original into the books.</summary>
    public static class Filing
    {
        /// <summary>The original is durable, its row is not.</summary>
        public const string Kept = "filing.kept";

        /// <summary>The row is committed, the sender not told.</summary>
        public const string Saved = "filing.saved";
    }

    /// <summary>On the way of an image to an archive.</summary>
    public static class Delivering
    {
        /// <summary>It is decided where the image goes, and not saved.</summary>
        public const string Decided = "delivery.decided";

        /// <summary>The delivery is in hand.</summary>
        public const string Leased = "delivery.leased";

        /// <summary>The original is open, nothing sent.</summary>
        public const string Opened = "delivery.opened";

        /// <summary>The archive said yes, and that is not written down.</summary>
        public const string Given = "delivery.given";

        /// <summary>That is written down.</summary>
        public const string Settled = "delivery.settled";

        /// <summary>The commitment's transaction is written down, the archive not asked.</summary>
        public const string CommitmentNoted = "delivery.commitment-noted";

        /// <summary>The archive proved it, and that is not written down.</summary>
        public const string Proved = "delivery.proved";
    }

    private sealed class Plan(string point, int times)
    {
        private int left = times;

        public string Point => point;

        public static Plan Of(string text) => text.Split(':') switch
        {
            [var point, "kill"] when All.Contains(point) => new Plan(point, 1),
            [var point, "kill", var times] when All.Contains(point) && int.TryParse(times, out var many) => new Plan(point, many),
            _ => throw new ArgumentException($"{Variable} names no fault that there is; give POINT:kill or POINT:kill:N, with one of {string.Join(", ", All)}.", nameof(text)),
        };

        public bool IsDue() => Interlocked.Decrement(ref left) == 0;
    }
}
