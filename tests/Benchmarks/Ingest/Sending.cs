using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DentaMind.Kit.Peers;

namespace DentaMind.Benchmarks.Ingest;

/// <summary>Sends files by real <c>dcmsend</c> processes, one an association, each with a part of its own.</summary>
internal static partial class Sending
{
    /// <summary>How long it took from starting the senders until the last of them had every success and ended.</summary>
    public static async Task<TimeSpan> SendAsync(DicomPeer peer, IReadOnlyList<string> files, int associations)
    {
        var parts = Enumerable.Range(0, associations).Select(part => files.Where((_, place) => place % associations == part));
        var since = Stopwatch.StartNew();
        var finished = await Task.WhenAll(parts.Select(part => peer.SendAsync(part)));
        var took = since.Elapsed;
        var kept = finished.Sum(sender => Successes().Matches(sender.All).Sum(match => int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture)));
        return kept == files.Count
            ? took
            : throw new InvalidOperationException($"Only {kept} of {files.Count} files were taken:\n{finished[0].All}");
    }

    [GeneratedRegex(@"with status SUCCESS\s*:\s*(?<count>\d+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Successes();
}
