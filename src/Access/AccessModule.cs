using System.Threading.RateLimiting;
using DentaMind.Access.Sessions;
using DentaMind.Access.SignIn;
using DentaMind.Access.Tokens;
using DentaMind.Access.Users;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Access;

/// <summary>Everything that can be asked of Access.</summary>
public static class AccessModule
{
    internal const string SignInLimit = "sign-in";

    public static IServiceCollection AddAccess(this IServiceCollection services, AccessOptions options)
    {
        services.AddIdentityCore<User>(Rules).AddUserStore<UserStore>();
        services.RemovePasswordDefaults().AddScoped<IPasswordValidator<User>, PasswordRules>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = options.PasswordRounds);
        services.AddRateLimiter(limiter => Limit(limiter, options));
        return services
            .AddSingleton(options)
            .AddTables<AccessTables>()
            .AddScoped<Accounts>()
            .AddUseCase<WhoAmI, SessionView, WhoAmIHandler>()
            .AddUseCase<SignIn.SignIn, BegunSession, SignInHandler>()
            .AddUseCase<SetUp, BegunSession, SetUpHandler>()
            .AddUseCase<UseLink, BegunSession, UseLinkHandler>()
            .AddUseCase<CreateLink, CreatedLink, CreateLinkHandler>()
            .AddUseCase<SignOut, Done, SignOutHandler>()
            .AddUseCase<AddUser, AddedUser, AddUserHandler>()
            .AddUseCase<ListUsers, UserList, ListUsersHandler>()
            .AddUseCase<CreateToken, CreatedToken, CreateTokenHandler>();
    }

    /// <summary>Recognises who asks, before any endpoint runs.</summary>
    public static void UseAccess(this IApplicationBuilder app)
    {
        app.UseRateLimiter();
        app.UseRecognition();
    }

    /// <summary>Every address of Access, below <c>/api</c>.</summary>
    public static void MapAccess(this IEndpointRouteBuilder api)
    {
        api.MapWhoAmI();
        api.MapSignIn();
        api.MapSetUp();
        api.MapUseLink();
        api.MapSignOut();
        api.MapAddUser();
        api.MapListUsers();
        api.MapCreateToken();
    }

    private static void Rules(IdentityOptions identity)
    {
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        identity.User.AllowedUserNameCharacters = "";
    }

    /// <summary>Length is what protects; the framework's composition rules only make people write passwords down.</summary>
    private static IServiceCollection RemovePasswordDefaults(this IServiceCollection services)
    {
        foreach (var framework in services.Where(one => one.ServiceType == typeof(IPasswordValidator<User>)).ToList())
            services.Remove(framework);
        return services;
    }

    private static void Limit(RateLimiterOptions limiter, AccessOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, ct) => new ValueTask(TypedResults.Problem(
            title: "Too many tries from this address; wait a minute.", statusCode: StatusCodes.Status429TooManyRequests,
            type: "urn:dentamind:problem:too-many-tries", extensions: new Dictionary<string, object?> { ["code"] = "too-many-tries" })
            .ExecuteAsync(rejected.HttpContext));
        limiter.AddPolicy(SignInLimit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.TriesAMinute, Window = TimeSpan.FromMinutes(1) }));
    }
}
