using System.Globalization;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using DentaMind.Platform.Persistence;
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

    /// <summary>Only what arrived before this arrival's number.</summary>
    public long? Before { get; init; }

    /// <summary>1 to 500.</summary>
    public int Limit { get; init; } = 100;

    public static Right Needs => Right.SeeImages;

    public Subject Subject => new(Patient);

    public Refusal? Check() => Limit is < 1 or > 500 ? Refusal.Invalid("limit", "Ask for 1 to 500 images.") : null;
}

/// <summary>A page of images; <c>Next</c> is the cursor of the page after it, null at the end.</summary>
public sealed record ImageList(IReadOnlyList<ImageView> Items, string? Next);

internal sealed class ListImagesHandler(ClinicDb db, ImageViews views) : IHandle<ListImages, ImageList>
{
    public async Task<Outcome<ImageList>> HandleAsync(ListImages ask, Actor actor, CancellationToken ct)
    {
        var rows = await Narrowed(ask).Within(actor).OrderByDescending(image => image.Number).Take(ask.Limit + 1)
            .AsNoTracking().ToListAsync(ct);
        var page = rows.Take(ask.Limit).ToList();
        var next = rows.Count > ask.Limit ? page[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return new ImageList(await views.OfAsync(page, actor, ct), next);
    }

    private IQueryable<Image> Narrowed(ListImages ask)
    {
        IQueryable<Image> images = db.Set<Image>();
        if (ask.Patient is not null)
            images = images.Where(image => image.Patient == ask.Patient);
        if (ask.Study is not null)
            images = images.Where(image => image.Facts.StudyUid == ask.Study);
        if (ask.SopInstanceUid is not null)
            images = images.Where(image => image.SopInstanceUid == ask.SopInstanceUid);
        if (ask.State is { } state)
            images = images.Where(image => image.State == state);
        if (ask.Matched is { } matched)
            images = images.Where(image => image.Doubt == null == matched);
        if (ask.Kind is not null)
            images = images.Where(image => image.Facts.Kind == ask.Kind);
        return ask.Before is { } before ? images.Where(image => image.Number < before) : images;
    }
}

internal static class ListImagesEndpoint
{
    public static void MapListImages(this IEndpointRouteBuilder api) => api.MapGet("/images",
        async ([AsParameters] ImageQuery query, Door<ListImages, ImageList> door, Actor actor, CancellationToken ct) =>
            query.Read(out var wrong) is { } ask ? (await door.EnterAsync(ask, actor, ct)).ToHttp() : Outcome<ImageList>.Of(wrong!).ToHttp());
}

/// <summary>The query of <c>GET /api/images</c>, as text.</summary>
internal sealed record ImageQuery(
    string? Patient, string? Study, string? SopInstanceUid, string? State, bool? Matched, string? Kind, string? Cursor, int? Limit)
{
    public ListImages? Read(out Refusal? wrong)
    {
        PatientId patient = default;
        ImageState state = default;
        long before = 0;
        wrong = Patient is not null && !PatientId.TryParse(Patient, null, out patient) ? Refusal.Invalid("patient", "A patient's id has 36 characters.")
            : State is not null && !Enum.TryParse(State, ignoreCase: true, out state) ? Refusal.Invalid("state", "A state is filed, ready or unreadable.")
            : Cursor is not null && !long.TryParse(Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out before) ? Refusal.Invalid("cursor", "Give the cursor of the page before.")
            : null;
        return wrong is not null ? null : new ListImages
        {
            Patient = Patient is null ? null : patient,
            Study = Study,
            SopInstanceUid = SopInstanceUid,
            State = State is null ? null : state,
            Matched = Matched,
            Kind = Kind,
            Before = Cursor is null ? null : before,
            Limit = Limit ?? 100,
        };
    }
}
