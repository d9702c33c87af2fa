using System.Reflection;
using System.Reflection.Metadata;

namespace DentaMind.Walls.Reading;

/// <summary>Reads one type: what it is called, what it is, what it shows.</summary>
internal static class TypeReading
{
    public static TypePlan Read(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var generics = Generics(reader, type.GetGenericParameters());
        var bases = Bases(reader, type, generics);
        var isVisible = IsVisible(reader, handle);
        return new TypePlan(
            Words.FullName(reader, handle), Declaration(reader, handle, generics, bases), isVisible, IsOpenClass(type, bases),
            bases, isVisible ? MemberReading.Read(reader, type, generics) : []);
    }

    public static IReadOnlyList<string> Generics(MetadataReader reader, GenericParameterHandleCollection parameters) =>
        [.. parameters.Select(one => reader.GetString(reader.GetGenericParameter(one).Name))];

    public static bool Has(MetadataReader reader, CustomAttributeHandleCollection attributes, params string[] names) =>
        attributes.Any(handle => names.Contains(AttributeName(reader, reader.GetCustomAttribute(handle).Constructor), StringComparer.Ordinal));

    public static bool IsRecord(MetadataReader reader, TypeDefinition type) =>
        type.GetMethods().Any(method => reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, "PrintMembers"));

    private static string AttributeName(MetadataReader reader, EntityHandle constructor)
    {
        var parent = constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)constructor).Parent
            : reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
        return parent.Kind switch
        {
            HandleKind.TypeReference => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name),
            HandleKind.TypeDefinition => reader.GetString(reader.GetTypeDefinition((TypeDefinitionHandle)parent).Name),
            _ => "",
        };
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsVisible(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static List<Word> Bases(MetadataReader reader, TypeDefinition type, IReadOnlyList<string> generics)
    {
        var handles = type.GetInterfaceImplementations().Select(one => reader.GetInterfaceImplementation(one).Interface);
        if (!type.BaseType.IsNil)
            handles = handles.Prepend(type.BaseType);
        return [.. handles.Select(handle => Named(reader, handle, generics))];
    }

    private static Word Named(MetadataReader reader, EntityHandle handle, IReadOnlyList<string> generics) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Words.Instance.GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => Words.Instance.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
        _ => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Words.Instance, generics),
    };

    private static bool IsOpenClass(TypeDefinition type, IReadOnlyList<Word> bases) =>
        !type.Attributes.HasFlag(TypeAttributes.Interface) && !type.Attributes.HasFlag(TypeAttributes.Abstract) && !type.Attributes.HasFlag(TypeAttributes.Sealed)
        && !bases.Any(word => word.Text is "ValueType" or "Enum");

    private static string Declaration(MetadataReader reader, TypeDefinitionHandle handle, IReadOnlyList<string> generics, IReadOnlyList<Word> bases)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = Words.FullName(reader, handle) + (generics.Count > 0 ? $"<{string.Join(", ", generics)}>" : "");
        var parents = bases.Select(word => word.Text)
            .Where(text => text is not ("object" or "Object" or "ValueType" or "Enum" or "MulticastDelegate") && !text.StartsWith("IEquatable<", StringComparison.Ordinal))
            .ToList();
        return $"{Kind(reader, type, bases)} {name}{(parents.Count > 0 ? " : " + string.Join(", ", parents) : "")}";
    }

    private static string Kind(MetadataReader reader, TypeDefinition type, IReadOnlyList<Word> bases)
    {
        if (type.Attributes.HasFlag(TypeAttributes.Interface))
            return "interface";
        var record = IsRecord(reader, type) ? "record " : "";
        return bases.Count == 0 ? "class" : bases[0].Text switch
        {
            "Enum" => "enum",
            "MulticastDelegate" => "delegate",
            "ValueType" => $"{record}struct",
            _ when type.Attributes.HasFlag(TypeAttributes.Abstract | TypeAttributes.Sealed) => "static class",
            _ when type.Attributes.HasFlag(TypeAttributes.Abstract) => $"abstract {record}class".Replace("record class", "record", StringComparison.Ordinal),
            _ => $"{(type.Attributes.HasFlag(TypeAttributes.Sealed) ? "sealed " : "")}{(record.Length > 0 ? "record" : "class")}",
        };
    }
}
