using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DentaMind.Kernel;

/// <summary>An amount in whole cents (the smallest coin of its currency). Nothing of it is ever a fraction.</summary>
/// <param name="Cents">May be negative: a refund, an adjustment.</param>
/// <param name="Currency">In which currency; amounts of two are never added.</param>
public readonly record struct Money(long Cents, Currency Currency) : IComparable<Money>
{
    private const long Whole = 10_000;

    [JsonIgnore]
    public bool IsZero => Cents == 0;

    [JsonIgnore]
    public bool IsNegative => Cents < 0;

    public static Money Zero(Currency currency) => new(0, currency);

    public static Money operator +(Money one, Money other) => new(checked(one.Cents + one.Same(other).Cents), one.Currency);

    public static Money operator -(Money one, Money other) => new(checked(one.Cents - one.Same(other).Cents), one.Currency);

    public static Money operator -(Money one) => new(checked(-one.Cents), one.Currency);

    public static Money operator *(Money one, int times) => new(checked(one.Cents * times), one.Currency);

    public static bool operator <(Money one, Money other) => one.CompareTo(other) < 0;

    public static bool operator >(Money one, Money other) => one.CompareTo(other) > 0;

    public static bool operator <=(Money one, Money other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Money one, Money other) => one.CompareTo(other) >= 0;

    public static Money Min(Money one, Money other) => one <= other ? one : other;

    public static Money Max(Money one, Money other) => one >= other ? one : other;

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    public static Money Negate(Money item) => -item;

    public static Money Multiply(Money left, int right) => left * right;

    public int CompareTo(Money other) => Cents.CompareTo(Same(other).Cents);

    /// <summary>So many percent of it, rounded as <see cref="Share"/> is.</summary>
    public Money Percent(int percent) => Share(checked(percent * 100));

    /// <summary>A share in hundredths of a percent: 8000 is 80 %. Half a cent goes up, and of a refund down, so that a refund mirrors its charge.</summary>
    public Money Share(int basisPoints)
    {
        var product = (Int128)Cents * basisPoints;
        var rounded = ((Int128.Abs(product) * 2) + Whole) / (Whole * 2);
        return new(checked((long)(product < 0 ? -rounded : rounded)), Currency);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cents} {Currency}");

    private Money Same(Money other) =>
        other.Currency == Currency ? other : throw new InvalidOperationException($"{Currency} and {other.Currency} are not added.");
}

/// <summary>A currency by its three letters (ISO 4217): CAD, USD, EUR.</summary>
[JsonConverter(typeof(CurrencyJson))]
public readonly record struct Currency
{
    private readonly string? code;

    private Currency(string code) => this.code = code;

    /// <summary>The Canadian dollar, in which a practice counts unless it says otherwise.</summary>
    public static Currency Cad { get; } = new("CAD");

    /// <summary>Three letters; XXX, which is ISO's "no currency", when nobody said any.</summary>
    public string Code => code ?? "XXX";

    public static bool TryParse([NotNullWhen(true)] string? text, out Currency currency)
    {
        var isCode = text is { Length: 3 } && text.All(char.IsAsciiLetterUpper);
        currency = isCode ? new(text!) : default;
        return isCode;
    }

    public override string ToString() => Code;
}

/// <summary>Writes a currency as its three letters.</summary>
public sealed class CurrencyJson : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Currency.TryParse(reader.GetString(), out var currency)
            ? currency
            : throw new JsonException("A currency is three capital letters.");

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
