using System.Reflection;
using System.Reflection.Metadata;

namespace DentaMind.Walls.Reading;

/// <summary>Reads the members of a type that others can see, without those that the compiler writes into records.</summary>
internal static class MemberReading
{
    private static readonly string[] WrittenByTheCompiler =
        ["ToString", "Equals", "GetHashCode", "Deconstruct", "op_Equality", "op_Inequality", "PrintMembers", "<Clone>$", "get_EqualityContract"];

    private static readonly string[] Prefixes = ["get_", "set_", "add_", "remove_"];

    public static IReadOnlyList<MemberPlan> Read(MetadataReader reader, TypeDefinition type, IReadOnlyList<string> generics)
    {
        var isRecord = TypeReading.IsRecord(reader, type);
        var fields = type.GetFields().Select(reader.GetFieldDefinition)
            .Where(field => IsVisible(field.Attributes & FieldAttributes.FieldAccessMask) && !field.Attributes.HasFlag(FieldAttributes.SpecialName))
            .Select(field => Field(reader, field, generics));
        var properties = type.GetProperties().Select(reader.GetPropertyDefinition)
            .Where(property => Accessors(reader, property).Any() && !(isRecord && reader.StringComparer.Equals(property.Name, "EqualityContract")))
            .Select(property => Property(reader, property, generics));
        var methods = type.GetMethods().Select(reader.GetMethodDefinition)
            .Where(method => IsVisible(method.Attributes) && !IsAccessor(reader, method) && !(isRecord && IsOfRecord(reader, method)))
            .Select(method => Method(reader, method, generics));
        return [.. fields.Concat(properties).Concat(methods).OrderBy(member => member.Text, StringComparer.Ordinal)];
    }

    private static MemberPlan Field(MetadataReader reader, FieldDefinition field, IReadOnlyList<string> generics)
    {
        var word = field.DecodeSignature(Words.Instance, generics);
        var isEntry = field.Attributes.HasFlag(FieldAttributes.Literal);
        return new MemberPlan($"{(isEntry ? "const " : "")}{word.Text} {reader.GetString(field.Name)}", [word]);
    }

    private static MemberPlan Property(MetadataReader reader, PropertyDefinition property, IReadOnlyList<string> generics)
    {
        var signature = property.DecodeSignature(Words.Instance, generics);
        return new MemberPlan(
            $"{signature.ReturnType.Text} {reader.GetString(property.Name)} {{ {string.Join(" ", Accessors(reader, property))} }}",
            [signature.ReturnType, .. signature.ParameterTypes]);
    }

    private static IEnumerable<string> Accessors(MetadataReader reader, PropertyDefinition property)
    {
        var accessors = property.GetAccessors();
        if (!accessors.Getter.IsNil && IsVisible(reader.GetMethodDefinition(accessors.Getter).Attributes))
            yield return "get;";
        if (!accessors.Setter.IsNil && IsVisible(reader.GetMethodDefinition(accessors.Setter).Attributes))
            yield return "set;";
    }

    private static MemberPlan Method(MetadataReader reader, MethodDefinition method, IReadOnlyList<string> generics)
    {
        var signature = method.DecodeSignature(Words.Instance, generics);
        var names = method.GetParameters().Select(reader.GetParameter).Where(one => one.SequenceNumber > 0)
            .ToDictionary(one => one.SequenceNumber, one => reader.GetString(one.Name));
        var parameters = signature.ParameterTypes.Select((word, i) => $"{word.Text} {names.GetValueOrDefault(i + 1, "_")}");
        var name = reader.GetString(method.Name);
        var head = name == ".ctor" ? "new" : $"{(method.Attributes.HasFlag(MethodAttributes.Static) ? "static " : "")}{signature.ReturnType.Text} {name}";
        return new MemberPlan($"{head}({string.Join(", ", parameters)})", [signature.ReturnType, .. signature.ParameterTypes]);
    }

    private static bool IsOfRecord(MetadataReader reader, MethodDefinition method) =>
        WrittenByTheCompiler.Contains(reader.GetString(method.Name), StringComparer.Ordinal);

    private static bool IsAccessor(MetadataReader reader, MethodDefinition method) =>
        method.Attributes.HasFlag(MethodAttributes.SpecialName)
        && Prefixes.Any(prefix => reader.GetString(method.Name).Split('.')[^1].StartsWith(prefix, StringComparison.Ordinal));

    private static bool IsVisible(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsVisible(FieldAttributes access) => access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
