namespace DentaMind.Platform.Persistence;

/// <summary>The database cannot be written now; nothing of the ask was kept, and trying again is right.</summary>
public sealed class DatabaseAwayException(string message, Exception? inner = null) : Exception(message, inner);
