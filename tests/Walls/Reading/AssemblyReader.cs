using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace DentaMind.Walls.Reading;

/// <summary>Reads the plan of a room from its compiled assembly, without loading or running it.</summary>
internal sealed class AssemblyReader
{
    private readonly MetadataReader reader;
    private readonly string room;

    private AssemblyReader(MetadataReader reader, string room) => (this.reader, this.room) = (reader, room);

    public static Blueprint Read(string room) =>
        Read(room, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, $"DentaMind.{room}.dll")));

    public static Blueprint Read(string room, byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        return new AssemblyReader(file.GetMetadataReader(), room).Read();
    }

    private Blueprint Read() => new(
        room,
        [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))],
        [.. reader.TypeDefinitions.Where(IsOurs).Select(handle => TypeReading.Read(reader, handle)).OrderBy(type => type.Name, StringComparer.Ordinal)],
        Doors().ToHashSet(StringComparer.Ordinal));

    /// <summary>Written by us, and not by the compiler or a generator.</summary>
    private bool IsOurs(TypeDefinitionHandle handle)
    {
        var name = Words.FullName(reader, handle);
        var type = reader.GetTypeDefinition(handle);
        return name.StartsWith($"DentaMind.{room}.", StringComparison.Ordinal) && !name.Contains('<', StringComparison.Ordinal)
            && !TypeReading.Has(reader, type.GetCustomAttributes(), "CompilerGeneratedAttribute", "GeneratedCodeAttribute")
            && !name.Contains("__", StringComparison.Ordinal);
    }

    private IEnumerable<string> Doors() =>
        from row in Enumerable.Range(1, reader.GetTableRowCount(TableIndex.MethodSpec))
        let call = reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row))
        where CalledName(call.Method) == "AddUseCase"
        let arguments = call.DecodeSignature(Words.Instance, [])
        select arguments[0].Mentions.Count > 0 ? arguments[0].Mentions[0].Name : arguments[0].Text;

    private string CalledName(EntityHandle method) => method.Kind switch
    {
        HandleKind.MemberReference => reader.GetString(reader.GetMemberReference((MemberReferenceHandle)method).Name),
        HandleKind.MethodDefinition => reader.GetString(reader.GetMethodDefinition((MethodDefinitionHandle)method).Name),
        _ => "",
    };
}
