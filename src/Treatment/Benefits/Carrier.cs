namespace DentaMind.Treatment.Benefits;

/// <summary>An insurer.</summary>
internal sealed class Carrier
{
    private Carrier()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Name { get; private init; } = "";

    /// <summary>The number by which claims reach it; null when it takes none electronically.</summary>
    public string? PayerNumber { get; private init; }

    public static Carrier Open(string name, string? payerNumber) =>
        new() { Name = name.Trim(), PayerNumber = string.IsNullOrWhiteSpace(payerNumber) ? null : payerNumber.Trim() };

    public CarrierView ToView() => new(Id, Name, PayerNumber);
}
