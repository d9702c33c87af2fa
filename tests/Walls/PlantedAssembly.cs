using System.Reflection;
using System.Reflection.Emit;
using DentaMind.Walls.Reading;

namespace DentaMind.Walls;

/// <summary>A compiled room with a fault in it, to see whether the walls notice.</summary>
internal sealed class PlantedAssembly
{
    private readonly string room;
    private readonly PersistedAssemblyBuilder assembly;
    private readonly ModuleBuilder module;

    public PlantedAssembly(string room)
    {
        this.room = room;
        assembly = new PersistedAssemblyBuilder(new AssemblyName($"DentaMind.{room}"), typeof(object).Assembly);
        module = assembly.DefineDynamicModule($"DentaMind.{room}");
    }

    public PlantedAssembly With(string type, TypeAttributes attributes = TypeAttributes.Public | TypeAttributes.Sealed, Type? implements = null, Type? returns = null)
    {
        var planted = module.DefineType($"DentaMind.{room}.{type}", attributes | TypeAttributes.Class);
        if (implements is not null)
            planted.AddInterfaceImplementation(implements);
        if (returns is not null)
            planted.DefineMethod("Open", MethodAttributes.Public, returns, []).GetILGenerator().ThrowException(typeof(NotSupportedException));
        planted.CreateType();
        return this;
    }

    public Blueprint Read()
    {
        using var bytes = new MemoryStream();
        assembly.Save(bytes);
        return AssemblyReader.Read(room, bytes.ToArray());
    }
}
