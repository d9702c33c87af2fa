using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DentaMind.Pixels.Jobs;

internal enum Message : byte
{
    Hello = 1,
    Job = 2,
    Chunk = 3,
    End = 4,
    Enough = 5,
    Answer = 6,
    Blob = 7,
    Done = 8,
}

/// <summary>Messages on a pipe between two processes: one byte of kind, four of length (little endian), the body.</summary>
/// <remarks>No length is believed beyond its message's limit, so neither side can make the other hold more than one chunk.</remarks>
internal static class Wire
{
    public const int Version = 1;
    public const int HeadBytes = 64 * 1024;
    public const int ChunkBytes = 256 * 1024;
    private const int PrefixBytes = 5;

    public static async ValueTask WriteAsync(Stream stream, Message message, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        var rented = ArrayPool<byte>.Shared.Rent(PrefixBytes + body.Length);
        try
        {
            rented[0] = (byte)message;
            BinaryPrimitives.WriteInt32LittleEndian(rented.AsSpan(1), body.Length);
            body.CopyTo(rented.AsMemory(PrefixBytes));
            await stream.WriteAsync(rented.AsMemory(0, PrefixBytes + body.Length), ct);
            await stream.FlushAsync(ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public static ValueTask WriteAsync<T>(Stream stream, Message message, T head, JsonTypeInfo<T> type, CancellationToken ct) =>
        WriteAsync(stream, message, JsonSerializer.SerializeToUtf8Bytes(head, type), ct);

    public static async ValueTask WriteBlobAsync(Stream stream, ReadOnlyMemory<byte> blob, CancellationToken ct)
    {
        for (; !blob.IsEmpty; blob = blob[Math.Min(blob.Length, ChunkBytes)..])
            await WriteAsync(stream, Message.Blob, blob[..Math.Min(blob.Length, ChunkBytes)], ct);
    }

    /// <summary>The next message's kind and length; null when the pipe was closed between two messages.</summary>
    public static async ValueTask<(Message Kind, int Length)?> ReadPrefixAsync(Stream stream, CancellationToken ct)
    {
        var prefix = new byte[PrefixBytes];
        var read = await stream.ReadAtLeastAsync(prefix, PrefixBytes, throwOnEndOfStream: false, ct);
        if (read == 0)
            return null;
        var (kind, length) = ((Message)prefix[0], BinaryPrimitives.ReadInt32LittleEndian(prefix.AsSpan(1)));
        if (read < PrefixBytes || length < 0 || length > LimitOf(kind))
            throw new WorkerFaultException("a message on the pipe is cut off or of no known kind");
        return (kind, length);
    }

    public static async ValueTask<T> ReadAsync<T>(Stream stream, int length, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var body = new byte[length];
        await ReadBodyAsync(stream, body, ct);
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new WorkerFaultException("a message on the pipe is empty");
        }
        catch (JsonException fault)
        {
            throw new WorkerFaultException("a message on the pipe is not what it says", fault);
        }
    }

    public static async ValueTask ReadBodyAsync(Stream stream, Memory<byte> body, CancellationToken ct)
    {
        if (await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ct) < body.Length)
            throw new WorkerFaultException("the pipe was closed within a message");
    }

    private static int LimitOf(Message kind) => kind switch
    {
        Message.Hello or Message.Job or Message.Answer => HeadBytes,
        Message.Chunk or Message.Blob => ChunkBytes,
        Message.End or Message.Enough or Message.Done => 0,
        _ => -1,
    };
}
