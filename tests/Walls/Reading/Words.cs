using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace DentaMind.Walls.Reading;

/// <summary>Reads signatures as a C# reader would.</summary>
internal sealed class Words : ISignatureTypeProvider<Word, IReadOnlyList<string>>
{
    private static readonly Dictionary<PrimitiveTypeCode, string> Plain = new()
    {
        [PrimitiveTypeCode.Boolean] = "bool",
        [PrimitiveTypeCode.Byte] = "byte",
        [PrimitiveTypeCode.SByte] = "sbyte",
        [PrimitiveTypeCode.Char] = "char",
        [PrimitiveTypeCode.Int16] = "short",
        [PrimitiveTypeCode.UInt16] = "ushort",
        [PrimitiveTypeCode.Int32] = "int",
        [PrimitiveTypeCode.UInt32] = "uint",
        [PrimitiveTypeCode.Int64] = "long",
        [PrimitiveTypeCode.UInt64] = "ulong",
        [PrimitiveTypeCode.Single] = "float",
        [PrimitiveTypeCode.Double] = "double",
        [PrimitiveTypeCode.String] = "string",
        [PrimitiveTypeCode.Object] = "object",
        [PrimitiveTypeCode.Void] = "void",
        [PrimitiveTypeCode.IntPtr] = "nint",
        [PrimitiveTypeCode.UIntPtr] = "nuint",
        [PrimitiveTypeCode.TypedReference] = "TypedReference",
    };

    public static readonly Words Instance = new();

    public Word GetPrimitiveType(PrimitiveTypeCode typeCode) => Word.Of(Plain[typeCode]);

    public Word GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var name = FullName(reader, handle);
        return new Word(Short(name), [new TypeName(null, name)]);
    }

    public Word GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var (assembly, name) = Referenced(reader, handle);
        return new Word(assembly.StartsWith("DentaMind", StringComparison.Ordinal) ? name : Short(name), [new TypeName(assembly, name)]);
    }

    public Word GetTypeFromSpecification(MetadataReader reader, IReadOnlyList<string> genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public Word GetGenericInstantiation(Word genericType, ImmutableArray<Word> typeArguments)
    {
        var text = genericType.Text == "Nullable"
            ? typeArguments[0].Text + "?"
            : $"{genericType.Text}<{string.Join(", ", typeArguments.Select(argument => argument.Text))}>";
        return new Word(text, [.. genericType.Mentions, .. typeArguments.SelectMany(argument => argument.Mentions)]);
    }

    public Word GetArrayType(Word elementType, ArrayShape shape) => elementType.With(text => $"{text}[{new string(',', shape.Rank - 1)}]");

    public Word GetSZArrayType(Word elementType) => elementType.With(text => text + "[]");

    public Word GetByReferenceType(Word elementType) => elementType.With(text => "ref " + text);

    public Word GetPointerType(Word elementType) => elementType.With(text => text + "*");

    public Word GetPinnedType(Word elementType) => elementType;

    public Word GetModifiedType(Word modifier, Word unmodifiedType, bool isRequired) => unmodifiedType;

    public Word GetFunctionPointerType(MethodSignature<Word> signature) => Word.Of("delegate*");

    public Word GetGenericMethodParameter(IReadOnlyList<string> genericContext, int index) => Word.Of($"T{index}");

    public Word GetGenericTypeParameter(IReadOnlyList<string> genericContext, int index) =>
        Word.Of(index < genericContext.Count ? genericContext[index] : $"T{index}");

    public static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = Plainly(reader.GetString(type.Name));
        if (type.GetDeclaringType() is { IsNil: false } outer)
            return $"{FullName(reader, outer)}+{name}";
        return Joined(reader.GetString(type.Namespace), name);
    }

    private static (string Assembly, string Name) Referenced(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = Plainly(reader.GetString(type.Name));
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            var (assembly, outer) = Referenced(reader, (TypeReferenceHandle)type.ResolutionScope);
            return (assembly, $"{outer}+{name}");
        }

        var where = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            : "";
        return (where, Joined(reader.GetString(type.Namespace), name));
    }

    private static string Joined(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    private static string Plainly(string name) => name.Split('`')[0];

    private static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];
}
