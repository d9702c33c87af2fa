using System.Net;
using DentaMind.Kit.Peers;
using DentaMind.Routing.Destinations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Destinations;

public sealed class HttpTwoTests : IDisposable
{
    private readonly Certificates certificates = new();

    [Fact]
    public async Task Http_2_is_spoken_with_who_speaks_it()
    {
        var heard = 0L;
        await using var server = await StartAsync(async request =>
        {
            request.Request.Protocol.ShouldBe("HTTP/2");
            using var body = new MemoryStream();
            await request.Request.Body.CopyToAsync(body);
            heard = body.Length;
            request.Response.ContentType = "application/dicom+json";
            await request.Response.WriteAsync("""{"00081199":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["2.25.3"]}}]}}""");
        });
        await using var archive = Open(server);

        (await archive.StoreAsync(Archives.Parcel(), default)).ShouldBe(PeerAnswer.Done);

        heard.ShouldBeGreaterThan(Archives.File.Length);
    }

    [Fact]
    public async Task A_refusal_over_http_2_is_heard_in_the_middle_of_the_image()
    {
        await using var server = await StartAsync(async request =>
        {
            request.Response.StatusCode = 413;
            await request.Response.WriteAsync("1 MB at most");
        });
        await using var archive = Open(server);

        var answer = await archive.StoreAsync(Archives.Parcel(() => new MemoryStream(new byte[32 << 20]), 32 << 20), default);

        (answer.Outcome, answer.Code).ShouldBe((PeerOutcome.Refused, "too-large"));
    }

    public void Dispose() => certificates.Dispose();

    private async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(certificates.Issue());
        }));
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return server;
    }

    private IArchiveClient Open(WebApplication server) => new DestinationSettings
    {
        Kind = DestinationKind.Dicomweb,
        Url = $"{server.Urls.Single()}/dicom-web",
        Tls = new(certificates.AuthorityPem),
    }.Open();
}
