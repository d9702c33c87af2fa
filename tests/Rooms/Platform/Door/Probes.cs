using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Locations;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Rooms.Platform.Door;

/// <summary>Reads nothing and answers.</summary>
public sealed record Peek(PatientId Patient = default) : IUseCase<Done>
{
    public static Right Needs => Right.SeePatients;

    public Subject Subject => new(Patient);
}

/// <summary>Adds a mark and then ends as it is told.</summary>
public sealed record Scribble(string Mark, string Then) : IUseCase<Done>
{
    public const string Refuse = "refuse";
    public const string Save = "save";
    public const string SaveTwice = "save twice";
    public const string LeaveToTheDoor = "leave to the door";

    public static Right Needs => Right.ManagePractice;

    public Refusal? Check() => Mark.Length == 0 ? Refusal.Invalid("mark", "Give a mark.") : null;
}

/// <summary>Opens a location through Practice's door and then saves, or refuses.</summary>
public sealed record OpenTogether(string Name, bool Refuse) : IUseCase<Done>
{
    public static Right Needs => Right.ManagePractice;
}

internal sealed class PeekHandler : IHandle<Peek, Done>
{
    public Task<Outcome<Done>> HandleAsync(Peek ask, Actor actor, CancellationToken ct) => Task.FromResult(Outcome<Done>.Of(default(Done)));
}

internal sealed class ScribbleHandler(ClinicDb db) : IHandle<Scribble, Done>
{
    public async Task<Outcome<Done>> HandleAsync(Scribble ask, Actor actor, CancellationToken ct)
    {
        db.Add(new HouseMark { Name = ask.Mark, Value = "1" });
        if (ask.Then == Scribble.Refuse)
            return new Refusal("changed-my-mind", "No.");
        if (ask.Then == Scribble.LeaveToTheDoor)
            return default(Done);
        await db.SaveAsync(ct);
        if (ask.Then == Scribble.SaveTwice)
            await db.SetMarkAsync(ask.Mark, "2", ct);
        return default(Done);
    }
}

internal sealed class OpenTogetherHandler(ClinicDb db, Door<ListLocations, LocationList> list, Door<Peek, Done> peek) : IHandle<OpenTogether, Done>
{
    public async Task<Outcome<Done>> HandleAsync(OpenTogether ask, Actor actor, CancellationToken ct)
    {
        db.Add(new HouseMark { Name = ask.Name, Value = "1" });
        (await list.EnterAsync(new ListLocations(), actor, ct)).IsAnswer.ToString();
        (await peek.EnterAsync(new Peek(), actor, ct)).IsAnswer.ToString();
        return ask.Refuse ? new Refusal("changed-my-mind", "No.") : await db.SaveAsync(default(Done), ct);
    }
}

internal static class Probes
{
    public static void Add(IServiceCollection services) => services
        .AddUseCase<Peek, Done, PeekHandler>()
        .AddUseCase<Scribble, Done, ScribbleHandler>()
        .AddUseCase<OpenTogether, Done, OpenTogetherHandler>();
}
