using System.Text;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Web.Multipart;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Web;

public sealed class MultipartReaderTests
{
    private static readonly byte[] Picture = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7 / 3))];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Parts_are_read_in_order_however_they_arrive(bool drips)
    {
        byte[] small = [.. "\r\n--\r\n--edg\r\n--edgx -- a look-alike\r\r\n-"u8];
        var body = Bytes("a word before\r\n--edge  \t\r\nContent-Type: application/dicom; transfer-syntax=*\r\ncontent-id: <1>\r\n\r\n", small[..20], "\r\n--edge\r\n\r\n", drips ? small[..14] : Picture, "\r\n--edge--\r\nand one behind");
        Stream stream = drips ? new DrippingStream(body) : new MemoryStream(body);

        var reader = new MultipartReader(stream, "edge");
        var first = (await reader.NextAsync()).ShouldNotBeNull();
        (await ReadAsync(first)).ShouldBe(small[..20]);
        var second = (await reader.NextAsync()).ShouldNotBeNull();
        (await ReadAsync(second)).ShouldBe(drips ? small[..14] : Picture);

        first.MediaType.ShouldBe("application/dicom");
        first.Headers["Content-ID"].ShouldBe("<1>");
        second.MediaType.ShouldBeNull();
        (await reader.NextAsync()).ShouldBeNull();
        (await reader.NextAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_read_of_a_part_is_passed_over()
    {
        var reader = new MultipartReader(new MemoryStream(Bytes("--e\r\nA: 1\r\n\r\n", Picture, "\r\n--e\r\nA: 2\r\n\r\nsecond\r\n--e--")), "e");

        (await (await reader.NextAsync()).ShouldNotBeNull().Body.ReadAsync(new byte[1])).ShouldBe(1);
        var second = (await reader.NextAsync()).ShouldNotBeNull();

        second.Headers["a"].ShouldBe("2");
        (await ReadAsync(second)).ShouldBe("second"u8.ToArray());
    }

    [Fact]
    public async Task A_part_that_is_multipart_itself_is_not_looked_into()
    {
        const string Inner = "--inner\r\n\r\nx\r\n--inner--\r\n";
        var reader = new MultipartReader(new MemoryStream(Bytes($"--outer\r\nContent-Type: multipart/mixed; boundary=inner\r\n\r\n{Inner}\r\n--outer--")), "outer");

        (await ReadAsync((await reader.NextAsync()).ShouldNotBeNull())).ShouldBe(Encoding.ASCII.GetBytes(Inner));
        (await reader.NextAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a\r\nb")]
    [InlineData("\u00e9")]
    public void Without_a_boundary_nothing_is_read(string? boundary) =>
        Should.Throw<MultipartException>(() => new MultipartReader(new MemoryStream(), boundary)).Code.ShouldBe("multipart-no-boundary");

    [Theory]
    [InlineData("", "multipart-truncated")]
    [InlineData("no boundary at all", "multipart-truncated")]
    [InlineData("--e", "multipart-truncated")]
    [InlineData("--e\r\nA: 1", "multipart-truncated")]
    [InlineData("--e\r\nA: 1\r\n\r\nhalf of a pic", "multipart-truncated")]
    [InlineData("--e\r\nA: 1\r\n\r\nwhole, but no last boundary\r\n--e", "multipart-truncated")]
    [InlineData("--e\r\nno colon\r\n\r\nx\r\n--e--", "multipart-bad-header")]
    [InlineData("--e\r\n: no name\r\n\r\nx\r\n--e--", "multipart-bad-header")]
    [InlineData("--e\r\nA: \u0001\r\n\r\nx\r\n--e--", "multipart-bad-header")]
    [InlineData("--eggs\r\nA: 1\r\n\r\nx\r\n--e--", "multipart-bad-header")]
    public async Task A_broken_body_is_refused_by_name(string body, string code) =>
        (await Should.ThrowAsync<MultipartException>(() => ReadAllAsync(new MemoryStream(Bytes(body)), "e"))).Code.ShouldBe(code);

    [Theory]
    [InlineData("--e\r\n", "A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n")]
    [InlineData("--e\r\nA: ", "aaaaaaaaaaaaaaaa")]
    [InlineData("--e", "                ")]
    [InlineData("--e\r\n\r\n", "a part that never ends")]
    [InlineData("", "a beginning that never ends")]
    [InlineData("", "--e\r\n\r\n\r\n")]
    public async Task What_never_ends_is_given_up(string begin, string again)
    {
        var endless = new EndlessStream(Bytes(begin), Bytes(again));
        var limits = new MultipartLimits { PartBytes = 32 << 20, Parts = 1000 };

        (await Should.ThrowAsync<MultipartException>(() => ReadAllAsync(endless, "e", limits))).Code.ShouldBe("multipart-too-long");

        endless.Given.ShouldBeLessThan(33 << 20);
    }

    [Fact]
    public async Task A_part_larger_than_memory_costs_one_window()
    {
        var reader = new MultipartReader(new EndlessStream(Bytes("--e\r\n\r\n"), new byte[1]), "e");
        var part = (await reader.NextAsync()).ShouldNotBeNull();
        var buffer = new byte[1 << 16];
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var read = 0L; read < 256 << 20;) read += await part.Body.ReadAsync(buffer);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }

    [Fact]
    public async Task No_damage_breaks_the_reader()
    {
        var whole = Bytes("--e\r\nContent-Type: application/dicom\r\n\r\n", Picture[..300], "\r\n--e\r\nA: 1\r\n\r\n", Picture[..50], "\r\n--e--\r\n");
        var (random, refused) = (new Random(5), 0);
        for (var i = 0; i < 20_000; i++)
        {
            byte[] damaged = [.. whole.AsSpan(0, random.Next(whole.Length))];
            for (var hits = random.Next(4); hits > 0 && damaged.Length > 0; hits--) damaged[random.Next(damaged.Length)] = "\r\n-e: "u8[random.Next(6)];

            try
            {
                await ReadAllAsync(new MemoryStream(damaged), "e");
            }
            catch (MultipartException)
            {
                refused++;
            }
        }

        refused.ShouldBeInRange(19_000, 20_000); // nearly always the last boundary is cut; nothing but that exception ever comes
    }

    private static async Task ReadAllAsync(Stream stream, string boundary, MultipartLimits? limits = null)
    {
        var reader = new MultipartReader(stream, boundary, limits);
        while (await reader.NextAsync() is not null)
        {
        }
    }

    private static async Task<byte[]> ReadAsync(MultipartPart part)
    {
        using var bytes = new MemoryStream();
        await part.Body.CopyToAsync(bytes, 1000);
        return bytes.ToArray();
    }

    private static byte[] Bytes(params object[] pieces) => [.. pieces.SelectMany(piece => piece as byte[] ?? Encoding.Latin1.GetBytes((string)piece))];

    /// <summary>Begins once and then says the same for ever.</summary>
    private sealed class EndlessStream(byte[] begin, byte[] again) : ForwardStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < buffer.Length; i++, Given++)
                buffer.Span[i] = Given < begin.Length ? begin[Given] : again[(Given - begin.Length) % again.Length];
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
