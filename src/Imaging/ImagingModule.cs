using System.Net;
using DentaMind.Dicom.Network.Commitment;
using DentaMind.Imaging.Catalogue;
using DentaMind.Imaging.Checking;
using DentaMind.Imaging.Intake;
using DentaMind.Imaging.Matching;
using DentaMind.Imaging.Renditions;
using DentaMind.Imaging.Sending;
using DentaMind.Imaging.Viewing;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Sandbox;
using DentaMind.Platform.Store;
using DentaMind.Practice;
using DentaMind.Practice.Patients;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DentaMind.Imaging;

/// <summary>Everything that can be asked of Imaging, and what it listens to.</summary>
public static class ImagingModule
{
    /// <summary>While a Worker draws one picture, another original is opened and the picture before is made durable.</summary>
    private const int HandsBesides = 2;

    public static IServiceCollection AddImaging(this IServiceCollection services, ImagingOptions options, DicomOptions dicom) => services
        .AddSingleton(options)
        .AddSingleton(dicom)
        .AddTables<ImagingTables>()
        .AddSingleton<ImageWords>()
        .AddSingleton(house => Pictures.Start(options, house.GetRequiredService<TimeProvider>(), house.GetRequiredService<ILogger<SandboxPool>>()))
        .AddScoped<ImageOwners>()
        .AddScoped<ImageViews>()
        .AddScoped<INamesObjects, ImageObjects>()
        .AddSingleton<OriginalKeeper>()
        .AddScoped<Matcher>()
        .AddScoped<NewImages>()
        .AddScoped<FactFinding>()
        .AddScoped<Twins>()
        .AddScoped<FilingEntry>()
        .AddScoped<Displays>()
        .AddUseCase<FileImage, FiledImage, FileImageHandler>()
        .AddUseCase<RehearseFiling, Done, RehearseFilingHandler>()
        .AddUseCase<ListImages, ImageList, ListImagesHandler>()
        .AddUseCase<GetImage, ImageView, GetImageHandler>()
        .AddUseCase<FindImage, FoundImage, FindImageHandler>()
        .AddUseCase<ListFiledFacts, FiledFactsList, ListFiledFactsHandler>()
        .AddUseCase<SuggestOwners, PatientSuggestions, SuggestOwnersHandler>()
        .AddUseCase<LinkToPatient, LinkedImages, LinkToPatientHandler>()
        .AddUseCase<UnlinkFromPatient, Done, UnlinkFromPatientHandler>()
        .AddUseCase<RehomeImages, Done, RehomeImagesHandler>()
        .AddUseCase<DecideConflict, ImageView, DecideConflictHandler>()
        .AddUseCase<RenderImage, Done, RenderImageHandler>()
        .AddUseCase<OpenRendition, OpenedFile, OpenRenditionHandler>()
        .AddUseCase<OpenOriginal, OpenedFile, OpenOriginalHandler>()
        .AddScoped<PlainOriginals>()
        .AddUseCase<OpenForSending, OutgoingOriginals, OpenForSendingHandler>()
        .AddUseCase<OpenFrame, OpenedFrame, OpenFrameHandler>()
        .AddSingleton<IBrowserNews, ImageNews>()
        .AddUseCase<WatchImages, Done, WatchImagesHandler>()
        .AddUseCase<CheckImages, ImageCheck, CheckImagesHandler>()
        .AddUseCase<RestoreOriginal, Done, RestoreOriginalHandler>()
        .AddListener<ImageFiled, RenderImage, Done>("imaging.render-image", options.WorkerCount + HandsBesides, filed => new RenderImage(filed.Image), standsBack: true)
        .AddListener<RenditionsLost, RenderImage, Done>("imaging.render-again", options.WorkerCount + HandsBesides, lost => new RenderImage(lost.Image), standsBack: true)
        .AddListener<PatientMerged, RehomeImages, Done>("imaging.rehome-merged", 1, merged => new RehomeImages(merged.Merged))
        .AddListener<PatientUnmerged, RehomeImages, Done>("imaging.rehome-unmerged", 1, unmerged => new RehomeImages(unmerged.Merged))
        .AddListener<SomeImagesRehomed, RehomeImages, Done>("imaging.rehome-more", 1, some => new RehomeImages(some.Patient));

    /// <summary>Listens for DICOM peers; only the server does.</summary>
    public static IServiceCollection AddReceiver(this IServiceCollection services, IPEndPoint listen) => services
        .AddSingleton<PeerPolicy>()
        .AddSingleton<StoreHandler>()
        .AddSingleton(house => new ReceiverHost(
            listen,
            house.GetRequiredService<DicomOptions>(),
            new DicomDoors(house.GetRequiredService<PeerPolicy>(), house.GetRequiredService<StoreHandler>(), house.GetService<ICommitmentHandler>()),
            house.GetRequiredService<TimeProvider>(),
            house.GetRequiredService<ILogger<ReceiverHost>>()))
        .AddHostedService<PicturesWarming>()
        .AddHostedService<Rehearsal>()
        .AddHostedService(house => house.GetRequiredService<ReceiverHost>());

    /// <summary>Where the DICOM receiver listens, once the server is started.</summary>
    public static IPEndPoint ReceiverEndPoint(this IServiceProvider house) => house.GetRequiredService<ReceiverHost>().EndPoint;

    /// <summary>Every address of Imaging, below <c>/api</c>.</summary>
    public static void MapImaging(this IEndpointRouteBuilder api)
    {
        api.MapListImages();
        api.MapGetImage();
        api.MapOpenRendition();
        api.MapOpenOriginal();
        api.MapOpenFrame();
        api.MapUploadImages();
        api.MapSuggestOwners();
        api.MapLinkToPatient();
        api.MapUnlinkFromPatient();
        api.MapDecideConflict();
        api.MapStreamEvents();
    }
}
