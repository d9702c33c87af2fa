namespace DentaMind.Platform.Persistence;

/// <summary>The database cannot be written now; trying again is right, and harmless whatever became of the first try.</summary>
public sealed class DatabaseAwayException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether it is certain that nothing was kept; a server that was lost while it committed may have kept everything.</summary>
    public bool IsNothingKept { get; init; }
}
