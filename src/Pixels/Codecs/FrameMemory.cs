using System.Buffers;

namespace DentaMind.Pixels.Codecs;

/// <summary>Lends the arrays that frames lie in: usual sizes are kept for the next frame, giants are given back to the machine.</summary>
internal static class FrameMemory
{
    private const int LargestKeptBytes = 32 * 1024 * 1024;
    private const long ComfortableBytes = 160 * 1024 * 1024;

    public static T[] Rent<T>(int length)
        where T : unmanaged => IsKept<T>(length) ? ArrayPool<T>.Shared.Rent(length) : GC.AllocateUninitializedArray<T>(length);

    public static void Return<T>(T[] array)
        where T : unmanaged
    {
        if (IsKept<T>(array.Length))
            ArrayPool<T>.Shared.Return(array);
    }

    /// <summary>After a giant, collects it at once, so that the next job finds the memory that it is promised.</summary>
    public static void Tidy()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > ComfortableBytes)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private static unsafe bool IsKept<T>(int length)
        where T : unmanaged => (long)length * sizeof(T) <= LargestKeptBytes;
}
