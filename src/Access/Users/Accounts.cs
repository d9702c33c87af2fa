using DentaMind.Access.Roles;
using DentaMind.Kernel;
using Microsoft.AspNetCore.Identity;

namespace DentaMind.Access.Users;

/// <summary>Makes accounts and checks passwords; the rules of both in one place.</summary>
internal sealed class Accounts(UserManager<User> users, TimeProvider clock)
{
    private static readonly Refusal NameTaken = new("user-name-taken", "There is a user by that name already.");

    public async Task<Outcome<User>> AddAsync(NewAccount account, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (await users.FindByNameAsync(account.UserName.Trim()) is not null)
            return NameTaken;
        var user = User.Add(account.UserName, account.DisplayName, account.Roles, account.Location, clock.GetUtcNow());
        var made = account.Password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, account.Password);
        return made.Succeeded ? user : WhyNot(made);
    }

    /// <summary>The user, when name and password are right and the account is open; neither the answer nor its time says what was wrong.</summary>
    public async Task<User?> TryAsync(string userName, string password)
    {
        var user = await users.FindByNameAsync(userName.Trim());
        if (user is null || user.DisabledAt is not null || user.PasswordHash is null || await users.IsLockedOutAsync(user))
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash(), password);
            return null;
        }
        if (await users.CheckPasswordAsync(user, password))
        {
            await users.ResetAccessFailedCountAsync(user);
            return user;
        }
        await users.AccessFailedAsync(user);
        return null;
    }

    private static readonly User Nobody = User.Add("nobody", "nobody", [], null, DateTimeOffset.UnixEpoch);
    private static string? nobodysHash;

    private string NobodysHash() => nobodysHash ??= users.PasswordHasher.HashPassword(Nobody, Guid.CreateVersion7().ToString());

    private static Refusal WhyNot(IdentityResult made)
    {
        var error = made.Errors.First();
        if (error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
            return NameTaken; // another asked at the same time and was quicker
        return Refusal.Invalid(error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "userName", error.Description);
    }
}

/// <summary>What an account is made of; without a password it can only be entered by a one-time link.</summary>
internal sealed record NewAccount(string UserName, string DisplayName, IReadOnlyList<Role> Roles, LocationId? Location, string? Password);
