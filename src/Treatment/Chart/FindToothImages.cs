using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace DentaMind.Treatment.Chart;

/// <summary>Which of a patient's images show which teeth, the newest first, and how that is known.</summary>
public sealed record FindToothImages(PatientId Patient) : IUseCase<ToothImages>
{
    public static Right Needs => Right.SeeImages;

    public Subject Subject => new(Patient);
}

/// <summary>The latest 500 images; of those that show no tooth that we know of, none.</summary>
public sealed record ToothImages(IReadOnlyList<ToothImage> Items);

/// <summary>One image and the teeth on it.</summary>
/// <param name="ImageId">Which.</param>
/// <param name="Kind">panoramic, bitewing, ...</param>
/// <param name="TakenAt">When it was taken, as the file says; null when it does not.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="AgeDays">How old it is.</param>
/// <param name="Teeth">FDI.</param>
/// <param name="Known">How that is known.</param>
public sealed record ToothImage(
    ImageId ImageId, string Kind, DateTimeOffset? TakenAt, DateTimeOffset ReceivedAt, int AgeDays, IReadOnlyList<ToothPosition> Teeth, Coverage Known);

/// <summary>How it is known which teeth an image shows.</summary>
public enum Coverage
{
    /// <summary>The file names them.</summary>
    Coded,

    /// <summary>A bitewing of a side shows that side's back teeth.</summary>
    Laterality,

    /// <summary>An image of this kind shows all.</summary>
    Kind,
}

internal sealed class FindToothImagesHandler(Door<ListImages, ImageList> images, TimeProvider clock) : IHandle<FindToothImages, ToothImages>
{
    private const int Most = 500;

    public async Task<Outcome<ToothImages>> HandleAsync(FindToothImages ask, Actor actor, CancellationToken ct)
    {
        var listed = await images.EnterAsync(new ListImages { Patient = ask.Patient, Limit = Most }, actor, ct);
        return listed.Map(found => new ToothImages([.. found.Items
            .Select(image => (image, covers: ToothCoverage.Of(image)))
            .Where(one => one.covers.Teeth.Count > 0)
            .Select(one => View(one.image, one.covers.Teeth, one.covers.Known))
            .OrderByDescending(view => view.TakenAt ?? view.ReceivedAt)]));
    }

    private ToothImage View(ImageView image, IReadOnlyList<Tooth> teeth, Coverage known) => new(
        image.Id, image.Kind, image.AcquiredAt, image.ReceivedAt,
        Math.Max(0, (int)(clock.GetUtcNow() - (image.AcquiredAt ?? image.ReceivedAt)).TotalDays),
        [.. teeth.Select(ToothPosition.Of)], known);
}

internal static class FindToothImagesEndpoint
{
    public static void MapFindToothImages(this IEndpointRouteBuilder api) => api.MapGet("/patients/{id}/chart/images",
        async (PatientId id, Door<FindToothImages, ToothImages> door, Actor actor, CancellationToken ct) =>
            (await door.EnterAsync(new FindToothImages(id), actor, ct)).ToHttp());
}
