using System.Runtime.Versioning;
using System.Security.Cryptography;
using DentaMind.Platform.Keys;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Keys;

[SupportedOSPlatform("linux")]
public sealed class KeyRingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dentamind-keys-").FullName;

    private KeyRingOptions Options => new() { Folder = Path.Combine(folder, "keys") };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_ring_is_made_once_and_opens_again()
    {
        using var made = KeyRing.OpenOrCreate(Options, marker: null);
        using var opened = KeyRing.OpenOrCreate(Options, made.Marker);
        opened.OrganisationId.ShouldBe(made.OrganisationId);
        var patient = made.CreateOwnerKey();
        var dek = RandomNumberGenerator.GetBytes(32);
        using var again = opened.OpenOwnerKey(patient.Wrapped);
        again.UnwrapDek(patient.Key.WrapDek(dek)).ShouldBe(dek);
    }

    [Fact]
    public void Only_the_owner_of_the_folder_may_read_the_keys()
    {
        KeyRing.OpenOrCreate(Options, marker: null).Dispose();
        File.GetUnixFileMode(Options.Folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var file in Directory.GetFiles(Options.Folder))
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
    }

    [Theory, InlineData("ring.json"), InlineData("root.key")]
    public void A_key_file_that_others_may_read_is_refused(string name)
    {
        KeyRing.OpenOrCreate(Options, marker: null).Dispose();
        File.SetUnixFileMode(Path.Combine(Options.Folder, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Refused(Options, marker: null).Code.ShouldBe(KeysException.Exposed);
    }

    [Fact]
    public void A_missing_ring_is_not_made_anew_beside_a_database()
    {
        string marker;
        using (var made = KeyRing.OpenOrCreate(Options, marker: null))
            marker = made.Marker;
        Directory.Delete(Options.Folder, recursive: true);
        var refusal = Refused(Options, marker);
        refusal.Code.ShouldBe(KeysException.Missing);
        refusal.Message.ShouldContain(Options.Folder);
        Directory.Exists(Options.Folder).ShouldBeFalse("nothing is initialised silently");
    }

    [Fact]
    public void A_ring_of_another_database_is_refused()
    {
        KeyRing.OpenOrCreate(Options, marker: null).Dispose();
        Refused(Options, marker: new string('0', 32)).Code.ShouldBe(KeysException.Wrong);
    }

    [Fact]
    public void A_missing_or_exchanged_root_key_is_refused_and_left_as_it_is()
    {
        KeyRing.OpenOrCreate(Options, marker: null).Dispose();
        var root = Path.Combine(Options.Folder, "root.key");
        var other = RandomNumberGenerator.GetBytes(32);
        File.WriteAllBytes(root, other);
        Refused(Options, marker: null).Code.ShouldBe(KeysException.Wrong);
        File.ReadAllBytes(root).ShouldBe(other);
        File.Delete(root);
        Refused(Options, marker: null).Code.ShouldBe(KeysException.Missing);
        File.Exists(root).ShouldBeFalse();
        File.WriteAllBytes(root, new byte[31]);
        File.SetUnixFileMode(root, UnixFileMode.UserRead);
        Refused(Options, marker: null).Code.ShouldBe(KeysException.Unusable);
    }

    [Theory, InlineData("{}"), InlineData("{"), InlineData("null"), InlineData("""{"version":2,"organisation":""}"""), InlineData("""{"version":1,"organisation":"","salt":"AA==","iterations":1}""")]
    public void A_damaged_ring_is_refused(string text)
    {
        KeyRing.OpenOrCreate(Options, marker: null).Dispose();
        File.WriteAllText(Path.Combine(Options.Folder, "ring.json"), text);
        Refused(Options, marker: null).Code.ShouldBe(KeysException.Unusable);
    }

    [Fact]
    public void A_crash_between_root_key_and_ring_is_no_obstacle()
    {
        KeyRing.OpenOrCreate(Options, marker: null).Dispose();
        File.Delete(Path.Combine(Options.Folder, "ring.json"));
        File.WriteAllText(Path.Combine(Options.Folder, "ring.json.part"), "half");
        using var made = KeyRing.OpenOrCreate(Options, marker: null);
        using var opened = KeyRing.OpenOrCreate(Options, made.Marker);
        opened.OrganisationId.ShouldBe(made.OrganisationId);
    }

    [Fact]
    public void A_passphrase_opens_what_it_sealed_and_another_does_not()
    {
        var file = Path.Combine(folder, "passphrase");
        var options = Options with { PassphraseFile = file };
        File.WriteAllText(file, "correct horse battery staple\n");
        string marker;
        using (var made = KeyRing.OpenOrCreate(options, marker: null))
            marker = made.Marker;
        File.Exists(Path.Combine(Options.Folder, "root.key")).ShouldBeFalse();
        KeyRing.OpenOrCreate(options, marker).Dispose();
        Refused(Options, marker).Code.ShouldBe(KeysException.Passphrase);
        File.WriteAllText(file, "correct horse battery stapler\n");
        Refused(options, marker).Code.ShouldBe(KeysException.Wrong);
        File.WriteAllText(file, "short\n");
        Refused(options, marker).Code.ShouldBe(KeysException.Passphrase);
        Refused(Options with { PassphraseVariable = "DENTAMIND_NO_SUCH_VARIABLE" }, marker).Code.ShouldBe(KeysException.Passphrase);
    }

    [Fact]
    public void A_passphrase_for_a_ring_without_one_is_refused()
    {
        KeyRing.OpenOrCreate(Options, marker: null).Dispose();
        var file = Path.Combine(folder, "passphrase");
        File.WriteAllText(file, "correct horse battery staple");
        Refused(Options with { PassphraseFile = file }, marker: null).Code.ShouldBe(KeysException.Passphrase);
    }

    [Fact]
    public void Keys_of_one_kind_do_not_serve_as_another()
    {
        using var ring = KeyRing.OpenOrCreate(Options, marker: null);
        var patient = ring.CreateOwnerKey();
        Should.Throw<KeysException>(() => ring.Organisation.UnwrapDek(patient.Wrapped)).Code.ShouldBe(KeysException.Broken);
        var dek = ring.Organisation.WrapDek(new byte[32]);
        Should.Throw<KeysException>(() => ring.OpenOwnerKey(dek)).Code.ShouldBe(KeysException.Broken);
    }

    [Fact]
    public void A_disposed_key_is_wiped_and_the_organisations_key_stays()
    {
        using var ring = KeyRing.OpenOrCreate(Options, marker: null);
        var patient = ring.CreateOwnerKey().Key;
        patient.Dispose();
        Should.Throw<ObjectDisposedException>(() => patient.WrapDek(new byte[32]));
        ring.Organisation.Dispose();
        ring.Organisation.WrapDek(new byte[32]).Length.ShouldBe(40);
    }

    private static KeysException Refused(KeyRingOptions options, string? marker) =>
        Should.Throw<KeysException>(() => KeyRing.OpenOrCreate(options, marker));
}
