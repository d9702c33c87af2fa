namespace DentaMind.Pixels.Jobs;

/// <summary>The other process broke the protocol or went away; it must not be used again.</summary>
public sealed class WorkerFaultException : Exception
{
    public WorkerFaultException()
        : this("the other process broke the protocol")
    {
    }

    public WorkerFaultException(string message)
        : base(message)
    {
    }

    public WorkerFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
