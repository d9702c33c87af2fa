namespace DentaMind.Server.Commands;

/// <summary>Words for whoever runs a command: answers on stdout, everything else on stderr.</summary>
internal static class Say
{
    public static void Answer(string line) => Console.Out.WriteLine(line);

    public static void Aside(string line) => Console.Error.WriteLine(line);

    /// <summary>Says what is wrong and what to do; the exit code of a command that was not run.</summary>
    public static int Refuse(string why)
    {
        Console.Error.WriteLine($"dentamind: {why}");
        return 2;
    }
}
