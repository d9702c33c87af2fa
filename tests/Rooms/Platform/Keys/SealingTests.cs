using DentaMind.Platform.Keys;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Keys;

public sealed class SealingTests : IDisposable
{
    private static readonly Cell Name = new("patients", "words", Guid.CreateVersion7());
    private readonly string folder = Directory.CreateTempSubdirectory("dentamind-seal-").FullName;
    private readonly KeyRing ring;
    private readonly OwnerKey patient;

    public SealingTests()
    {
        ring = KeyRing.OpenOrCreate(new KeyRingOptions { Folder = folder }, marker: null);
        patient = ring.CreateOwnerKey().Key;
    }

    public void Dispose()
    {
        patient.Dispose();
        ring.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory, InlineData(""), InlineData("Zoë"), InlineData("a longer text, of some words")]
    public void What_was_sealed_opens_in_its_cell(string text)
    {
        var value = patient.SealText(text, Name);
        patient.OpenText(value, Name).ShouldBe(text);
        patient.SealText(text, Name).ShouldNotBe(value, "each value has its own salt");
        value.AsSpan().IndexOf("longer"u8).ShouldBe(-1);
    }

    [Fact]
    public void A_value_moved_to_another_cell_is_refused()
    {
        var value = patient.SealText("Tremblay", Name);
        foreach (var other in new[] { Name with { Row = Guid.CreateVersion7() }, Name with { Table = "images" }, Name with { Column = "note" }, new Cell("patientsw", "ords", Name.Row) })
            Refused(patient, value, other);
    }

    [Fact]
    public void Two_rows_whose_values_were_swapped_are_both_refused()
    {
        var other = Name with { Row = Guid.CreateVersion7() };
        var (one, two) = (patient.SealText("Tremblay", Name), patient.SealText("Gagnon", other));
        Refused(patient, two, Name);
        Refused(patient, one, other);
    }

    [Fact]
    public void Another_patients_key_does_not_open_a_value()
    {
        using var other = ring.CreateOwnerKey().Key;
        var value = patient.SealText("Tremblay", Name);
        Refused(other, value, Name);
        Refused(ring.Organisation, value, Name);
    }

    [Fact]
    public void Every_bit_of_a_sealed_value_counts()
    {
        var value = patient.SealText("Tremblay", Name);
        for (var bit = 0; bit < value.Length * 8; bit++)
        {
            var altered = value.ToArray();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Refused(patient, altered, Name);
        }

        for (var length = 0; length < value.Length; length++)
            Refused(patient, value[..length], Name);
    }

    [Fact]
    public void A_refusal_names_the_cell_and_not_the_value()
    {
        var refusal = Should.Throw<KeysException>(() => patient.OpenText(new byte[40], Name));
        refusal.Message.ShouldContain(Name.Row.ToString());
        refusal.Code.ShouldBe("seal-broken");
    }

    private static void Refused(OwnerKey key, byte[] value, Cell cell) =>
        Should.Throw<KeysException>(() => key.Open(value, cell)).Code.ShouldBe(KeysException.Broken);
}
