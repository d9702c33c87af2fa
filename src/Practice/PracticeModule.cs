using DentaMind.Platform.Door;
using DentaMind.Platform.Store;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Devices;
using DentaMind.Practice.Families;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Patients;
using DentaMind.Practice.Photos;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Practice;

/// <summary>Everything that can be asked of Practice.</summary>
public static class PracticeModule
{
    public static IServiceCollection AddPractice(this IServiceCollection services) => services
        .AddTables<PracticeTables>()
        .AddSingleton<PatientRecords>()
        .AddSingleton<PatientIndex>()
        .AddScoped<Candidates>()
        .AddScoped<INamesObjects, PhotoObjects>()
        .AddUseCase<AddLocation, LocationView, AddLocationHandler>()
        .AddUseCase<ChangeLocation, LocationView, ChangeLocationHandler>()
        .AddUseCase<FindLocation, LocationView, FindLocationHandler>()
        .AddUseCase<ListLocations, LocationList, ListLocationsHandler>()
        .AddUseCase<AddDevice, DeviceView, AddDeviceHandler>()
        .AddUseCase<ListDevices, DeviceList, ListDevicesHandler>()
        .AddUseCase<FindDevice, FoundDevice, FindDeviceHandler>()
        .AddUseCase<AddClinician, ClinicianView, AddClinicianHandler>()
        .AddUseCase<ListClinicians, ClinicianList, ListCliniciansHandler>()
        .AddUseCase<FindClinician, FoundClinician, FindClinicianHandler>()
        .AddUseCase<RegisterPatient, PatientView, RegisterPatientHandler>()
        .AddUseCase<ChangePatient, PatientView, ChangePatientHandler>()
        .AddUseCase<GetPatient, PatientView, GetPatientHandler>()
        .AddUseCase<FindPatients, PatientList, FindPatientsHandler>()
        .AddUseCase<MatchPatient, PatientMatch, MatchPatientHandler>()
        .AddUseCase<SuggestPatients, PatientSuggestions, SuggestPatientsHandler>()
        .AddUseCase<NamePatients, PatientNames, NamePatientsHandler>()
        .AddUseCase<FindPatientKey, PatientKey, FindPatientKeyHandler>()
        .AddUseCase<FindPatientPlaces, PatientPlaces, FindPatientPlacesHandler>()
        .AddUseCase<PutPhoto, PatientView, PutPhotoHandler>()
        .AddUseCase<RemovePhoto, PatientView, RemovePhotoHandler>()
        .AddUseCase<OpenPhoto, Photo, OpenPhotoHandler>()
        .AddUseCase<GetFamily, FamilyView, GetFamilyHandler>()
        .AddUseCase<JoinFamily, FamilyView, JoinFamilyHandler>()
        .AddUseCase<LeaveFamily, FamilyView, LeaveFamilyHandler>()
        .AddUseCase<NameGuarantor, FamilyView, NameGuarantorHandler>()
        .AddUseCase<FindMerged, MergedPatient, FindMergedHandler>()
        .AddUseCase<MergePatients, MergeOutcome, MergePatientsHandler>()
        .AddUseCase<UnmergePatients, MergeOutcome, UnmergePatientsHandler>()
        .AddUseCase<ListMerges, MergeList, ListMergesHandler>()
        .AddUseCase<ListDuplicates, PatientSuggestions, ListDuplicatesHandler>();

    /// <summary>Every address of Practice, below <c>/api</c>.</summary>
    public static void MapPractice(this IEndpointRouteBuilder api)
    {
        api.MapAddLocation();
        api.MapChangeLocation();
        api.MapListLocations();
        api.MapAddDevice();
        api.MapListDevices();
        api.MapAddClinician();
        api.MapListClinicians();
        api.MapRegisterPatient();
        api.MapChangePatient();
        api.MapGetPatient();
        api.MapFindPatients();
        api.MapPutPhoto();
        api.MapRemovePhoto();
        api.MapOpenPhoto();
        api.MapGetFamily();
        api.MapJoinFamily();
        api.MapLeaveFamily();
        api.MapNameGuarantor();
        api.MapMergePatients();
        api.MapUnmergePatients();
        api.MapListMerges();
        api.MapListDuplicates();
    }
}
