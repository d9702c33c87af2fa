using System.Buffers;
using DentaMind.Kernel;
using DentaMind.Platform.Http;
using DentaMind.Routing.Rules.Deciding;
using DentaMind.Routing.Rules.Written;
using Microsoft.AspNetCore.Http;

namespace DentaMind.Routing.Rules.Keeping;

/// <summary>A rule book's text as it comes by HTTP, and what is answered when it is not right.</summary>
internal static class BookText
{
    private static readonly Refusal TooLarge = new("too-large", "A rule book has at most 256 KiB.", RefusalKind.TooLarge);

    /// <summary>The body of a request; it is never held longer than it may be.</summary>
    private static async Task<Outcome<byte[]>> ReadAsync(HttpRequest request, int most, CancellationToken ct)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            var isTooLong = read.Buffer.Length > most;
            if (isTooLong || read.IsCompleted)
            {
                var text = isTooLong ? [] : read.Buffer.ToArray();
                // A read that is not given back costs the connection its next request.
                reader.AdvanceTo(read.Buffer.End);
                return isTooLong ? TooLarge : text;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Names each flaw with its line.</summary>
    public static Refusal Refused(CheckedBook checkedBook) =>
        new("rulebook-flawed", "The rule book is not right; the one in force stays in force.", RefusalKind.Invalid)
        {
            Flaws = [.. checkedBook.Flaws.Select(flaw => new TextFlaw(flaw.Line, flaw.Column, flaw.Path, flaw.Reason))],
        };

    /// <summary>Reads the body and asks with it.</summary>
    public static async Task<IResult> WithAsync<T>(HttpRequest request, Func<byte[], Task<Outcome<T>>> ask, CancellationToken ct, int most = RuleLimits.Bytes)
    {
        var body = await ReadAsync(request, most, ct);
        return (body.IsAnswer ? await ask(body.Answer) : body.Refusal).ToHttp();
    }
}
