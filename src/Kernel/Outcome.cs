using System.Diagnostics.CodeAnalysis;

namespace DentaMind.Kernel;

/// <summary>What a use case answers: its answer, or a refusal that the person who asked can understand.</summary>
/// <remarks>A sealed class, so that <c>default</c> is null and never looks like success.</remarks>
public sealed class Outcome<T>
{
    private readonly T? answer;

    private Outcome(T? answer, Refusal? refusal) => (this.answer, Refusal) = (answer, refusal);

    /// <summary>Why not; null when there is an answer.</summary>
    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAnswer => Refusal is null;

    /// <summary>The answer; asking a refused outcome for it is a bug.</summary>
    public T Answer => Refusal is null ? answer! : throw new InvalidOperationException($"Refused: {Refusal.Code}.");

    public Outcome<TOther> Map<TOther>(Func<T, TOther> map) => Refusal is null ? map(answer!) : Refusal;

    public static Outcome<T> Of(T answer) => new(answer, null);

    public static Outcome<T> Of(Refusal refusal) => new(default, refusal);

    public static implicit operator Outcome<T>(T answer) => Of(answer);

    public static implicit operator Outcome<T>(Refusal refusal) => Of(refusal);
}

/// <summary>The answer of a use case that has nothing to say but that it is done.</summary>
public readonly record struct Done;
