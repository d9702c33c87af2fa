using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
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
        model.Properties<ChartEventId>().HaveConversion<IdColumn<ChartEventId>>();
        model.Properties<PlanId>().HaveConversion<IdColumn<PlanId>>();
        model.Properties<PlanItemId>().HaveConversion<IdColumn<PlanItemId>>();
        model.Properties<ProcedureId>().HaveConversion<IdColumn<ProcedureId>>();
        model.Properties<FeeScheduleId>().HaveConversion<IdColumn<FeeScheduleId>>();
        model.Properties<ToothPosition>().HaveConversion<PositionColumn>().HaveMaxLength(4);
        model.Properties<SurfaceSet>().HaveConversion<SurfacesColumn>().HaveMaxLength(7);
        model.Properties<FactId>().HaveConversion<IdColumn<FactId>>();
        model.Properties<NoteId>().HaveConversion<IdColumn<NoteId>>();
        model.Properties<NoteTemplateId>().HaveConversion<IdColumn<NoteTemplateId>>();
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

/// <summary>A position as its FDI number, with S for a supernumerary.</summary>
internal sealed class PositionColumn() : ValueConverter<ToothPosition, string>(position => position.ToString(), text => Read(text))
{
    private static ToothPosition Read(string text) =>
        ToothPosition.TryParse(text, out var position) ? position : throw new InvalidOperationException("A tooth in the database is not one.");
}

/// <summary>Faces as their letters.</summary>
internal sealed class SurfacesColumn() : ValueConverter<SurfaceSet, string>(surfaces => surfaces.ToString(), text => Read(text))
{
    private static SurfaceSet Read(string text) =>
        SurfaceSet.TryParse(text, out var surfaces) ? surfaces : throw new InvalidOperationException("Surfaces in the database are none.");
}
