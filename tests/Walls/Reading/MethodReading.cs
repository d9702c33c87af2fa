using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DentaMind.Walls.Reading;

/// <summary>Measures methods: parameters from the assembly, lines from where the debugger would stop.</summary>
internal static class MethodReading
{
    public static IReadOnlyList<MethodPlan> Read(string room)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"DentaMind.{room}");
        using var assembly = new PEReader(File.OpenRead(path + ".dll"));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(path + ".pdb"));
        return Read(assembly.GetMetadataReader(), symbols.GetMetadataReader());
    }

    private static List<MethodPlan> Read(MetadataReader code, MetadataReader symbols)
    {
        var plans = new List<MethodPlan>();
        foreach (var handle in code.MethodDefinitions)
        {
            var method = code.GetMethodDefinition(handle);
            var name = $"{Words.FullName(code, method.GetDeclaringType())}.{code.GetString(method.Name)}";
            var (file, lines) = Extent(symbols, symbols.GetMethodDebugInformation(handle));
            if (!IsGenerated(code, method) && !file.Contains("/obj/", StringComparison.Ordinal))
                plans.Add(new MethodPlan(name, file, name.EndsWith("ctor", StringComparison.Ordinal) ? 0 : lines, Parameters(code, method)));
        }

        return plans;
    }

    private static (string File, int Lines) Extent(MetadataReader symbols, MethodDebugInformation method)
    {
        var points = method.GetSequencePoints().Where(point => !point.IsHidden).ToList();
        if (points.Count == 0)
            return ("", 0);
        var file = symbols.GetString(symbols.GetDocument(points[0].Document).Name);
        return (file, points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1);
    }

    /// <summary>What a record carries are its facts, and what a foreign library wants is its own affair: neither are parameters that a reader has to juggle.</summary>
    private static int Parameters(MetadataReader code, MethodDefinition method)
    {
        var type = code.GetTypeDefinition(method.GetDeclaringType());
        var isForeign = method.Attributes.HasFlag(MethodAttributes.PinvokeImpl) || TypeReading.Has(code, method.GetCustomAttributes(), "LibraryImportAttribute");
        var isPartOfRecord = TypeReading.IsRecord(code, type) && code.GetString(method.Name) is ".ctor" or "Deconstruct";
        var isWritten = !Words.FullName(code, method.GetDeclaringType()).Contains('<', StringComparison.Ordinal) && !code.GetString(method.Name).Contains('<', StringComparison.Ordinal);
        return isForeign || isPartOfRecord || !isWritten || IsDelegate(code, type) ? 0 : method.DecodeSignature(Words.Instance, []).ParameterTypes.Length;
    }

    private static bool IsDelegate(MetadataReader code, TypeDefinition type) =>
        type.BaseType.Kind == HandleKind.TypeReference
        && code.StringComparer.Equals(code.GetTypeReference((TypeReferenceHandle)type.BaseType).Name, "MulticastDelegate");

    private static bool IsGenerated(MetadataReader code, MethodDefinition method) =>
        TypeReading.Has(code, method.GetCustomAttributes(), "CompilerGeneratedAttribute", "GeneratedCodeAttribute")
        && !code.GetString(method.Name).Contains('<', StringComparison.Ordinal);
}
