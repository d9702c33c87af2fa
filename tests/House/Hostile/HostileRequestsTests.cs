using System.Net.Sockets;
using System.Text;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Hostile;

/// <summary>Requests that never end, break off, or name files that are not theirs.</summary>
public sealed class HostileRequestsTests(HostileRequestsTests.NarrowServer house) : IClassFixture<HostileRequestsTests.NarrowServer>
{
    private const string Boundary = "xxBOUNDARYxx";

    [Theory]
    [InlineData("../../../../tmp/dentamind-escaped.dcm")]
    [InlineData("/tmp/dentamind-escaped.dcm")]
    [InlineData("..\\..\\dentamind-escaped.dcm")]
    [InlineData("\"; filename=\"/tmp/dentamind-escaped.dcm")]
    public async Task A_files_name_leads_nowhere(string name)
    {
        var file = await XRays.BitewingFileAsync(8800 + (ulong)name.Length);

        var answer = await PostAsync(Part(name), file, $"\r\n--{Boundary}--\r\n");

        answer.ShouldContain("\"status\":\"filed\"");
        answer.ShouldNotContain("escaped");
        File.Exists("/tmp/dentamind-escaped.dcm").ShouldBeFalse();
        Directory.EnumerateFiles(house.Server.DataFolder, "*escaped*", SearchOption.AllDirectories).ShouldBeEmpty();
        house.Server.Said.ShouldNotContain("escaped");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"files\"\r\n")]
    public async Task A_form_without_an_end_is_an_answer_or_a_refusal(string ending)
    {
        var answer = await PostAsync(Part("a.dcm"), await XRays.BitewingFileAsync(8850 + (ulong)ending.Length), ending);

        answer.ShouldContain("HTTP/1.1 4");
        await GoodFileIsFiledAsync();
    }

    [Fact]
    public async Task A_form_that_breaks_off_leaves_nothing_behind()
    {
        var before = (await house.Administrator.ImagesAsync()).Count;
        using (var client = new TcpClient())
        {
            await client.ConnectAsync("127.0.0.1", house.Server.Address.Port);
            await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(Head(10_000_000) + Part("a.dcm")));
            await client.GetStream().WriteAsync(new byte[100_000]);
        }

        await Eventually.IsTrueAsync(
            "no part of it is left", () => Task.FromResult(!Directory.EnumerateFiles(house.Server.DataFolder, "*.part", SearchOption.AllDirectories).Any()), TimeSpan.FromSeconds(30));
        (await house.Administrator.ImagesAsync()).Count.ShouldBe(before);
        await GoodFileIsFiledAsync();
    }

    [Fact]
    public async Task An_upload_without_end_is_cut_at_the_limit()
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", house.Server.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(Head(null) + Chunk(Encoding.Latin1.GetBytes(Part("a.dcm")))));
        var block = new byte[1 << 20];
        var sent = 0L;
        try
        {
            for (; sent < 200L << 20; sent += block.Length)
            {
                await stream.WriteAsync(Encoding.Latin1.GetBytes($"{block.Length:x}\r\n"));
                await stream.WriteAsync(block);
                await stream.WriteAsync("\r\n"u8.ToArray());
            }
        }
        catch (IOException)
        {
            // Cut off, as wanted.
        }

        sent.ShouldBeLessThan(200L << 20);
        house.Server.PeakResidentBytes.ShouldBeLessThan(600L << 20);
        await GoodFileIsFiledAsync();
    }

    [Fact]
    public async Task A_field_of_another_name_is_passed_over()
    {
        var answer = await PostAsync(
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n", "hello"u8.ToArray(), $"\r\n--{Boundary}--\r\n");

        answer.ShouldContain("\"files\":[]");
    }

    [Theory]
    [InlineData("application/json", 415)]
    [InlineData("multipart/form-data", 400)]
    [InlineData("multipart/mixed; boundary=x", 415)]
    [InlineData("text/plain", 415)]
    public async Task An_upload_that_is_no_form_is_refused(string type, int status)
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await house.Administrator.PostAsync("/api/uploads", content);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task JSON_that_is_too_deep_or_too_long_is_refused()
    {
        foreach (var body in new[] { new string('[', 100_000), $"{{\"name\":\"{new string('a', 3_000_000)}\"}}", "{\"name\":\"\\uD800\"}", "\"", "nul" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/locations") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.ExpectContinue = true;
            using var response = await house.Administrator.SendAsync(request);
            ((int)response.StatusCode).ShouldBeInRange(400, 413, body[..Math.Min(20, body.Length)]);
        }

        await house.IsWellAsync();
    }

    private async Task GoodFileIsFiledAsync()
    {
        (await house.Administrator.UploadAsync(await XRays.BitewingFileAsync(8900)))[0].Text("status").ShouldBeOneOf("filed", "duplicate");
        await house.IsWellAsync();
    }

    private async Task<string> PostAsync(string part, byte[] file, string ending)
    {
        byte[] body = [.. Encoding.Latin1.GetBytes(part), .. file, .. Encoding.Latin1.GetBytes(ending)];
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", house.Server.Address.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(Head(body.Length)));
        await client.GetStream().WriteAsync(body);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return Encoding.UTF8.GetString(await ScriptedPeer.ReadToEndAsync(client.GetStream(), patience.Token));
    }

    private string Head(int? length) =>
        $"POST /api/uploads HTTP/1.1\r\nHost: {house.Server.Address.Authority}\r\nConnection: close\r\nAuthorization: {house.Administrator.DefaultRequestHeaders.Authorization}\r\n"
        + $"Content-Type: multipart/form-data; boundary={Boundary}\r\n{(length is null ? "Transfer-Encoding: chunked" : $"Content-Length: {length}")}\r\n\r\n";

    private static string Part(string name) => $"--{Boundary}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n";

    private static string Chunk(byte[] bytes) => $"{bytes.Length:x}\r\n{Encoding.Latin1.GetString(bytes)}\r\n";

    /// <summary>Takes uploads of 32 MiB in all.</summary>
    public sealed class NarrowServer : SharedServer
    {
        protected override void Configure(Dictionary<string, object> settings) => settings["imaging"] = new { maxUploadBytes = 32 << 20 };
    }
}
