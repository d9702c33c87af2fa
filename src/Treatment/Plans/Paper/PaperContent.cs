using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Plans.Costs;
using DentaMind.Treatment.Plans.Deciding;

namespace DentaMind.Treatment.Plans.Paper;

/// <summary>Everything that a printed plan says, word by word; the PDF follows from it alone, byte by byte.</summary>
internal sealed record PaperContent
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public required PlanId Plan { get; init; }

    public required int Edition { get; init; }

    public required PaperLanguage Language { get; init; }

    public required Notation Notation { get; init; }

    public required string Practice { get; init; }

    public string? Location { get; init; }

    public required string Patient { get; init; }

    public DateOnly? BirthDate { get; init; }

    public required string Name { get; init; }

    public string? Clinician { get; init; }

    /// <summary>The day of the estimate.</summary>
    public required DateOnly EstimatedOn { get; init; }

    public required IReadOnlyList<PaperOption> Options { get; init; }

    /// <summary>When it was printed, by the clock of the place.</summary>
    public required DateTimeOffset PrintedAt { get; init; }

    /// <summary>Null on a plan that nobody has signed.</summary>
    public PaperSignature? Signed { get; init; }

    public static PaperContent Read(byte[] json) => JsonSerializer.Deserialize<PaperContent>(json, Form)!;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>One option on paper.</summary>
internal sealed record PaperOption(string Name, string? Note, IReadOnlyList<PaperPhase> Phases, PlanTotals Totals);

/// <summary>One phase on paper.</summary>
internal sealed record PaperPhase(string Name, IReadOnlyList<PaperLine> Lines, PlanTotals Totals);

/// <summary>One item on paper.</summary>
internal sealed record PaperLine
{
    public required int Visit { get; init; }

    public required string Words { get; init; }

    public required int Quantity { get; init; }

    public string? Note { get; init; }

    /// <summary>The tooth as the reader writes it.</summary>
    public string? Tooth { get; init; }

    /// <summary>Where, in words: a tooth's name or a part of the mouth.</summary>
    public string? Where { get; init; }

    public string? Surfaces { get; init; }

    public string? Clinician { get; init; }

    public required int Images { get; init; }

    public required PlanTotals Totals { get; init; }

    /// <summary>How its costs were worked out.</summary>
    public required IReadOnlyList<string> Steps { get; init; }
}

/// <summary>The signature, and what was agreed to.</summary>
internal sealed record PaperSignature(string Consent, int ConsentVersion, Signer Signer, Signature Signature, DateTimeOffset At, string RecordedBy);
