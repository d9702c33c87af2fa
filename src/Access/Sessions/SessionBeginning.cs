using DentaMind.Access.SignIn;
using DentaMind.Access.Users;
using DentaMind.Platform.Persistence;

namespace DentaMind.Access.Sessions;

internal static class SessionBeginning
{
    /// <summary>A session of this user, to be saved with whatever let them in.</summary>
    public static BegunSession BeginSession(this ClinicDb db, User user, TimeProvider clock)
    {
        var (session, secret) = Session.Begin(user, clock.GetUtcNow());
        db.Add(session);
        return new BegunSession(user.ToActor(), secret);
    }
}
