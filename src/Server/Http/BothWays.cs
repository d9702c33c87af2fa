using Microsoft.OpenApi;

namespace DentaMind.Server.Http;

/// <summary>
/// Says of every shape which of its fields are always there. What is answered is written whole, with its nulls; what is asked
/// may leave out whatever has a default or may be null. A shape that travels both ways is therefore described twice where that
/// makes a difference: a <c>Fact</c> as it is answered, and a <c>FactAsked</c> as it is asked. Who read the one may send it back as the other.
/// </summary>
internal sealed class BothWays
{
    private const string Asked = "Asked";

    private readonly OpenApiDocument document;
    private readonly IDictionary<string, IOpenApiSchema> shapes;
    private readonly HashSet<string> asked;
    private readonly HashSet<string> answered;
    private readonly HashSet<string> parted;

    private BothWays(OpenApiDocument document, IDictionary<string, IOpenApiSchema> shapes)
    {
        (this.document, this.shapes) = (document, shapes);
        asked = Reach(Bodies().Select(body => body.Schema));
        answered = Reach(Answers().Select(answer => answer.Schema));
        parted = [.. asked.Intersect(answered).Where(name => Reach(shapes[name]).Prepend(name).Any(MayLeaveOut))];
    }

    public static void Part(OpenApiDocument document)
    {
        if (document.Components?.Schemas is not { } shapes)
            return;
        new BothWays(document, shapes).Part();
        document.Components.Schemas = new SortedDictionary<string, IOpenApiSchema>(shapes.ToDictionary(), StringComparer.Ordinal);
    }

    private void Part()
    {
        foreach (var (name, form) in asked.Select(name => (NameAsked(name), AsAsked(shapes[name]))).ToList())
        {
            if (shapes.ContainsKey(name) && !asked.Contains(name))
                throw new InvalidOperationException($"Two shapes are called {name}.");
            shapes[name] = form;
        }

        foreach (var body in Bodies())
            body.Schema = AsAsked(body.Schema!);
        foreach (var shape in answered.Select(name => shapes[name]).OfType<OpenApiSchema>().Where(shape => shape.Properties is not null))
            shape.Required = shape.Properties!.Keys.ToHashSet(StringComparer.Ordinal);
    }

    private bool MayLeaveOut(string name) => shapes[name] is OpenApiSchema { Properties: { } fields } shape && Needed(shape).Count() < fields.Count;

    private static IEnumerable<string> Needed(OpenApiSchema shape) => (shape.Required ?? new HashSet<string>()).Where(field => !AdmitsNull(shape.Properties![field]));

    private static bool AdmitsNull(IOpenApiSchema field) =>
        field is OpenApiSchema own && (own.Type?.HasFlag(JsonSchemaType.Null) is true || own.OneOf?.Any(AdmitsNull) is true);

    private string NameAsked(string name) => parted.Contains(name) ? name + Asked : name;

    private IOpenApiSchema AsAsked(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference link)
            return parted.Contains(link.Reference.Id!) ? new OpenApiSchemaReference(NameAsked(link.Reference.Id!), document) { Description = link.Reference.Description } : link;
        var form = (OpenApiSchema)schema.CreateShallowCopy();
        form.Required = form.Properties is null ? form.Required : Needed(form).ToHashSet(StringComparer.Ordinal);
        form.Properties = form.Properties?.ToDictionary(field => field.Key, field => AsAsked(field.Value), StringComparer.Ordinal);
        form.OneOf = form.OneOf?.Select(AsAsked).ToList();
        form.Items = form.Items is { } item ? AsAsked(item) : null;
        form.AdditionalProperties = form.AdditionalProperties is { } value ? AsAsked(value) : null;
        return form;
    }

    private HashSet<string> Reach(params IEnumerable<IOpenApiSchema?> from)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        for (var open = new Stack<string>(from.SelectMany(Links)); open.TryPop(out var name);)
        {
            foreach (var next in reached.Add(name) ? Links(shapes[name]) : [])
                open.Push(next);
        }

        return reached;
    }

    private static IEnumerable<string> Links(IOpenApiSchema? schema) => schema switch
    {
        OpenApiSchemaReference link => [link.Reference.Id!],
        OpenApiSchema own => [.. Links(own.Items), .. Links(own.AdditionalProperties), .. (own.OneOf ?? []).SelectMany(Links), .. (own.Properties?.Values ?? []).SelectMany(Links)],
        _ => [],
    };

    private IEnumerable<OpenApiMediaType> Bodies() => Operations().SelectMany(one => one.RequestBody?.Content?.Values ?? []).Where(body => body.Schema is not null);

    private IEnumerable<OpenApiMediaType> Answers() => Operations().SelectMany(one => one.Responses ?? []).SelectMany(one => one.Value.Content?.Values ?? []);

    private IEnumerable<OpenApiOperation> Operations() => document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(one => one.Value);
}
