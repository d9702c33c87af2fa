namespace DentaMind.Routing.Destinations;

/// <summary>Settings and habits of an archive that practices know by name.</summary>
/// <param name="Name">Stable, such as <c>google-healthcare</c>.</param>
/// <param name="Title">As its users call it.</param>
/// <param name="Settings">What the settings begin with; the address, the region and the agreement are the practice's to fill in.</param>
/// <param name="Hints">What its administrators trip over, one sentence each.</param>
public sealed record Preset(string Name, string Title, DestinationSettings Settings, IReadOnlyList<string> Hints);

/// <summary>The archives that we know by name.</summary>
internal static class Presets
{
    private static readonly DestinationSettings Dimse = new() { Kind = DestinationKind.Dimse, Port = 104 };
    private static readonly DestinationSettings Web = new() { Kind = DestinationKind.Dicomweb, Limits = new(4) };

    public static IReadOnlyList<Preset> All { get; } =
    [
        new("orthanc", "Orthanc", Dimse with { Port = 4242, Aet = "ORTHANC" },
        [
            "Add our AE title, address and port to DicomModalities, so that it can commit to what it keeps.",
            "Orthanc accepts every transfer syntax unless AcceptedTransferSyntaxes narrows it.",
        ]),
        new("orthanc-rest", "Orthanc by REST", new() { Kind = DestinationKind.Orthanc, Url = "http://127.0.0.1:8042", Limits = new(4) },
        [
            "Set RegisteredUsers and RemoteAccessAllowed, and store user and password as a secret here.",
        ]),
        new("dcm4chee", "dcm4chee", Dimse with { Port = 11112, Aet = "DCM4CHEE" },
        [
            "Register our AE title as a network AE, or it rejects the association.",
            "It may answer a storage commitment minutes later, on an association of its own.",
        ]),
        new("ambra", "Ambra / DICOM Grid gateway", Dimse with { Port = 11112, Aet = "AMBRA", Proof = ProofWanted.Listed },
        [
            "The gateway takes images on the practice's network and uploads them by itself: its yes means that the gateway has them.",
        ]),
        new("cloud-dicomweb", "Cloud VNA by DICOMweb", Web with { Authentication = DestinationAuthentication.Bearer },
        [
            "The address is the service root, to which /studies is added.",
        ]),
        new("google-healthcare", "Google Cloud Healthcare", Web with
        {
            Authentication = DestinationAuthentication.ClientCredentials,
            Url = "https://healthcare.googleapis.com/v1/projects/PROJECT/locations/LOCATION/datasets/DATASET/dicomStores/STORE/dicomWeb",
            TokenUrl = "https://oauth2.googleapis.com/token",
            Scope = "https://www.googleapis.com/auth/cloud-healthcare",
        },
        [
            "LOCATION is where the data lies; the region here has to say the same.",
            "Storing an instance that is there already answers a conflict, which we take as kept only after reading it back.",
        ]),
        new("azure-health", "Azure Health Data Services", Web with
        {
            Authentication = DestinationAuthentication.ClientCredentials,
            Url = "https://WORKSPACE-SERVICE.dicom.azurehealthcareapis.com/v2",
            TokenUrl = "https://login.microsoftonline.com/TENANT/oauth2/v2.0/token",
            Scope = "https://dicom.healthcareapis.azure.com/.default",
        },
        [
            "Give the application the role DICOM Data Owner.",
        ]),
        new("aws-healthimaging", "AWS HealthImaging", Web with
        {
            Url = "https://dicom-medical-imaging.REGION.amazonaws.com/datastore/DATASTORE",
            Authentication = DestinationAuthentication.Bearer,
        },
        [
            "Its DICOMweb interface is used; to fill its import bucket instead, choose the import bucket.",
        ]),
        new("aws-import-bucket", "AWS HealthImaging import bucket", new()
        {
            Kind = DestinationKind.Bucket,
            Url = "https://s3.REGION.amazonaws.com",
            Authentication = DestinationAuthentication.AccessKey,
            Prefix = "incoming/",
            BucketRegion = "ca-central-1",
            Limits = new(4),
        },
        [
            "Originals are put below the prefix as study/series/instance.dcm; the import job that takes them from there is yours to start.",
            "Let the key put, get, list and delete below the prefix, and nothing else.",
            "A bucket proves that it holds the file, not that the import took it.",
        ]),
    ];

    public static Preset? Find(string name) => All.FirstOrDefault(preset => preset.Name == name);
}
