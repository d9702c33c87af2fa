using System.ComponentModel.DataAnnotations;
using DentaMind.Imaging.Catalogue;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace DentaMind.Imaging.Intake;

/// <summary>What became of one file of an upload, in the order of the files; a file's own name is never kept.</summary>
/// <param name="Index">Counted from 0.</param>
/// <param name="Status">filed, duplicate, conflict or refused.</param>
/// <param name="ImageId">The image; null when refused.</param>
/// <param name="Code">The refusal's code; null when kept.</param>
/// <param name="Text">What to do about a refusal; null when kept.</param>
internal sealed record UploadedFile(int Index, [property: AllowedValues("filed", "duplicate", "conflict", "refused")] string Status, ImageId? ImageId, string? Code, string? Text);

/// <summary>What became of an upload, file by file.</summary>
internal sealed record UploadAnswer(IReadOnlyList<UploadedFile> Files);

/// <summary>The browser's door: files by multipart/form-data, each streamed straight into the throat.</summary>
internal static class UploadImagesEndpoint
{
    private static readonly Refusal NotAForm = new("not-a-form", "Send multipart/form-data with the field files.", RefusalKind.Invalid);
    private static readonly Refusal TooManyFiles = new("too-many-files", "Send fewer files at once.", RefusalKind.TooLarge);

    public static void MapUploadImages(this IEndpointRouteBuilder api) => api.MapPost("/uploads",
        async Task<Results<Ok<UploadAnswer>, ProblemHttpResult>> (HttpContext http, IServiceScopeFactory scopes, ImagingOptions options, Actor actor, CancellationToken ct) =>
        {
            // Each file meets the door; this spares an actor without the right the sending.
            if (!actor.May(FileImage.Needs))
                return Problems.From(actor.IsSignedIn ? Refusals.NotAllowed : Refusals.NotSignedIn);
            if (Boundary(http.Request) is not { } boundary)
                return Problems.From(NotAForm);
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
                limit.MaxRequestBodySize = options.MaxUploadBytes;
            try
            {
                return TypedResults.Ok(await new Upload(scopes, options, actor).TakeAsync(new MultipartReader(boundary, http.Request.Body, 64 << 10), ct));
            }
            catch (IOException cutShort) when (cutShort is not BadHttpRequestException)
            {
                // Nothing of the file that broke off is kept; files before it are, and sending them again is harmless.
                return Problems.From(NotAForm);
            }
        }).Accepts<IFormFileCollection>("multipart/form-data");

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 70 } boundary ? boundary : null
            : null;

    private sealed class Upload(IServiceScopeFactory scopes, ImagingOptions options, Actor actor)
    {
        private readonly List<UploadedFile> files = [];

        public async Task<UploadAnswer> TakeAsync(MultipartReader parts, CancellationToken ct)
        {
            while (await parts.ReadNextSectionAsync(ct) is { } part)
            {
                if (!IsFile(part))
                    continue;
                files.Add(files.Count < options.MaxUploadFiles ? await FileAsync(part.Body, ct) : Refused(TooManyFiles));
            }
            return new UploadAnswer(files);
        }

        private async Task<UploadedFile> FileAsync(Stream content, CancellationToken ct)
        {
            await using var scope = scopes.CreateAsyncScope();
            var arrival = new Arrival { Source = ImageSource.Upload, Location = actor.Locations is { Count: 1 } only ? only.First() : null };
            var filed = await scope.ServiceProvider.GetRequiredService<Door<FileImage, FiledImage>>().EnterAsync(new FileImage(content, arrival), actor, ct);
            return filed.IsAnswer
                ? new UploadedFile(files.Count, Word(filed.Answer.Filing), filed.Answer.Image, null, null)
                : Refused(filed.Refusal);
        }

        private UploadedFile Refused(Refusal why) => new(files.Count, "refused", null, why.Code, why.Text);

        private static bool IsFile(MultipartSection part) =>
            ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
            && HeaderUtilities.RemoveQuotes(disposition.Name) == "files";

        private static string Word(Filing filing) => filing switch
        {
            Filing.Duplicate => "duplicate",
            Filing.Conflict => "conflict",
            _ => "filed",
        };
    }
}
