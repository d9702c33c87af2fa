using System.Text;

namespace DentaMind.Kit.Programs;

/// <summary>Keeps every line that a program writes, and tells who waits for one.</summary>
public sealed class Transcript
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private TaskCompletionSource news = NewSource();
    private bool hasEnded;

    internal Transcript(StreamReader reader) => Ended = ReadAsync(reader);

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
                return [.. lines];
        }
    }

    public string Text
    {
        get
        {
            lock (gate)
                return lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line).Append('\n')).ToString();
        }
    }

    internal Task Ended { get; }

    /// <summary>The first line that fits, already written or still to come; null when the program ends or the time is up.</summary>
    public async Task<string?> FindAsync(Func<string, bool> isIt, TimeSpan timeout)
    {
        var deadline = Task.Delay(timeout);
        for (var seen = 0; ;)
        {
            Task more;
            lock (gate)
            {
                for (; seen < lines.Count; seen++)
                {
                    if (isIt(lines[seen]))
                        return lines[seen];
                }

                if (hasEnded)
                    return null;
                more = news.Task;
            }

            if (await Task.WhenAny(more, deadline) == deadline)
                return null;
        }
    }

    private async Task ReadAsync(StreamReader reader)
    {
        await Task.Yield();
        while (await reader.ReadLineAsync() is { } line)
            Tell(line);
        Tell(null);
    }

    private void Tell(string? line)
    {
        TaskCompletionSource old;
        lock (gate)
        {
            if (line is not null)
                lines.Add(line);
            else
                hasEnded = true;
            (old, news) = (news, NewSource());
        }

        old.SetResult();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
