using System.Globalization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Merging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Catalogue;

/// <summary>Images within the actor's reach, the latest arrival first. Whatever is null does not narrow.</summary>
public sealed record ListImages : IUseCase<ImageList>
{
    public PatientId? Patient { get; init; }

    /// <summary>A Study Instance UID.</summary>
    public string? Study { get; init; }

    public string? SopInstanceUid { get; init; }

    public ImageState? State { get; init; }

    /// <summary>True: filed with a patient; false: in quarantine.</summary>
    public bool? Matched { get; init; }

    public string? Kind { get; init; }

    /// <summary>Null for all but those that a person set aside.</summary>
    public ImageStanding? Standing { get; init; }

    /// <summary>Only what was taken or received there.</summary>
    public LocationId? Location { get; init; }

    /// <summary>Only what arrived at this instant or later.</summary>
    public DateTimeOffset? ReceivedFrom { get; init; }

    /// <summary>Only what arrived before this instant.</summary>
    public DateTimeOffset? ReceivedTo { get; init; }

    /// <summary>Count them all, too.</summary>
    public bool Counted { get; init; }

    /// <summary>Only what arrived before this arrival's number.</summary>
    public long? Before { get; init; }

    /// <summary>1 to 500.</summary>
    public int Limit { get; init; } = 100;

    public static Right Needs => Right.SeeImages;

    public Subject Subject => new(Patient);

    public Refusal? Check() => Limit is < 1 or > 500 ? Refusal.Invalid("limit", "Ask for 1 to 500 images.") : null;
}

/// <summary>A page of images; <c>Next</c> is the cursor of the page after it, null at the end; <c>Total</c> is how many there are on all pages, null when nobody asked.</summary>
public sealed record ImageList(IReadOnlyList<ImageView> Items, string? Next, int? Total);

internal sealed class ListImagesHandler(ClinicDb db, ImageViews views, Door<FindMerged, MergedPatient> practice) : IHandle<ListImages, ImageList>
{
    public async Task<Outcome<ImageList>> HandleAsync(ListImages ask, Actor actor, CancellationToken ct)
    {
        var asked = Of(await WhoAsync(ask.Patient, actor, ct), Narrowed(ask)).Within(actor);
        var rows = await After(ask.Before, asked).OrderByDescending(image => image.Number).Take(ask.Limit + 1).AsNoTracking().AsSplitQuery().ToListAsync(ct);
        var page = rows.Take(ask.Limit).ToList();
        var next = rows.Count > ask.Limit ? page[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        int? total = ask.Counted ? await asked.CountAsync(ct) : null;
        return new ImageList(await views.OfAsync(page, actor, ct), next, total);
    }

    private IQueryable<Image> Narrowed(ListImages ask)
    {
        IQueryable<Image> images = db.Set<Image>();
        if (ask.Study is not null)
            images = images.Where(image => image.Facts.StudyUid == ask.Study);
        if (ask.SopInstanceUid is not null)
            images = images.Where(image => image.SopInstanceUid == ask.SopInstanceUid);
        if (ask.State is { } state)
            images = images.Where(image => image.State == state);
        // Said once more, and of what is in doubt so: these few have an index of their own, and the others are many.
        if (ask.State is not (null or ImageState.Ready))
            images = images.Where(image => image.State != ImageState.Ready);
        if (ask.Matched is { } matched)
            images = matched ? images.Where(image => image.Doubt == null) : images.Where(image => image.Doubt != null);
        // Who asks for a UID wants to see everything that came under it.
        if (ask.Standing is { } standing)
            images = images.Where(image => image.Standing == standing);
        else if (ask.SopInstanceUid is null)
            images = images.Where(image => image.Standing != ImageStanding.SetAside);
        if (ask.Kind is not null)
            images = images.Where(image => image.Facts.Kind == ask.Kind);
        if (ask.Location is not null)
            images = images.Where(image => image.From.Location == ask.Location);
        if (ask.ReceivedFrom is { } from)
            images = images.Where(image => image.From.ReceivedAt >= from);
        return ask.ReceivedTo is { } to ? images.Where(image => image.From.ReceivedAt < to) : images;
    }

    /// <summary>The patient with everybody who was merged into them: an image may still be on its way to whoever answers for it.</summary>
    private async Task<IReadOnlyList<PatientId>> WhoAsync(PatientId? asked, Actor actor, CancellationToken ct)
    {
        if (asked is not { } patient)
            return [];
        var merged = await practice.EnterAsync(new FindMerged(patient), actor, ct);
        return merged.IsAnswer ? merged.Answer.Ids : [patient];
    }

    private static IQueryable<Image> Of(IReadOnlyList<PatientId> patients, IQueryable<Image> images)
    {
        if (patients.Count == 0)
            return images;
        if (patients.Count == 1)
            return images.Where(image => image.Patient == patients[0]);
        var any = patients.Select(patient => (PatientId?)patient).ToList();
        return images.Where(image => any.Contains(image.Patient));
    }

    private static IQueryable<Image> After(long? before, IQueryable<Image> images) =>
        before is { } number ? images.Where(image => image.Number < number) : images;
}

internal static class ListImagesEndpoint
{
    public static void MapListImages(this IEndpointRouteBuilder api) => api.MapGet("/images",
        async ([AsParameters] ImageQuery query, Door<ListImages, ImageList> door, Actor actor, CancellationToken ct) =>
            query.Read(out var wrong) is { } ask ? (await door.EnterAsync(ask, actor, ct)).ToHttp() : Outcome<ImageList>.Of(wrong!).ToHttp());
}
