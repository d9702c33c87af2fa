using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Procedures;

namespace DentaMind.Treatment;

/// <summary>A plan was signed, whole or in part; what of it waits for a visit is named.</summary>
/// <param name="Patient">Whose plan it is.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Items">What was signed for, in the order of the plan.</param>
/// <param name="Clinician">Who is to do it, where that is said for the plan.</param>
/// <param name="Location">Where.</param>
public sealed record PlanAccepted(PatientId Patient, PlanId Plan, IReadOnlyList<AcceptedItem> Items, ClinicianId? Clinician, LocationId? Location) : IEvent
{
    public static string Name => "treatment.plan-accepted";
}

/// <summary>One thing that was signed for.</summary>
/// <param name="Item">The item.</param>
/// <param name="Procedure">A code of our catalogue.</param>
/// <param name="Phase">Which phase of the plan, from 1.</param>
/// <param name="Visit">Which visit of the phase, from 1.</param>
/// <param name="Clinician">Who is to do it.</param>
public sealed record AcceptedItem(PlanItemId Item, string Procedure, int Phase, int Visit, ClinicianId? Clinician);

/// <summary>A plan was declined as a whole; why is the patient's word and is not told.</summary>
public sealed record PlanDeclined(PatientId Patient, PlanId Plan) : IEvent
{
    public static string Name => "treatment.plan-declined";
}

/// <summary>Something that was planned is done; a claim can be written from it.</summary>
/// <param name="Patient">To whom.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Item">Its item.</param>
/// <param name="Procedure">A code of our catalogue.</param>
/// <param name="Tooth">On which tooth.</param>
/// <param name="Surfaces">On which of its faces.</param>
/// <param name="Part">In which part of the mouth, for what is larger than a tooth.</param>
/// <param name="Quantity">How often.</param>
/// <param name="Clinician">By whom.</param>
/// <param name="Location">Where.</param>
/// <param name="On">On which day.</param>
public sealed record ProcedureDone(
    PatientId Patient, PlanId Plan, PlanItemId Item, string Procedure, ToothPosition? Tooth, SurfaceSet Surfaces, MouthPart? Part, int Quantity,
    ClinicianId? Clinician, LocationId? Location, DateOnly On) : IEvent
{
    public static string Name => "treatment.procedure-done";
}

/// <summary>What was said to be done was not; nothing is to be claimed for it.</summary>
public sealed record ProcedureUndone(PatientId Patient, PlanId Plan, PlanItemId Item) : IEvent
{
    public static string Name => "treatment.procedure-undone";
}
