using System.Text;
using DentaMind.Kernel;
using DentaMind.Platform.Sandbox;
using Microsoft.Extensions.Logging;

namespace DentaMind.Platform.Printing;

/// <summary>Turns an HTML document into a PDF/A, the same document into the same bytes, in a process that has no key, no network and no file to write.</summary>
/// <remarks>WeasyPrint does the work; what it is given and what it complains of leaves its process as the PDF only. Each document has a process of its own.</remarks>
public sealed class Printer : IAsyncDisposable
{
    private static readonly Refusal Away = new(
        "printer-away", "The PDF cannot be made now; nothing was kept. An administrator can check that WeasyPrint is installed.", RefusalKind.Unavailable);

    private static readonly Refusal TooLong = new("document-too-large", "This is too much for one document; print less of it.", RefusalKind.TooLarge);

    private readonly PrintingOptions options;
    private readonly SandboxPool pool;

    public Printer(PrintingOptions options, TimeProvider clock, ILogger<SandboxPool> log)
    {
        this.options = options;
        pool = new SandboxPool(Sandbox(options), SandboxProtocol.Plain, clock, log);
    }

    /// <summary>Prints a document.</summary>
    /// <param name="html">The whole document; it names nothing that would have to be fetched.</param>
    /// <param name="identifier">The PDF's own identifier; with the document it decides every byte.</param>
    /// <param name="ct">Ends the process.</param>
    public async Task<Outcome<byte[]>> PrintAsync(string html, Guid identifier, CancellationToken ct)
    {
        var asked = Encoding.UTF8.GetBytes($"{identifier:N}\n{html}");
        if (asked.Length > options.MostBytes)
            return TooLong;
        try
        {
            var outcome = await pool.RunAsync((streams, stop) => ExchangeAsync(streams, asked, stop), ct);
            return outcome.Answer is { } pdf && IsPdf(pdf) ? pdf : Away;
        }
        catch (SandboxException)
        {
            return Away;
        }
    }

    public ValueTask DisposeAsync() => pool.DisposeAsync();

    private async Task<byte[]> ExchangeAsync(SandboxStreams streams, byte[] asked, CancellationToken ct)
    {
        await streams.ToProcess.WriteAsync(asked, ct);
        await streams.ToProcess.DisposeAsync();
        using var pdf = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (await streams.FromProcess.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (pdf.Length + read > options.MostPdfBytes)
                throw new InvalidDataException("The PDF is larger than any document of ours.");
            pdf.Write(buffer, 0, read);
        }
        return pdf.Length > 0 ? pdf.ToArray() : throw new InvalidDataException("The process ended without a PDF.");
    }

    private static bool IsPdf(byte[] bytes) => bytes.AsSpan().StartsWith("%PDF-"u8) && bytes.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8);

    private static SandboxOptions Sandbox(PrintingOptions options) => new()
    {
        Program = "/usr/bin/env",
        Arguments = ["PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=0", options.Python, "-sP", "-c", Script()],
        Processes = options.Processes,
        JobsPerProcess = 1,
        WallLimit = options.WallLimit,
        StartLimit = options.StartLimit,
        MemoryBytes = options.MemoryBytes,
    };

    private static string Script()
    {
        using var resource = typeof(Printer).Assembly.GetManifestResourceStream("print.py")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
