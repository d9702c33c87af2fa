using System.Runtime.CompilerServices;
using Xunit;

namespace DentaMind.Kit;

/// <summary>Compares a whole shape with the approved text beside the test: <c>NAME.verified.txt</c>, and <c>NAME.received.txt</c> on a difference.</summary>
public static class Snapshot
{
    /// <summary>Set to 1 to approve what is received; the change is then read in review like code.</summary>
    public const string AcceptVariable = "DENTAMIND_ACCEPT";

    public static bool Accepts => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    public static void Match(string name, string received, [CallerFilePath] string test = "") =>
        MatchFile(Path.Combine(Path.GetDirectoryName(test)!, $"{name}.verified.txt"), received);

    /// <summary>The same for a text that lies elsewhere, under a name of its own.</summary>
    public static void MatchFile(string verified, string text)
    {
        var name = Path.GetFileName(verified);
        var received = Path.Combine(
            Path.GetDirectoryName(verified)!,
            name.Contains(".verified.", StringComparison.Ordinal) ? name.Replace(".verified.", ".received.", StringComparison.Ordinal) : Path.ChangeExtension(name, $".received{Path.GetExtension(name)}"));
        var wanted = File.Exists(verified) ? File.ReadAllText(verified) : null;
        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        File.Delete(received);
        if (text == wanted)
            return;
        File.WriteAllText(Accepts ? verified : received, text);
        Assert.SkipWhen(Accepts, $"Approved anew: {Path.GetFileName(verified)}.");
        Assert.Fail($"{Path.GetFileName(verified)} {FirstDifference(wanted, text)}\nRead {received}; to approve it, run again with {AcceptVariable}=1.");
    }

    private static string FirstDifference(string? wanted, string got)
    {
        if (wanted is null)
            return "is not there yet.";
        var (old, now) = (wanted.Split('\n'), got.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"differs at line {line + 1}:\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
