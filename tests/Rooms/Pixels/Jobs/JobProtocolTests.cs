using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Text;
using DentaMind.Pixels.Codecs;
using DentaMind.Pixels.Encode;
using DentaMind.Pixels.Jobs;
using DentaMind.Pixels.Samples;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Pixels.Jobs;

public sealed class JobProtocolTests
{
    private static readonly FrameFacts Facts = new(2, 3, 1, 1, FrameFormat.GrayU8);
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0];
    private readonly Pipe down = new();
    private readonly Pipe up = new();
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    private JobClient Client => new(down.Writer.AsStream(), up.Reader.AsStream());

    [Fact]
    public async Task Renditions_arrive_as_they_were_made()
    {
        var serving = ServeAsync((_, instance, _) => AnswerAfterReading(instance));
        var client = Client;
        (await client.GreetAsync(ct)).ShouldBe(new Hello(1, true, "test"));
        for (var round = 0; round < 3; round++)
        {
            var answer = await client.RenderAsync(Job.Render(), new MemoryStream(new byte[700_000]), ct);
            answer.IsReady.ShouldBeTrue();
            answer.Facts.ShouldBe(Facts);
            answer.Renditions.Select(made => made.Tier).ShouldBe([Tier.Thumbnail, Tier.Preview, Tier.Full]);
            answer.Renditions[2].Bytes.ToArray().ShouldBe(Jpeg);
        }

        await down.Writer.CompleteAsync();
        await serving;
    }

    [Fact]
    public async Task A_worker_that_has_enough_stops_an_endless_instance()
    {
        _ = ServeAsync(async (_, instance, token) =>
        {
            await instance.ReadExactlyAsync(new byte[10], token);
            return JobAnswer.Of(Unreadable.NoPixels);
        });
        await Client.GreetAsync(ct);
        var answer = await new JobClient(down.Writer.AsStream(), up.Reader.AsStream()).RenderAsync(Job.Render(), new EndlessStream(), ct);
        answer.Unreadable.ShouldBe(Unreadable.NoPixels);
    }

    [Fact]
    public async Task A_job_that_fails_does_not_spoil_the_next_one()
    {
        var jobs = 0;
        _ = ServeAsync((_, instance, _) => jobs++ == 0 ? throw new InvalidOperationException("bug") : AnswerAfterReading(instance));
        var client = Client;
        await client.GreetAsync(ct);
        (await client.RenderAsync(Job.Render(), new MemoryStream(new byte[9]), ct)).Unreadable!.Code.ShouldBe("failed");
        (await client.RenderAsync(Job.Render(), new MemoryStream(new byte[9]), ct)).IsReady.ShouldBeTrue();
    }

    [Fact]
    public async Task A_frame_goes_to_the_stream_that_is_opened_for_it()
    {
        byte[] samples = [1, 2, 3, 4, 5, 6];
        _ = ServeAsync((_, _, _) => Task.FromResult(JobAnswer.Of(Facts, samples, null)));
        var client = Client;
        await client.GreetAsync(ct);
        var target = new MemoryStream();
        var answer = await client.FrameAsync(Job.OneFrame(1), new MemoryStream(), (_, _) => ValueTask.FromResult<Stream>(target), ct);
        answer.Facts.ShouldBe(Facts);
        target.ToArray().ShouldBe(samples);
    }

    [Fact]
    public async Task A_store_that_fails_is_not_called_the_workers_fault()
    {
        _ = ServeAsync((_, instance, _) => AnswerAfterReading(instance));
        var client = Client;
        await client.GreetAsync(ct);
        await Should.ThrowAsync<InvalidDataException>(client.RenderAsync(Job.Render(), new BrokenStream(), ct));
    }

    [Theory]
    [InlineData("""{"facts":{"rows":2,"columns":3,"frames":1,"frame":1,"format":"GrayU8"},"frameBytes":7}""")]
    [InlineData("""{"facts":{"rows":20000,"columns":3,"frames":1,"frame":1,"format":"GrayU8"},"frameBytes":60000}""")]
    [InlineData("""{"facts":{"rows":2,"columns":3,"frames":2,"frame":2,"format":"GrayU8"},"frameBytes":6}""")]
    [InlineData("""{"facts":{"rows":2,"columns":3,"frames":1,"frame":1,"format":77},"frameBytes":6}""")]
    [InlineData("""{"frameBytes":6}""")]
    [InlineData("""{"unreadable":{"code":"x","text":"line\nbreak"}}""")]
    [InlineData("""{"renditions":null}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task An_answer_that_does_not_fit_its_job_is_not_believed(string head)
    {
        await SayAsync(Message.Answer, head);
        await SayAsync(Message.Blob, "123456");
        await SayAsync(Message.Done, "");
        await Should.ThrowAsync<WorkerFaultException>(
            Client.FrameAsync(Job.OneFrame(1), new MemoryStream(), (_, _) => ValueTask.FromResult(Stream.Null), ct));
    }

    [Theory]
    [InlineData("Full", 10, "image/jpeg")]
    [InlineData("Thumbnail", 500, "image/jpeg")]
    [InlineData("Thumbnail", 10, "text/html")]
    [InlineData("Thumbnail", 10, "image/png")]
    public async Task A_rendition_that_does_not_fit_its_tier_is_not_believed(string tier, int width, string mediaType)
    {
        var facts = """{"rows":2,"columns":3,"frames":1,"frame":1,"format":"GrayU8"}""";
        var made = $$"""{"tier":"{{tier}}","width":{{width}},"height":10,"mediaType":"{{mediaType}}","method":"x","isLossy":true,"bytes":4}""";
        await SayAsync(Message.Answer, $$"""{"facts":{{facts}},"renditions":[{{made}}]}""");
        await SayAsync(Message.Blob, Encoding.Latin1.GetString(Jpeg));
        await SayAsync(Message.Done, "");
        var job = Job.Render() with { Tiers = [TierLimit.Thumbnail] };
        await Should.ThrowAsync<WorkerFaultException>(Client.RenderAsync(job, new MemoryStream(), ct));
    }

    [Theory]
    [InlineData((byte)Message.Answer, int.MaxValue)]
    [InlineData((byte)Message.Answer, -1)]
    [InlineData((byte)Message.Hello, 2)]
    [InlineData((byte)99, 0)]
    public async Task A_message_out_of_turn_or_size_ends_the_talk(byte kind, int length)
    {
        var prefix = new byte[8];
        prefix[0] = kind;
        BinaryPrimitives.WriteInt32LittleEndian(prefix.AsSpan(1), length);
        await up.Writer.WriteAsync(prefix, ct);
        await up.Writer.CompleteAsync();
        await Should.ThrowAsync<WorkerFaultException>(Client.RenderAsync(Job.Render(), new MemoryStream(), ct));
    }

    [Fact]
    public async Task A_worker_that_goes_away_is_noticed()
    {
        await up.Writer.CompleteAsync();
        await Should.ThrowAsync<WorkerFaultException>(Client.GreetAsync(ct));
    }

    private Task ServeAsync(JobServer.Handle handle) =>
        new JobServer(down.Reader.AsStream(), up.Writer.AsStream()).RunAsync(true, "test", handle, ct);

    private async Task<JobAnswer> AnswerAfterReading(Stream instance)
    {
        await instance.CopyToAsync(Stream.Null, ct);
        return JobAnswer.Of(Facts, [.. TierLimit.All.Select(limit => new Rendition(limit.Tier, 3, 2, Rendition.Jpeg, "JPEG baseline q80", true, Jpeg))]);
    }

    private async Task SayAsync(Message kind, string body) =>
        await Wire.WriteAsync(up.Writer.AsStream(leaveOpen: true), kind, Encoding.Latin1.GetBytes(body), ct);

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new InvalidDataException("the store is away");
    }
}
