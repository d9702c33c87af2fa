namespace DentaMind.Imaging.Viewing;

/// <summary>Bytes that are ready to be sent, after the trail says that they will be.</summary>
/// <param name="Content">Read once, then disposed.</param>
/// <param name="Length">In bytes.</param>
/// <param name="MediaType">What they are.</param>
public sealed record OpenedFile(Stream Content, long Length, string MediaType) : IAsyncDisposable
{
    /// <summary><c>zeroed</c> or <c>as-received</c> where the file came with a preamble that makes it another format too; null for any other file.</summary>
    public string? Preamble { get; init; }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
