namespace DentaMind.Worker.Confinement;

/// <summary>The x64 system calls that a picture never needs, and the filter that refuses them.</summary>
/// <remarks>Numbers are those of the x86-64 table; threads may be made (the runtime needs them), processes may not.</remarks>
internal static class CallFilter
{
    private const uint X64 = 0xC000003E;
    private const uint FirstForeignCall = 0x40000000;
    private const uint Kill = 0x80000000;
    private const uint Allow = 0x7FFF0000;
    private const uint NotPermitted = 0x00050000 | 1;
    private const uint NotThere = 0x00050000 | 38;

    private const uint NumberOffset = 0;
    private const uint ArchitectureOffset = 4;
    private const uint FirstArgument = 16;
    private const uint ArgumentBytes = 8;

    private const uint Clone = 56;
    private const uint Clone3 = 435;
    private const uint Open = 2;
    private const uint OpenAt = 257;
    private const uint OpenAt2 = 437;
    private const uint NewThread = 0x00010000;
    private const uint WriteOrCreate = 0x1 | 0x2 | 0x40 | 0x200;

    /// <summary>Network, other processes, names in the file system, the kernel itself.</summary>
    private static readonly uint[] Denied =
    [
        41, 42, 43, 49, 50, 53, 288,
        57, 58, 59, 62, 101, 129, 200, 297, 310, 311, 322, 424, 438,
        76, 82, 83, 84, 85, 86, 87, 88, 90, 91, 92, 93, 94, 132, 133, 235, 258, 259, 260, 261, 263, 264, 265, 266, 268, 280, 316, 452,
        103, 105, 106, 113, 114, 116, 117, 119, 122, 123, 126, 155, 156, 159, 161, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 175, 176,
        179, 227, 246, 248, 249, 250, 251, 272, 298, 300, 301, 303, 304, 305, 308, 313, 320, 321, 323, 425, 426, 427, 428, 429, 430, 431, 432, 433, 442,
    ];

    public static FilterStep[] Steps() =>
    [
        FilterStep.Load(ArchitectureOffset), FilterStep.Equal(X64, 1, 0), FilterStep.Return(Kill),
        FilterStep.Load(NumberOffset), FilterStep.AtLeast(FirstForeignCall, 0, 1), FilterStep.Return(NotPermitted),
        .. Refuse(Clone3, NotThere),
        .. Refuse(OpenAt2, NotThere),
        .. Denied.SelectMany(number => Refuse(number, NotPermitted)),
        .. Judge(Clone, argument: 0, NewThread, Allow, NotPermitted),
        .. Judge(Open, argument: 1, WriteOrCreate, NotPermitted, Allow),
        .. Judge(OpenAt, argument: 2, WriteOrCreate, NotPermitted, Allow),
        FilterStep.Return(Allow),
    ];

    private static FilterStep[] Refuse(uint number, uint verdict) => [FilterStep.Equal(number, 0, 1), FilterStep.Return(verdict)];

    private static FilterStep[] Judge(uint number, uint argument, uint bits, uint ifAny, uint ifNone) =>
    [
        FilterStep.Equal(number, 0, 4),
        FilterStep.Load(FirstArgument + argument * ArgumentBytes),
        FilterStep.AnyBit(bits, 0, 1),
        FilterStep.Return(ifAny),
        FilterStep.Return(ifNone),
    ];
}
