using DentaMind.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DentaMind.Platform.Persistence;

/// <summary>How the house's own types stand in columns, the same on both engines.</summary>
internal static class Columns
{
    public static void Convert(ModelConfigurationBuilder model)
    {
        model.Properties<DateTimeOffset>().HaveConversion<InstantColumn>();
        model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<PatientId>().HaveConversion<IdColumn<PatientId>>();
        model.Properties<ClinicianId>().HaveConversion<IdColumn<ClinicianId>>();
        model.Properties<LocationId>().HaveConversion<IdColumn<LocationId>>();
        model.Properties<DeviceId>().HaveConversion<IdColumn<DeviceId>>();
        model.Properties<ImageId>().HaveConversion<IdColumn<ImageId>>();
        model.Properties<UserId>().HaveConversion<IdColumn<UserId>>();
    }
}

/// <summary>An instant as microseconds since 1970 in UTC: SQLite cannot compare a DateTimeOffset.</summary>
internal sealed class InstantColumn() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks / TimeSpan.TicksPerMicrosecond,
    microseconds => new DateTimeOffset(microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero));

internal sealed class IdColumn<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => IdColumn<TId>.Of(value))
    where TId : struct, IId<TId>
{
    private static TId Of(Guid value) => TId.Of(value);
}
