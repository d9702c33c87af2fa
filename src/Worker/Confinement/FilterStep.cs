using System.Runtime.InteropServices;

namespace DentaMind.Worker.Confinement;

/// <summary>One instruction of a system call filter (classic BPF).</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct FilterStep(ushort Code, byte IfTrue, byte IfFalse, uint Operand)
{
    private const ushort LoadWord = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort JumpIfAnyBit = 0x45;
    private const ushort Answer = 0x06;

    public static FilterStep Load(uint offset) => new(LoadWord, 0, 0, offset);

    public static FilterStep Equal(uint value, byte then, byte otherwise) => new(JumpIfEqual, then, otherwise, value);

    public static FilterStep AtLeast(uint value, byte then, byte otherwise) => new(JumpIfAtLeast, then, otherwise, value);

    public static FilterStep AnyBit(uint bits, byte then, byte otherwise) => new(JumpIfAnyBit, then, otherwise, bits);

    public static FilterStep Return(uint verdict) => new(Answer, 0, 0, verdict);
}
