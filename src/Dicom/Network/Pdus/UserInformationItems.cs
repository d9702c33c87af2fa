using System.Text;

namespace DentaMind.Dicom.Network.Pdus;

/// <summary>Reads and writes the user information item (PS3.7 annex D).</summary>
/// <remarks>
/// SOP class extended negotiation and user identity are read over: not answering them is how the standard says "not supported",
/// and an identity must reach neither a log nor the memory of this program.
/// </remarks>
internal static class UserInformationItems
{
    private const int LongestVersion = 16;
    private const int MostOfAKind = 256;

    public static UserInformation Read(ReadOnlySpan<byte> bytes)
    {
        var user = new UserInformation();
        List<RoleSelection> roles = [];
        Dictionary<string, string> services = new(StringComparer.Ordinal);
        var items = new ItemReader(bytes);
        while (items.TryNext(out var type, out var value))
        {
            var item = new ItemReader(value);
            if (type == ItemType.Role && roles.Count < MostOfAKind)
                roles.Add(new RoleSelection(item.CountedUid(), item.Byte() == 1, item.Byte() == 1));
            else if (type == ItemType.CommonExtendedNegotiation && services.Count < MostOfAKind)
                services[item.CountedUid()] = item.CountedUid();
            else
                user = ReadOne(user, type, ref item);
        }
        return user with { Roles = roles, ServiceClasses = services };
    }

    private static UserInformation ReadOne(UserInformation user, ItemType type, ref ItemReader item) => type switch
    {
        ItemType.MaximumLength => user with { MaximumLength = item.UInt32() },
        ItemType.ImplementationClass => user with { ImplementationClassUid = ItemReader.Uid(item.Rest) },
        ItemType.ImplementationVersion => user with { ImplementationVersion = Version(item.Rest) },
        ItemType.OperationsWindow => user with { Window = new OperationsWindow(item.UInt16(), item.UInt16()) },
        _ => user,
    };

    private static string Version(ReadOnlySpan<byte> value)
    {
        value = value[..Math.Min(value.Length, LongestVersion)].Trim(" \0"u8);
        return value.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E) ? "" : Encoding.ASCII.GetString(value);
    }

    public static void Write(ItemWriter pdu, UserInformation user) => pdu.Item(ItemType.UserInformation, items =>
    {
        items.Item(ItemType.MaximumLength, item => item.UInt32(user.MaximumLength));
        if (user.ImplementationClassUid is { } uid)
            items.Uid(ItemType.ImplementationClass, uid);
        if (user.Window is { } window)
            items.Item(ItemType.OperationsWindow, item => WriteWindow(item, window));
        foreach (var role in user.Roles)
            items.Item(ItemType.Role, item => WriteRole(item, role));
        if (user.ImplementationVersion is { } version)
            items.Item(ItemType.ImplementationVersion, item => item.Text(version));
        foreach (var (sopClass, service) in user.ServiceClasses)
            items.Item(ItemType.CommonExtendedNegotiation, item => WriteService(item, sopClass, service));
    });

    private static void WriteWindow(ItemWriter item, OperationsWindow window)
    {
        item.UInt16(window.Invoked);
        item.UInt16(window.Performed);
    }

    private static void WriteRole(ItemWriter item, RoleSelection role)
    {
        item.CountedUid(role.SopClass);
        item.Byte((byte)(role.AsUser ? 1 : 0));
        item.Byte((byte)(role.AsProvider ? 1 : 0));
    }

    private static void WriteService(ItemWriter item, string sopClass, string service)
    {
        item.CountedUid(sopClass);
        item.CountedUid(service);
        item.UInt16(0); // no related general SOP classes
    }
}
