using System.Diagnostics.CodeAnalysis;

namespace DentaMind.Dicom.Web;

/// <summary>What a web peer answered: exactly one of what was asked for, a "no", or nothing that can be understood.</summary>
public sealed class WebAnswer<T>
    where T : class
{
    private WebAnswer()
    {
    }

    /// <summary>What was asked for.</summary>
    public T? Value { get; private init; }

    /// <summary>The peer's "no".</summary>
    public WebRefusal? Refusal { get; private init; }

    /// <summary>Why its answer cannot be understood: a stable code in kebab case.</summary>
    public string? Nonsense { get; private init; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsDone => Value is not null;

    public static WebAnswer<T> Of(T value) => new() { Value = value };

    public static WebAnswer<T> Of(WebRefusal refusal) => new() { Refusal = refusal };

    public static WebAnswer<T> NotUnderstood(string code) => new() { Nonsense = code };
}
