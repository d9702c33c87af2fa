using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Store;
using DentaMind.Practice.Clinicians;
using DentaMind.Practice.Devices;
using DentaMind.Practice.Families;
using DentaMind.Practice.History;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Merging;
using DentaMind.Practice.Notes;
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
        .AddUseCase<FindPatientKeys, PatientKeys, FindPatientKeysHandler>()
        .AddUseCase<FindBirthDate, BirthDate, FindBirthDateHandler>()
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
        .AddUseCase<ListDuplicates, PatientSuggestions, ListDuplicatesHandler>()
        .AddHistory()
        .AddNotes();

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
        api.MapHistory();
        api.MapNotes();
    }

    private static IServiceCollection AddHistory(this IServiceCollection services) => services
        .AddTables<HistoryTables>()
        .AddSingleton<IBrowserNews, HistoryNews>()
        .AddSingleton<HistoryRecords>()
        .AddSingleton<FactChanges>()
        .AddUseCase<ListFactKinds, FactKindList, ListFactKindsHandler>()
        .AddUseCase<GetHistory, HistoryView, GetHistoryHandler>()
        .AddUseCase<GetAlerts, AlertList, GetAlertsHandler>()
        .AddUseCase<AddFact, FactView, AddFactHandler>()
        .AddUseCase<CorrectFact, FactView, CorrectFactHandler>()
        .AddUseCase<EndFact, FactView, EndFactHandler>()
        .AddUseCase<WithdrawFact, FactView, WithdrawFactHandler>()
        .AddUseCase<UndoFact, FactView, UndoFactHandler>()
        .AddUseCase<SayNoneKnown, FactView, SayNoneKnownHandler>()
        .AddUseCase<ConfirmHistory, HistoryView, ConfirmHistoryHandler>();

    private static void MapHistory(this IEndpointRouteBuilder api)
    {
        api.MapListFactKinds();
        api.MapGetHistory();
        api.MapGetAlerts();
        api.MapAddFact();
        api.MapCorrectFact();
        api.MapEndFact();
        api.MapWithdrawFact();
        api.MapUndoFact();
        api.MapSayNoneKnown();
        api.MapConfirmHistory();
    }

    private static IServiceCollection AddNotes(this IServiceCollection services) => services
        .AddTables<NoteTables>()
        .AddSingleton<NoteRecords>()
        .AddSingleton<NoteChanges>()
        .AddUseCase<ListNotes, NoteList, ListNotesHandler>()
        .AddUseCase<StartNote, NoteView, StartNoteHandler>()
        .AddUseCase<SaveNote, NoteView, SaveNoteHandler>()
        .AddUseCase<DiscardNote, NoteView, DiscardNoteHandler>()
        .AddUseCase<SignNote, NoteView, SignNoteHandler>()
        .AddUseCase<AmendNote, NoteView, AmendNoteHandler>()
        .AddUseCase<ListNoteTemplates, NoteTemplateList, ListNoteTemplatesHandler>()
        .AddUseCase<AddNoteTemplate, NoteTemplateView, AddNoteTemplateHandler>()
        .AddUseCase<ChangeNoteTemplate, NoteTemplateView, ChangeNoteTemplateHandler>();

    private static void MapNotes(this IEndpointRouteBuilder api)
    {
        api.MapListNotes();
        api.MapStartNote();
        api.MapSaveNote();
        api.MapDiscardNote();
        api.MapSignNote();
        api.MapAmendNote();
        api.MapListNoteTemplates();
        api.MapAddNoteTemplate();
        api.MapChangeNoteTemplate();
    }
}
