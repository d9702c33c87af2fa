using DentaMind.Access.Roles;
using DentaMind.Access.SignIn;
using DentaMind.Access.Users;
using DentaMind.Anatomy.Demo;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Devices;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules;

namespace DentaMind.Server.Demo;

/// <summary>Registers the invented practice through the same doors that a real one uses.</summary>
internal sealed class DemoPeople(IServiceProvider rooms)
{
    private static readonly Actor Installer = Actor.House("demo", Right.ManagePractice, Right.ManageUsers, Right.EditPatients, Right.RunTheHouse, Right.SeeRouting, Right.ManageRouting);

    public async Task RegisterAsync(CancellationToken ct)
    {
        var places = new Dictionary<string, LocationId>(StringComparer.Ordinal);
        foreach (var place in DemoPractice.Locations)
            places[place.Name] = (await EnterAsync<AddLocation, LocationView>(new AddLocation(place.Name, place.TimeZone, place.Region), ct)).Id;
        foreach (var device in DemoPractice.Devices)
            await EnterAsync<AddDevice, DeviceView>(new AddDevice(device.AeTitle, device.Name, KindOf(device.Kind), places[device.Location.Name]), ct);
        foreach (var clinician in DemoPractice.Clinicians)
            await EnterAsync<AddClinician, ClinicianView>(new AddClinician(clinician.DisplayName, Enum.Parse<ClinicianRole>(clinician.Role, ignoreCase: true)), ct);
        foreach (var patient in DemoPractice.Patients)
            await EnterAsync<RegisterPatient, PatientView>(Registration(patient, places), ct);
        foreach (var destination in DemoRouting.Destinations)
            await EnterAsync<PutDestination, DestinationView>(destination, ct);
        await EnterAsync<PublishRuleBook, RuleBookView>(DemoRouting.Rules, ct);
    }

    /// <summary>Gives the demo its one user, who may do everything, and a link that signs them in once.</summary>
    public async Task<string> InviteAsync(CancellationToken ct)
    {
        var user = await EnterAsync<AddUser, AddedUser>(
            new AddUser("demo", DemoPractice.Clinicians[0].DisplayName, [Role.Administrator, Role.Dentist]), ct);
        return (await EnterAsync<CreateLink, CreatedLink>(new CreateLink(LinkPurpose.SignIn, user.Id), ct)).Secret;
    }

    private static RegisterPatient Registration(DemoPatient patient, Dictionary<string, LocationId> places) => new(
        patient.Patient.FamilyName,
        patient.Patient.GivenName,
        patient.Patient.BirthDate,
        Enum.TryParse<Sex>(patient.Patient.Sex, out var sex) ? sex : Sex.U,
        [new Identifier(patient.Patient.Issuer, patient.Patient.Number)],
        places[patient.Home.Name],
        patient.Home.Region);

    private static DeviceKind KindOf(string kind) => kind switch
    {
        "intraoral" => DeviceKind.IntraoralSensor,
        "panoramic" => DeviceKind.Panoramic,
        "cbct" => DeviceKind.Cbct,
        _ => DeviceKind.Other,
    };

    private async Task<TAnswer> EnterAsync<TUseCase, TAnswer>(TUseCase ask, CancellationToken ct)
        where TUseCase : IUseCase<TAnswer>
    {
        await using var scope = rooms.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Door<TUseCase, TAnswer>>().EnterAsync(ask, Installer, ct)).Answer;
    }
}
