using DentaMind.Kernel;

namespace DentaMind.Access.Roles;

/// <summary>What a person or a script is in the practice.</summary>
public enum Role
{
    Dentist,
    Hygienist,
    Assistant,
    FrontDesk,
    Biller,
    Administrator,
    Auditor,
}

/// <summary>What each role may do. What is not listed is not allowed.</summary>
internal static class RoleRights
{
    private static readonly Dictionary<Role, Right[]> Table = new()
    {
        [Role.Dentist] =
        [
            Right.SeePatients, Right.EditPatients, Right.SeeImages, Right.DownloadOriginals, Right.FileImages, Right.ResolveQuarantine,
            Right.SeeRouting, Right.SeeChart, Right.EditChart, Right.SeePlans, Right.EditPlans, Right.EditCoverage,
            Right.SeeAlerts, Right.SeeHistory, Right.EditHistory, Right.WriteNotes, Right.SignNotes,
            Right.MergePatients,
        ],
        [Role.Hygienist] =
        [
            Right.SeePatients, Right.EditPatients, Right.SeeImages, Right.FileImages, Right.ResolveQuarantine,
            Right.SeeChart, Right.EditChart, Right.SeePlans, Right.EditPlans,
            Right.SeeAlerts, Right.SeeHistory, Right.EditHistory, Right.WriteNotes, Right.SignNotes,
        ],
        [Role.Assistant] =
        [
            Right.SeePatients, Right.EditPatients, Right.SeeImages, Right.FileImages, Right.ResolveQuarantine,
            Right.SeeChart, Right.EditChart, Right.SeePlans, Right.EditPlans,
            Right.SeeAlerts, Right.SeeHistory, Right.EditHistory, Right.WriteNotes,
        ],
        [Role.FrontDesk] = [Right.SeePatients, Right.EditPatients, Right.SeePlans, Right.EditCoverage, Right.SeeAlerts, Right.MergePatients],
        [Role.Biller] = [Right.SeePatients, Right.SeeImages, Right.SeeChart, Right.SeePlans, Right.ManageFees, Right.EditCoverage],
        [Role.Administrator] =
        [
            Right.SeePatients, Right.EditPatients, Right.SeeImages, Right.DownloadOriginals, Right.FileImages, Right.ResolveQuarantine,
            Right.ManagePractice, Right.ManageUsers, Right.ReadTrail, Right.SeeRouting, Right.ManageRouting,
            Right.SeeChart, Right.EditChart, Right.SeePlans, Right.EditPlans, Right.ManageFees, Right.EditCoverage,
            Right.SeeAlerts, Right.SeeHistory, Right.EditHistory, Right.WriteNotes,
            Right.MergePatients,
        ],
        [Role.Auditor] = [Right.ReadTrail, Right.SeeRouting],
    };

    public static IReadOnlySet<Right> Of(IEnumerable<Role> roles) => roles.SelectMany(role => Table[role]).ToHashSet();
}
