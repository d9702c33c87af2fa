using System.Buffers.Binary;
using System.Globalization;
using DentaMind.Anatomy.Steady;
using DentaMind.Dicom.Data;

namespace DentaMind.Anatomy.Phantoms;

/// <summary>What every phantom's header says: who, when, which study, and made by what.</summary>
internal static class PhantomHeader
{
    public static Dataset Of(PhantomOrder order, string sopClass, string modality)
    {
        var (patient, taken) = (order.Patient, order.TakenAt);
        var (date, time) = (Date(DateOnly.FromDateTime(taken.DateTime)), taken.ToString("HHmmss", CultureInfo.InvariantCulture));
        return new Dataset()
            .Set(Tags.SpecificCharacterSet, "ISO_IR 192")
            .Set(Tags.SopClassUid, sopClass)
            .Set(Tags.SopInstanceUid, Uid(order, $"instance {order.Series} {order.Instance}"))
            .Set(Tags.StudyInstanceUid, Uid(order, "study"))
            .Set(Tags.SeriesInstanceUid, Uid(order, $"series {order.Series}"))
            .Set(Tags.StudyDate, date).Set(Tags.SeriesDate, date).Set(Tags.AcquisitionDate, date).Set(Tags.ContentDate, date)
            .Set(Tags.StudyTime, time).Set(Tags.SeriesTime, time).Set(Tags.AcquisitionTime, time).Set(Tags.ContentTime, time)
            .Set(Tags.TimezoneOffsetFromUtc, Offset(taken.Offset))
            .Set(Tags.AccessionNumber, "")
            .Set(Tags.Modality, modality)
            .Set(Tags.Manufacturer, "DentaMind phantoms").Set(Tags.ManufacturerModelName, "Phantom 1")
            .Set(Tags.InstitutionName, order.Institution).Set(Tags.StationName, order.Station)
            .Set(Tags.DeviceSerialNumber, "1").Set(Tags.SoftwareVersions, "1")
            .Set(Tags.ReferringPhysicianName, "")
            .Set(Tags.StudyDescription, order.StudyDescription)
            .Set(Tags.PatientName, $"{patient.FamilyName}^{patient.GivenName}")
            .Set(Tags.PatientId, patient.Number).Set(Tags.IssuerOfPatientId, patient.Issuer)
            .Set(Tags.PatientBirthDate, Date(patient.BirthDate)).Set(Tags.PatientSex, patient.Sex)
            .Set(Tags.StudyId, Number(order.StudySeed % 100000)).Set(Tags.SeriesNumber, Number((ulong)order.Series)).Set(Tags.InstanceNumber, Number((ulong)order.Instance))
            .Set(Tags.Kvp, "66").Set(PhantomTags.ExposureTime, "200").Set(PhantomTags.XRayTubeCurrent, "7");
    }

    /// <summary>A UID under 2.25 that the order's study seed decides.</summary>
    public static string Uid(PhantomOrder order, string of)
    {
        var dice = Dice.For(order.StudySeed, of);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, dice.Next());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], dice.Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return Dicom.Data.Uid.FromGuid(new Guid(bytes, bigEndian: true));
    }

    private static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Number(ulong number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
}
