using System.CommandLine;
using System.Net;

namespace DentaMind.Server.Commands;

/// <summary>The options that several commands share.</summary>
internal static class Arguments
{
    public static Option<string> Data() => new("--data") { Description = "The folder of this server's data; made if there is none.", Required = true };

    public static Option<FileInfo?> Config() => new("--config") { Description = "A JSON file of settings." };

    public static Option<bool> Json() => new("--json") { Description = "Answer as JSON on stdout." };

    public static Option<IPEndPoint> EndPoint(string name, string description, string fallback) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => IPEndPoint.Parse(fallback),
        CustomParser = result => IPEndPoint.TryParse(result.Tokens[0].Value, out var read) ? read : Wrong(result),
    };

    private static IPEndPoint? Wrong(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"'{result.Tokens[0].Value}' is not an address and port, such as 127.0.0.1:8080.");
        return null;
    }
}
