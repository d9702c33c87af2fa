using System.Text.Json;
using System.Text.Json.Serialization;

namespace DentaMind.Treatment.Benefits;

/// <summary>What one employer or group has agreed with an insurer.</summary>
internal sealed class InsurancePlan
{
    public static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private InsurancePlan()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid Carrier { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>The employer or group; empty when there is none.</summary>
    public string Group { get; private set; } = "";

    /// <summary>The number that the insurer gave the group; empty when there is none.</summary>
    public string GroupNumber { get; private set; } = "";

    /// <summary>The terms as JSON.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Counts the changes; a stale write is refused.</summary>
    public int Version { get; private set; }

    public PlanTerms Terms => JsonSerializer.Deserialize<PlanTerms>(Body, Form)!;

    public static InsurancePlan Open(Guid carrier, PlanForm form)
    {
        var plan = new InsurancePlan { Carrier = carrier };
        plan.Change(form);
        return plan;
    }

    public void Change(PlanForm form) => (Name, Group, GroupNumber, Body, Version) =
        (form.Name.Trim(), form.Group?.Trim() ?? "", form.GroupNumber?.Trim() ?? "", JsonSerializer.Serialize(form.Terms, Form), Version + 1);

    public InsurancePlanView ToView(string carrier) => new(Id, Carrier, carrier, Name, Group, GroupNumber) { Terms = Terms, Version = Version };
}

/// <summary>What is written down of a plan.</summary>
/// <param name="Name">What people call it; its own with its insurer.</param>
/// <param name="Group">The employer or group.</param>
/// <param name="GroupNumber">The number that the insurer gave the group.</param>
/// <param name="Terms">What it pays.</param>
public sealed record PlanForm(string Name, string? Group, string? GroupNumber, PlanTerms Terms);

/// <summary>An insurance plan as its readers see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CarrierId">Whose plan.</param>
/// <param name="Carrier">What the insurer is called.</param>
/// <param name="Name">Its own with its insurer.</param>
/// <param name="Group">The employer or group; empty when there is none.</param>
/// <param name="GroupNumber">Its number; empty when there is none.</param>
public sealed record InsurancePlanView(Guid Id, Guid CarrierId, string Carrier, string Name, string Group, string GroupNumber)
{
    /// <summary>What it pays.</summary>
    public required PlanTerms Terms { get; init; }

    /// <summary>Counts its changes.</summary>
    public int Version { get; init; }
}
