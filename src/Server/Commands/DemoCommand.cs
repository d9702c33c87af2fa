using System.CommandLine;

namespace DentaMind.Server.Commands;

/// <summary><c>demo</c>: a new server with an invented practice.</summary>
internal static class DemoCommand
{
    public static Command Make() => new("demo", "Run a new server with an invented practice.");
}
