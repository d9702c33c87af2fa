using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Platform.Once;
using DentaMind.Platform.Outbox;
using DentaMind.Platform.Persistence;
using DentaMind.Platform.Trail;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Platform.Door;

/// <summary>How a room's module lists what can be asked of it and what it listens to.</summary>
public static class UseCases
{
    /// <summary>Opens a door to the use case. The handler itself is not in the container, so nothing walks around the door.</summary>
    public static IServiceCollection AddUseCase<TUseCase, TAnswer, THandler>(this IServiceCollection services)
        where TUseCase : IUseCase<TAnswer>
        where THandler : IHandle<TUseCase, TAnswer> =>
        services.AddScoped(room => new Door<TUseCase, TAnswer>(
            Handler<THandler>.Make(room),
            room.GetRequiredService<ClinicDb>(),
            room.GetRequiredService<TrailQueue>(),
            room.GetRequiredService<OncePerKey>(),
            room.GetRequiredService<TimeProvider>()));

    /// <summary>Enters a use case whenever an event happens, as the house under the listener's name, at least once and with one effect.</summary>
    /// <param name="services">The house's container.</param>
    /// <param name="listener">The stable name that its work is kept under.</param>
    /// <param name="parallel">How many of its items are worked on at once in one process.</param>
    /// <param name="ask">What is asked when it happens.</param>
    /// <param name="standsBack">Whether it waits while X-rays arrive in a rush.</param>
    public static IServiceCollection AddListener<TEvent, TUseCase, TAnswer>(
        this IServiceCollection services, string listener, int parallel, Func<TEvent, TUseCase> ask, bool standsBack = false)
        where TEvent : IEvent
        where TUseCase : IUseCase<TAnswer> =>
        services.AddSingleton(new Subscription(TEvent.Name, listener, parallel, async (room, body, ct) =>
        {
            var happened = JsonSerializer.Deserialize<TEvent>(body, JsonSerializerOptions.Web)!;
            var door = room.GetRequiredService<Door<TUseCase, TAnswer>>();
            return (await door.EnterAsync(ask(happened), Actor.House(listener, TUseCase.Needs), ct)).Refusal;
        })
        { StandsBack = standsBack });

    public static IServiceCollection AddTables<TTables>(this IServiceCollection services)
        where TTables : class, ITables =>
        services.AddSingleton<ITables, TTables>();

    private static class Handler<THandler>
    {
        private static readonly ObjectFactory<THandler> Factory = ActivatorUtilities.CreateFactory<THandler>([]);

        public static THandler Make(IServiceProvider room) => Factory(room, null);
    }
}
