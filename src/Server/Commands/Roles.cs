using System.CommandLine.Parsing;
using DentaMind.Access.Roles;

namespace DentaMind.Server.Commands;

/// <summary>Reads role names as people write them: front-desk, frontdesk, FrontDesk.</summary>
internal static class Roles
{
    public static Role One(ArgumentResult result) => Many(result) is [var only] ? only : default;

    public static Role[] Many(ArgumentResult result)
    {
        var roles = new List<Role>();
        foreach (var name in result.Tokens.SelectMany(token => token.Value.Split(',')))
            if (Enum.TryParse<Role>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) && Enum.IsDefined(role))
                roles.Add(role);
            else
                result.AddError($"There is no role '{name}'.");
        return [.. roles];
    }
}
