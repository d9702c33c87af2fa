namespace DentaMind.Walls;

/// <summary>The plan of the house. What is not written here is not allowed, and what is written here must be used.</summary>
internal static class Walls
{
    /// <summary>Every room, from the ground up; an arrow points only to a room that stands earlier in this list.</summary>
    public static readonly IReadOnlyList<Room> Rooms =
    [
        new("Kernel", "rock", "words only, no package", Face.Wide, []),
        new("Platform", "cellar", "plumbing: door, outbox, store, keys, trail, database", Face.Wide, ["Kernel"]),
        new("Dicom", "cellar", "the DICOM standard", Face.Wide, []),
        new("Pixels", "cellar", "picture work and native codecs", Face.Wide, []),
        new("Anatomy", "cellar", "teeth and phantoms", Face.Wide, ["Kernel", "Dicom"]),
        new("Worker", "beside", "a sandboxed process that decodes foreign bytes", Face.None, ["Dicom", "Pixels"]),
        new("Practice", "ground", "people, places, devices", Face.Narrow, ["Kernel", "Platform"]),
        new("Access", "ground", "users, rights, sessions", Face.Narrow, ["Kernel", "Platform"]),
        new("Imaging", "floor 1", "intake, renditions, catalogue, viewing", Face.Narrow, ["Kernel", "Platform", "Dicom", "Pixels", "Practice"]),
        new("Routing", "floor 2", "rules, destinations, deliveries", Face.Narrow, ["Kernel", "Platform", "Dicom", "Practice", "Imaging"]),
        new("Treatment", "floor 3", "chart, procedures and fees, plans", Face.Narrow, ["Kernel", "Platform", "Practice", "Imaging"]),
        new("Server", "roof", "hosts, doors to HTTP and DICOM, migrations, composition", Face.None,
            ["Kernel", "Platform", "Dicom", "Anatomy", "Practice", "Access", "Imaging", "Routing", "Treatment"]),
    ];

    /// <summary>Rooms that are still being filled: an arrow they do not use yet is forgiven. A room that uses all its arrows has to leave the list.</summary>
    public static readonly IReadOnlySet<string> BeingFilled = Set();

    /// <summary>Foreign libraries and the only rooms that may touch them; a name stands for all that begin with it.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Parts = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal)
    {
        ["AWSSDK"] = Set("Platform"),
        ["Npgsql"] = Set("Platform"),
        ["SQLitePCLRaw"] = Set("Platform"),
        ["Microsoft.Data.Sqlite"] = Set("Platform"),
        ["Microsoft.EntityFrameworkCore"] = Set("Platform", "Practice", "Access", "Imaging", "Routing", "Treatment", "Server"),
        ["Microsoft.AspNetCore.OpenApi"] = Set("Server"),
        ["Microsoft.OpenApi"] = Set("Server"),
        ["System.CommandLine"] = Set("Server"),
    };

    /// <summary>Endings that say what kind of thing a type is and not what it is.</summary>
    public static readonly IReadOnlyList<string> BannedEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Info", "Data", "Impl", "Base", "Service"];

    /// <summary>Types whose banned ending is the standard's or the framework's own word, and where that word stands.</summary>
    public static readonly IReadOnlyDictionary<string, string> SpokenByTheStandard = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Folders that sort by kind instead of by subject.</summary>
    public static readonly IReadOnlySet<string> BannedFolders = Set(
        "Services", "Helpers", "Models", "Interfaces", "Common", "Utils", "Util", "Shared", "Core", "Misc", "Validators", "Dtos", "Handlers", "Managers", "Entities", "Extensions", "Types");

    /// <summary>Files that may be longer than the budget: tables that somebody else wrote, one line an entry.</summary>
    public static readonly IReadOnlySet<string> Tables = Set("src/Dicom/Data/DataDictionaryTable.cs");

    /// <summary>Use cases that leave no line in the trail, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Unheard = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["WhoAmI"] = "touches no record",
        ["WatchImages"] = "tells ids only; what is looked at then leaves its own line",
        ["ListLocations"] = "names no patient",
        ["ListDevices"] = "names no patient",
        ["ListClinicians"] = "names no patient",
        ["FindDevice"] = "names no patient",
        ["FindLocation"] = "names no patient",
        ["FindClinician"] = "names no patient",
        ["MatchPatient"] = "asked within filing, which leaves the line",
        ["NamePatients"] = "asked within a listing, which leaves the line",
        ["FindPatientPlaces"] = "tells no name, and only to the house",
        ["ListFiledFacts"] = "tells no name, and only to the house",
        ["GetComparison"] = "names no patient",
        ["ListReconciliations"] = "names no patient",
        ["GetDestination"] = "names no patient",
        ["ListDestinations"] = "names no patient",
        ["GetDraft"] = "names no patient",
        ["GetRuleBook"] = "names no patient",
        ["ListRuleBookVersions"] = "names no patient",
        ["ListFactKinds"] = "names no patient",
        ["ListNoteTemplates"] = "names no patient",
        ["FindMerged"] = "tells ids and wrapped keys, asked within whatever reads a patient's rows, which leaves the line",
        ["FindBirthDate"] = "tells no name, and is asked within whatever shows an age, which leaves the line",
        ["ListProcedures"] = "names no patient",
        ["PreviewSheet"] = "keeps nothing and names no patient",
        ["ListFeeSchedules"] = "names no patient",
        ["ListFees"] = "names no patient",
        ["ListCodeLists"] = "names no patient",
        ["ListCodes"] = "names no patient",
        ["ListCarriers"] = "names no patient",
        ["ListInsurancePlans"] = "names no patient",
        ["GetInsurancePlan"] = "names no patient",
        ["FindImage"] = "opens no picture; asked within whatever points at an image, which leaves the line",
        ["ListConsentTexts"] = "names no patient",
        ["FindPatientKeys"] = "asked within whatever opens what is the patient's, which leaves the line",
    };

    /// <summary>Use cases that nobody enters yet, and who will; whoever comes to enter one takes it off.</summary>
    public static readonly IReadOnlyDictionary<string, string> Awaited = new Dictionary<string, string>(StringComparer.Ordinal)
    {
    };

    public static Room Room(string name) => Rooms.Single(room => room.Name == name);

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.Ordinal);
}

/// <summary>One room of the house.</summary>
/// <param name="Name">Its project and folder.</param>
/// <param name="Floor">Where it stands.</param>
/// <param name="Holds">What is in it, for the map.</param>
/// <param name="Face">What others may see of it.</param>
/// <param name="Sees">The rooms it may reference: all the arrows that leave it.</param>
internal sealed record Room(string Name, string Floor, string Holds, Face Face, IReadOnlyList<string> Sees);

internal enum Face
{
    /// <summary>Nothing: it is a program.</summary>
    None,

    /// <summary>Use cases, their answers, events, options and the module.</summary>
    Narrow,

    /// <summary>Whatever it exports: it is a library for the rooms above.</summary>
    Wide,
}
