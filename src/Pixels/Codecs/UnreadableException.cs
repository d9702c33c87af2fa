namespace DentaMind.Pixels.Codecs;

/// <summary>Leaves a decoder from any depth; caught once, where a frame becomes a picture, and told as <see cref="Unreadable"/>.</summary>
public sealed class UnreadableException : Exception
{
    public UnreadableException(Unreadable why)
        : base(why.Text) => Why = why;

    public UnreadableException()
        : this(Unreadable.Damaged("damaged"))
    {
    }

    public UnreadableException(string message)
        : this(Unreadable.Damaged(message))
    {
    }

    public UnreadableException(string message, Exception innerException)
        : base(message, innerException) => Why = Unreadable.Damaged(message);

    public Unreadable Why { get; }
}
