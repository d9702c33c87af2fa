using Microsoft.AspNetCore.Identity;

namespace DentaMind.Access.Users;

/// <summary>Long rather than crooked: 12 characters or more, not a word everybody tries first, not the user's own name.</summary>
internal sealed class PasswordRules : IPasswordValidator<User>
{
    private const int Shortest = 12;
    private const int Longest = 256;

    private static readonly string[] TriedFirst =
        ["password", "passw0rd", "qwerty", "azerty", "letmein", "welcome", "bienvenue", "motdepasse", "dentamind", "dentist", "dentiste", "12345", "iloveyou", "administrator", "changeme"];

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var wrong = password is null || password.Length < Shortest ? "Use at least 12 characters."
            : password.Length > Longest ? "Use at most 256 characters."
            : IsGuessable(password, user) ? "That is one of the first that would be tried; use several unrelated words."
            : null;
        return Task.FromResult(wrong is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "Password", Description = wrong }));
    }

    private static bool IsGuessable(string password, User user)
    {
        var rest = TriedFirst.Append(user.UserName).Where(word => word.Length > 2)
            .Aggregate(password.ToLowerInvariant(), (left, word) => left.Replace(word.ToLowerInvariant(), "", StringComparison.Ordinal));
        return rest.Length < Shortest / 2 || password.Distinct().Count() < 4;
    }
}
