using System.Text;
using DentaMind.Kernel;
using DentaMind.Platform.Printing;
using DentaMind.Platform.Sandbox;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Printing;

public sealed class PrinterTests : IAsyncLifetime
{
    private static readonly Guid Identifier = Guid.Parse("0198c0de-0000-7000-8000-000000000001");
    private readonly Printer printer = Open(new PrintingOptions());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => printer.DisposeAsync();

    [Fact]
    public async Task The_same_document_is_printed_into_the_same_bytes_at_any_time()
    {
        var first = await PrintAsync("<p>Dent 16 \u2014 1\u00a0234,50\u00a0$</p>");
        foreach (var other in new[] { "17", "18", "21" }) // by then the clock's second is another
            (await PrintAsync($"<p>Dent {other} \u2014 1\u00a0234,50\u00a0$</p>")).ShouldNotBe(first);

        (await PrintAsync("<p>Dent 16 \u2014 1\u00a0234,50\u00a0$</p>")).ShouldBe(first);
    }

    [Fact]
    public async Task What_is_printed_is_an_archive_pdf_with_the_identifier_that_was_given()
    {
        var pdf = Encoding.Latin1.GetString(await PrintAsync("<p>x</p>"));

        pdf.ShouldStartWith("%PDF-1.7");
        pdf.ShouldContain("pdfaid:part=\"2\"");
        pdf.ShouldContain($"{Identifier:N}");
    }

    [Theory]
    [InlineData("<img src='file:///etc/passwd'>")]
    [InlineData("<link rel='stylesheet' href='file:///etc/passwd'>")]
    [InlineData("<link rel='attachment' href='file:///etc/passwd'>")]
    [InlineData("<style>@import url(http://127.0.0.1:1/x.css); body { background: url(file:///etc/passwd) }</style>")]
    [InlineData("<object data='file:///etc/passwd'></object><svg><image href='file:///etc/passwd'/></svg>")]
    public async Task Nothing_that_a_document_names_is_fetched(string hostile) =>
        (await PrintAsync(hostile)).Length.ShouldBeInRange(1, (await PrintAsync("<p></p>")).Length + 1500);

    [Fact]
    public async Task A_document_that_takes_too_long_is_ended_and_the_next_one_is_printed()
    {
        await using var hasty = Open(new PrintingOptions { WallLimit = TimeSpan.FromSeconds(3), Processes = 1 });
        var endless = string.Concat(Enumerable.Repeat("<table><tr><td>x</td></tr></table>", 60_000));

        (await hasty.PrintAsync(endless, Identifier, CancellationToken.None)).Refusal!.Code.ShouldBe("printer-away");
        (await hasty.PrintAsync("<p>x</p>", Identifier, CancellationToken.None)).IsAnswer.ShouldBeTrue();
    }

    [Fact]
    public async Task A_document_beyond_the_limit_is_refused_before_anything_is_started()
    {
        await using var small = Open(new PrintingOptions { MostBytes = 100, Python = "/nonexistent" });

        (await small.PrintAsync(new string('x', 200), Identifier, CancellationToken.None)).Refusal!.Code.ShouldBe("document-too-large");
    }

    [Fact]
    public async Task A_machine_without_a_printer_says_so()
    {
        await using var none = Open(new PrintingOptions { Python = "/nonexistent" });

        var refusal = (await none.PrintAsync("<p>x</p>", Identifier, CancellationToken.None)).Refusal!;

        (refusal.Code, refusal.Kind).ShouldBe(("printer-away", RefusalKind.Unavailable));
    }

    private static Printer Open(PrintingOptions options) => new(options, TimeProvider.System, NullLogger<SandboxPool>.Instance);

    private async Task<byte[]> PrintAsync(string html) => (await printer.PrintAsync(html, Identifier, CancellationToken.None)).Answer;
}
