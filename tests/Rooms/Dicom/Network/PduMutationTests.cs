using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Messages;
using DentaMind.Dicom.Network.Pdus;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Network;

/// <summary>Damaged PDUs are understood or refused, by one kind of exception, and cost little memory.</summary>
public sealed class PduMutationTests
{
    private const int Rounds = 20_000;

    /// <summary>No parse may take more than this for each byte it was given.</summary>
    private const int BytesPerByte = 64;
    private const int Fixed = 16 * 1024;

    private delegate void Parse(ReadOnlySpan<byte> bytes);

    [Fact]
    public void A_damaged_association_request_is_understood_or_refused() => Mutate(
        (Talk.Request() with { User = FullUser() }).ToPdu()[PduHeader.Size..], bytes => AssociateRequest.Read(bytes), seed: 1);

    [Fact]
    public void A_damaged_association_answer_is_understood_or_refused() => Mutate(
        new AssociateAccept("A", "B", [new PresentationAnswer(1, ContextRefusal.None, "1.2")], FullUser()).ToPdu()[PduHeader.Size..],
        bytes => AssociateAccept.Read(bytes), seed: 2);

    [Fact]
    public void A_damaged_command_is_understood_or_refused() => Mutate(Talk.Store().ToBytes(), bytes => Use(CommandSet.Read(bytes)), seed: 3);

    private static void Mutate(byte[] sound, Parse parse, int seed)
    {
        var random = new Random(seed);
        var (understood, refused) = (0, 0);
        Run(sound, parse);
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Damage(sound, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            if (Run(damaged, parse))
                understood++;
            else
                refused++;
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Fixed + (BytesPerByte * damaged.Length));
        }
        understood.ShouldBeGreaterThan(Rounds / 100);
        refused.ShouldBeGreaterThan(Rounds / 100);
    }

    private static bool Run(byte[] bytes, Parse parse)
    {
        try
        {
            parse(bytes);
            return true;
        }
        catch (AssociationLostException)
        {
            return false;
        }
    }

    private static byte[] Damage(byte[] sound, Random random)
    {
        var damaged = random.Next(4) == 0 ? sound[..random.Next(sound.Length)] : [.. sound];
        for (var change = random.Next(1, 4); change > 0 && damaged.Length > 0; change--)
            damaged[random.Next(damaged.Length)] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
        return damaged;
    }

    private static void Use(CommandSet command)
    {
        _ = (command.Field, command.MessageId, command.HasDataSet, command.Text(CommandElement.AffectedSopInstanceUid));
        command.ToBytes();
    }

    private static UserInformation FullUser() => new()
    {
        MaximumLength = 16384,
        ImplementationClassUid = "1.2.3",
        ImplementationVersion = "SCRIPT",
        Window = new OperationsWindow(2, 2),
        Roles = [new RoleSelection(Talk.IntraOral, true, false)],
        ServiceClasses = new Dictionary<string, string> { [Talk.IntraOral] = "1.2.840.10008.4.2" },
    };
}
