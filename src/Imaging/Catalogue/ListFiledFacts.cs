using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DentaMind.Imaging.Catalogue;

/// <summary>The facts of images that are here already, as they are now, the earliest arrival first: to decide anew, or to try how one would decide. Whatever is null does not narrow.</summary>
public sealed record ListFiledFacts : IUseCase<FiledFactsList>
{
    /// <summary>At most 1000.</summary>
    public IReadOnlyList<ImageId>? Images { get; init; }

    /// <summary>Only what arrived at this instant or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only what arrived after this arrival's number.</summary>
    public long? After { get; init; }

    /// <summary>1 to 1000.</summary>
    public int Limit { get; init; } = 500;

    public static Right Needs => Right.RunTheHouse;

    public static bool LeavesTrail => false;

    public Refusal? Check() => Limit is < 1 or > 1000 || Images is { Count: > 1000 } ? Refusal.Invalid("limit", "Ask for 1 to 1000 images.") : null;
}

/// <summary>A page of facts; <c>Next</c> is what the page after it comes after, null at the end.</summary>
public sealed record FiledFactsList(IReadOnlyList<FiledImageFacts> Items, long? Next);

/// <summary>One image's facts.</summary>
public sealed record FiledImageFacts(ImageId Image, PatientId? Patient, FiledFacts Facts);

internal sealed class ListFiledFactsHandler(ClinicDb db, FactFinding finding) : IHandle<ListFiledFacts, FiledFactsList>
{
    public async Task<Outcome<FiledFactsList>> HandleAsync(ListFiledFacts ask, Actor actor, CancellationToken ct)
    {
        var rows = await Narrowed(ask).OrderBy(image => image.Number).Take(ask.Limit + 1).AsNoTracking().IgnoreAutoIncludes().ToListAsync(ct);
        var page = rows.Take(ask.Limit).ToList();
        var facts = await finding.OfAsync(page, ct);
        return facts.Map(known => new FiledFactsList(
            [.. page.Zip(known, (image, fact) => new FiledImageFacts(image.Id, image.Patient, fact))],
            rows.Count > ask.Limit ? page[^1].Number : null));
    }

    private IQueryable<Image> Narrowed(ListFiledFacts ask)
    {
        IQueryable<Image> images = db.Set<Image>();
        if (ask.Images is { } ids)
            images = images.Where(image => ids.Contains(image.Id));
        if (ask.Since is { } since)
            images = images.Where(image => image.From.ReceivedAt >= since);
        return ask.After is { } after ? images.Where(image => image.Number > after) : images;
    }
}
