using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DentaMind.Platform.Store;

/// <summary>File-system acts that a loss of power does not undo.</summary>
internal static partial class Durable
{
    internal const UnixFileMode PrivateFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    internal const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const int ReadOnlyCloseOnExec = 0x80000;
    private const int Interrupted = 4;
    private const uint BeginWriting = 2;

    /// <summary>Makes the names in a folder durable: .NET itself cannot open a folder.</summary>
    internal static void SyncFolder(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var descriptor = Open(folder, ReadOnlyCloseOnExec);
        if (descriptor < 0)
            throw Failed("open", folder);
        try
        {
            while (Fsync(descriptor) != 0)
                if (Marshal.GetLastPInvokeError() != Interrupted)
                    throw Failed("fsync", folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>Asks the disk to begin writing a part of a file; it promises nothing and may do nothing.</summary>
    internal static void StartWriteBack(SafeFileHandle file, long offset, long length)
    {
        if (OperatingSystem.IsLinux())
            _ = SyncFileRange(file, offset, length, BeginWriting);
    }

    /// <summary>Makes a folder that only its owner may enter; its parent is synced when it is new.</summary>
    internal static void MakeFolder(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (Directory.Exists(full))
            return;
        var parent = Path.GetDirectoryName(full);
        if (parent is not null)
            MakeFolder(parent);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(full);
        else
            Directory.CreateDirectory(full, PrivateFolder);
        if (parent is not null)
            SyncFolder(parent);
    }

    /// <summary>Opens a new file that only its owner may read, held so that no other process takes it for a leftover.</summary>
    internal static FileStream CreateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = PrivateFile;
        return new FileStream(path, options);
    }

    /// <summary>Replaces a small file as a whole: after a crash it is the old one or the new one.</summary>
    internal static void WriteWhole(string path, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var part = path + ".part";
        File.Delete(part);
        using (var file = CreateFile(part))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
        SyncFolder(folder);
    }

    private static IOException Failed(string act, string folder)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{act} of the folder {folder} failed: {new Win32Exception(error).Message}", error);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "sync_file_range")]
    private static partial int SyncFileRange(SafeFileHandle file, long offset, long length, uint flags);
}
