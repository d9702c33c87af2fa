namespace DentaMind.Platform.Store;

/// <summary>Keeps a reserve free on a disk, so that the database, the trail and reads go on when the store is full.</summary>
internal sealed class DiskRoom(string folder, double reservePercent, long reserveBytes)
{
    /// <summary>Refuses when the needed bytes would eat into the reserve.</summary>
    internal void Require(long neededBytes)
    {
        var (free, total) = Look();
        var reserve = (long)Math.Min(total * (reservePercent / 100), reserveBytes);
        if (free - reserve < neededBytes)
            throw new StoreException(StoreException.Full, $"The disk of the store has {free} bytes free and keeps {reserve}; {neededBytes} are needed.");
    }

    private (long Free, long Total) Look()
    {
        try
        {
            var drive = new DriveInfo(folder);
            return (drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception exception) when (DiskErrors.IsDisk(exception))
        {
            throw DiskErrors.ToStore(exception);
        }
    }
}
