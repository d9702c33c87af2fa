namespace DentaMind.Imaging.Viewing;

/// <summary>Bytes that are ready to be sent, after the trail says that they will be.</summary>
/// <param name="Content">Read once, then disposed.</param>
/// <param name="Length">In bytes.</param>
/// <param name="MediaType">What they are.</param>
public sealed record OpenedFile(Stream Content, long Length, string MediaType);
