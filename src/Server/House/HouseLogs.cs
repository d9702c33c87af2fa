using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Console;

namespace DentaMind.Server.House;

/// <summary>Logs are JSON lines on stderr. What is logged names ids only; the framework's own chatter, which may name addresses, stays off.</summary>
internal static class HouseLogs
{
    public static void AddHouseLogs(this ILoggingBuilder logging, bool isQuiet = false)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(isQuiet ? LogLevel.Warning : LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.None);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            json.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Default };
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
