namespace DentaMind.Access;

/// <summary>What the sign-in screens need to know.</summary>
public sealed record AccessOptions
{
    public string PracticeName { get; init; } = "DentaMind";

    /// <summary>The demo practice, whose people are all invented.</summary>
    public bool IsDemo { get; init; }

    /// <summary>PBKDF2-SHA512 rounds a password (about 150 ms on two cores).</summary>
    public int PasswordRounds { get; init; } = 210_000;

    /// <summary>How many tries to sign in one address has in a minute.</summary>
    public int TriesAMinute { get; init; } = 20;
}
