namespace DentaMind.Kernel;

/// <summary>One thing that can be asked of a room, and the right that asking it needs.</summary>
/// <typeparam name="TAnswer">What comes back when it is not refused.</typeparam>
public interface IUseCase<TAnswer>
{
    /// <summary>The right without which the door does not open. A use case that forgets it does not compile.</summary>
    static abstract Right Needs { get; }

    /// <summary>Whether asking it is written in the trail; false only for what touches no record, such as asking who is signed in.</summary>
    static virtual bool LeavesTrail => true;

    /// <summary>Whom and what the ask is about, where that is known before it is done; the trail keeps it.</summary>
    Subject Subject => default;

    /// <summary>What is wrong with the ask itself, judged without looking anything up; null when nothing is.</summary>
    Refusal? Check() => null;
}

/// <summary>Does what a use case asks. It is entered through the door only.</summary>
public interface IHandle<in TUseCase, TAnswer>
    where TUseCase : IUseCase<TAnswer>
{
    Task<Outcome<TAnswer>> HandleAsync(TUseCase ask, Actor actor, CancellationToken ct);
}

/// <summary>What a trail line is about: a patient, an image, both or neither.</summary>
public readonly record struct Subject(PatientId? Patient = null, ImageId? Image = null);

/// <summary>Something that happened in a room and that other rooms may listen to; it carries ids and facts, never a patient's words.</summary>
public interface IEvent
{
    /// <summary>The stable name under which the event is kept in the outbox.</summary>
    static abstract string Name { get; }
}
