namespace DentaMind.Treatment.Procedures;

/// <summary>What kind of care a procedure is; plans pay by these. The numbers are X12's service types (EB03), which answers from insurers carry.</summary>
public enum ProcedureCategory
{
    DiagnosticXRay = 4,
    Diagnostic = 23,
    Periodontics = 24,
    Restorative = 25,
    Endodontics = 26,
    Maxillofacial = 27,
    Adjunctive = 28,
    Crowns = 36,
    Orthodontics = 38,
    Prosthodontics = 39,
    OralSurgery = 40,
    Preventive = 41,
}
