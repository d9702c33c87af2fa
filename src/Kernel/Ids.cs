using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DentaMind.Kernel;

/// <summary>An id of the house: a version 7 UUID that says in its type what it names.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);
}

/// <summary>Names a patient; it says nothing about the patient, so it may stand in a log or an address.</summary>
[JsonConverter(typeof(IdJson<PatientId>))]
public readonly record struct PatientId(Guid Value) : IId<PatientId>
{
    public static PatientId New() => new(Guid.CreateVersion7());

    public static PatientId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out PatientId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names a dentist, hygienist or assistant.</summary>
[JsonConverter(typeof(IdJson<ClinicianId>))]
public readonly record struct ClinicianId(Guid Value) : IId<ClinicianId>
{
    public static ClinicianId New() => new(Guid.CreateVersion7());

    public static ClinicianId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out ClinicianId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one location of the practice group.</summary>
[JsonConverter(typeof(IdJson<LocationId>))]
public readonly record struct LocationId(Guid Value) : IId<LocationId>
{
    public static LocationId New() => new(Guid.CreateVersion7());

    public static LocationId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out LocationId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names a machine that sends images: a sensor, a panoramic unit, a CBCT scanner, a camera.</summary>
[JsonConverter(typeof(IdJson<DeviceId>))]
public readonly record struct DeviceId(Guid Value) : IId<DeviceId>
{
    public static DeviceId New() => new(Guid.CreateVersion7());

    public static DeviceId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out DeviceId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one image that DentaMind keeps, whatever its SOP Instance UID.</summary>
[JsonConverter(typeof(IdJson<ImageId>))]
public readonly record struct ImageId(Guid Value) : IId<ImageId>
{
    public static ImageId New() => new(Guid.CreateVersion7());

    public static ImageId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out ImageId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one person who signs in, or one script that carries a token; never given to another.</summary>
[JsonConverter(typeof(IdJson<UserId>))]
public readonly record struct UserId(Guid Value) : IId<UserId>
{
    public static UserId New() => new(Guid.CreateVersion7());

    public static UserId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out UserId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one thing that was written into a chart; who writes it may choose the id, so that writing it twice is writing it once.</summary>
[JsonConverter(typeof(IdJson<ChartEventId>))]
public readonly record struct ChartEventId(Guid Value) : IId<ChartEventId>
{
    public static ChartEventId New() => new(Guid.CreateVersion7());

    public static ChartEventId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out ChartEventId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one treatment plan of a patient.</summary>
[JsonConverter(typeof(IdJson<PlanId>))]
public readonly record struct PlanId(Guid Value) : IId<PlanId>
{
    public static PlanId New() => new(Guid.CreateVersion7());

    public static PlanId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out PlanId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one line of a treatment plan.</summary>
[JsonConverter(typeof(IdJson<PlanItemId>))]
public readonly record struct PlanItemId(Guid Value) : IId<PlanItemId>
{
    public static PlanItemId New() => new(Guid.CreateVersion7());

    public static PlanItemId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out PlanItemId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one procedure of the practice's catalogue.</summary>
[JsonConverter(typeof(IdJson<ProcedureId>))]
public readonly record struct ProcedureId(Guid Value) : IId<ProcedureId>
{
    public static ProcedureId New() => new(Guid.CreateVersion7());

    public static ProcedureId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out ProcedureId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one list of fees.</summary>
[JsonConverter(typeof(IdJson<FeeScheduleId>))]
public readonly record struct FeeScheduleId(Guid Value) : IId<FeeScheduleId>
{
    public static FeeScheduleId New() => new(Guid.CreateVersion7());

    public static FeeScheduleId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out FeeScheduleId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one fact of a patient's medical history, through all its versions.</summary>
[JsonConverter(typeof(IdJson<FactId>))]
public readonly record struct FactId(Guid Value) : IId<FactId>
{
    public static FactId New() => new(Guid.CreateVersion7());

    public static FactId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out FactId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one clinical note.</summary>
[JsonConverter(typeof(IdJson<NoteId>))]
public readonly record struct NoteId(Guid Value) : IId<NoteId>
{
    public static NoteId New() => new(Guid.CreateVersion7());

    public static NoteId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out NoteId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>Names one template that notes may begin with.</summary>
[JsonConverter(typeof(IdJson<NoteTemplateId>))]
public readonly record struct NoteTemplateId(Guid Value) : IId<NoteTemplateId>
{
    public static NoteTemplateId New() => new(Guid.CreateVersion7());

    public static NoteTemplateId Of(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out NoteTemplateId id) => Id.TryParse(text, out id);

    public override string ToString() => Id.Format(Value);
}

/// <summary>How every id is written and read: 36 characters, lower case, with hyphens.</summary>
public static class Id
{
    public static string Format(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);

    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, IId<TId>
    {
        var isRead = Guid.TryParseExact(text, "D", out var value);
        id = TId.Of(value);
        return isRead;
    }
}

/// <summary>Writes an id as a plain JSON string.</summary>
public sealed class IdJson<TId> : JsonConverter<TId>
    where TId : struct, IId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Id.TryParse<TId>(reader.GetString(), out var id)
            ? id
            : throw new JsonException("An id is a string of 36 characters.");

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(Id.Format(value.Value));
}
