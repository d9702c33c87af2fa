using System.Text;
using DentaMind.Dicom.Data;
using DentaMind.Kit;
using DentaMind.Rooms.Dicom.Network;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Data;

public sealed class DataSetConversionTests
{
    private static readonly TransferSyntax Implicit = TransferSyntax.ImplicitLittleEndian;
    private static readonly TransferSyntax Explicit = TransferSyntax.ExplicitLittleEndian;
    private static readonly byte[] Uid = "1.2\0"u8.ToArray();

    [Fact]
    public async Task Implicit_becomes_explicit_with_the_dictionarys_vrs_and_unknown_ones_stay_unknown()
    {
        var source = Raw.Join(
            Raw.Implicit(0x00080000, 4, 1, 0, 0, 0),
            Raw.Implicit(0x00080060, 2, "IO"u8.ToArray()),
            Raw.Implicit(0x00081140, 20, Raw.Item(12, Raw.Implicit(0x00081155, 4, Uid))),
            Raw.Implicit(0x00082112, 0),
            Raw.Implicit(0x00090010, 6, "MAKER "u8.ToArray()),
            Raw.Implicit(0x00091001, 2, 7, 8),
            Raw.Implicit(0x00091002, Raw.Undefined), Raw.Item(Raw.Undefined, Raw.Implicit(0x00100020, 2, "X "u8.ToArray())), Raw.ItemEnd, Raw.SequenceEnd,
            Raw.Implicit(0x00280103, 2, 1, 0),
            Raw.Implicit(0x00280106, 2, 0xFF, 0xFF),
            Raw.Implicit(0x7FE00010, 4, 1, 2, 3, 4));

        var explicitly = await ConvertAsync(Raw.File(Implicit.Uid, source), Explicit);

        explicitly.ShouldBe(Raw.Join(
            Raw.Short(0x00080060, "CS", "IO"),
            Raw.LongHead(0x00081140, "SQ", Raw.Undefined), Raw.Item(Raw.Undefined), Raw.Short(0x00081155, "UI", Uid), Raw.ItemEnd, Raw.SequenceEnd,
            Raw.LongHead(0x00082112, "SQ", 0),
            Raw.Short(0x00090010, "LO", "MAKER "),
            Raw.Long(0x00091001, "UN", [7, 8]),
            Raw.LongHead(0x00091002, "SQ", Raw.Undefined), Raw.Item(Raw.Undefined), Raw.Short(0x00100020, "LO", "X "), Raw.ItemEnd, Raw.SequenceEnd,
            Raw.Short(0x00280103, 1),
            Raw.Short(0x00280106, "SS", [0xFF, 0xFF]),
            Raw.Long(0x7FE00010, "OW", [1, 2, 3, 4])));
    }

    [Fact]
    public async Task Explicit_becomes_implicit_and_an_unknown_vr_keeps_its_bytes()
    {
        var source = Raw.Join(
            Raw.Short(0x00080060, "CS", "IO"),
            Raw.Long(0x00081140, "SQ", Raw.Join(Raw.Item(12, Raw.Short(0x00081155, "UI", Uid)), Raw.Item(0))),
            Raw.LongHead(0x00400275, "UN", Raw.Undefined), Raw.Item(10, Raw.Implicit(0x00100020, 2, "X "u8.ToArray())), Raw.SequenceEnd,
            Raw.Long(0x00091001, "UN", [7, 8]),
            Raw.Short(0x00091002, "ZZ", "?!"),
            Raw.Long(0x7FE00010, "OB", [1, 2]));

        (await ConvertAsync(Raw.File(Explicit.Uid, source), Implicit)).ShouldBe(Raw.Join(
            Raw.Implicit(0x00080060, 2, "IO"u8.ToArray()),
            Raw.Implicit(0x00081140, Raw.Undefined), Raw.Item(Raw.Undefined), Raw.Implicit(0x00081155, 4, Uid), Raw.ItemEnd, Raw.Item(Raw.Undefined), Raw.ItemEnd, Raw.SequenceEnd,
            Raw.Implicit(0x00400275, Raw.Undefined), Raw.Item(Raw.Undefined), Raw.Implicit(0x00100020, 2, "X "u8.ToArray()), Raw.ItemEnd, Raw.SequenceEnd,
            Raw.Implicit(0x00091001, 2, 7, 8),
            Raw.Implicit(0x00091002, 2, "?!"u8.ToArray()),
            Raw.Implicit(0x7FE00010, 2, 1, 2)));
    }

    [Fact]
    public async Task Big_endian_numbers_are_turned_by_their_vr_and_nothing_else_is()
    {
        var (source, wanted) = (new List<byte[]>(), new List<byte[]>());
        foreach (var (tag, vr, big, little) in new (uint, string, byte[], byte[])[]
        {
            (0x00080060, "CS", "IO"u8.ToArray(), "IO"u8.ToArray()),
            (0x00091001, "UN", [1, 2, 3, 4], [1, 2, 3, 4]),
            (0x00189073, "FD", [1, 2, 3, 4, 5, 6, 7, 8], [8, 7, 6, 5, 4, 3, 2, 1]),
            (0x00280009, "AT", [0x00, 0x18, 0x10, 0x63], [0x18, 0x00, 0x63, 0x10]),
            (0x00280010, "US", [1, 2], [2, 1]),
            (0x00280106, "SS", [0xFF, 0xFE], [0xFE, 0xFF]),
            (0x00281201, "OW", [1, 2, 3, 4], [2, 1, 4, 3]),
            (0x00420011, "OB", [1, 2, 3, 4], [1, 2, 3, 4]),
            (0x00720074, "FL", [1, 2, 3, 4], [4, 3, 2, 1]),
            (0x7FE00010, "OW", [1, 2, 3, 4], [2, 1, 4, 3]),
        })
        {
            source.Add(BigEndian(tag, vr, big));
            wanted.Add(vr is "UN" or "OW" or "OB" ? Raw.Long(tag, vr, little) : Raw.Short(tag, vr, little));
        }

        (await ConvertAsync(Raw.File(TransferSyntax.ExplicitBigEndian.Uid, [.. source.SelectMany(part => part)]), Explicit)).ShouldBe(Raw.Join([.. wanted]));
    }

    [Fact]
    public async Task A_value_too_long_for_its_vr_gets_one_that_can_tell_its_length()
    {
        var value = new byte[70_000];
        var source = Raw.Join(Raw.Implicit(0x00080060, 2, "IO"u8.ToArray()), Raw.Implicit(0x00102180, 70_000, value), Raw.Implicit(0x00283002, 70_000, value), Raw.Implicit(0x00400001, 70_000, value));

        var converted = await ConvertAsync(Raw.File(Implicit.Uid, source), Explicit);

        converted.ShouldHold(Raw.Join(Raw.Short(0x00080060, "CS", "IO"), Raw.Long(0x00102180, "UN", value), Raw.Long(0x00283002, "OW", value), Raw.Long(0x00400001, "UN", value)));
    }

    [Fact]
    public async Task A_deflated_data_set_is_inflated_and_changed_on_the_way()
    {
        var file = await Samples.FileAsync(Samples.Intraoral(), TransferSyntax.DeflatedExplicitLittleEndian);
        using var plain = new MemoryStream();
        await DicomWriter.WriteDatasetAsync(plain, Samples.Intraoral(), Explicit);

        (await ConvertAsync(file, Explicit)).ShouldBe(plain.ToArray());
        var changed = await ConvertAsync(file, Implicit, ElementChange.Set(Tags.PatientId, "A-1"));
        (await DicomReader.ReadDatasetAsync(new MemoryStream(changed), Implicit, ReadOptions.Whole)).Dataset.Text(Tags.PatientId).ShouldBe("A-1");
    }

    [Fact]
    public async Task What_would_have_to_be_decoded_or_encoded_is_refused_beforehand()
    {
        var jpeg = Raw.File(TransferSyntax.JpegLossless.Uid, Raw.Short(0x00080060, "CS", "IO"));
        var plain = Raw.File(Explicit.Uid, Raw.Short(0x00080060, "CS", "IO"));

        (await CodeAsync(jpeg, Explicit)).ShouldBe("not-convertible");
        foreach (var target in new[] { TransferSyntax.JpegLossless, TransferSyntax.DeflatedExplicitLittleEndian, TransferSyntax.ExplicitBigEndian })
            (await CodeAsync(plain, target)).ShouldBe("not-convertible");
        DataSetRewriter.CanConvert(TransferSyntax.JpegLossless, TransferSyntax.JpegLossless).ShouldBeTrue();
        DataSetRewriter.CanConvert(TransferSyntax.JpegLossless, Explicit).ShouldBeFalse();
        DataSetRewriter.CanConvert(TransferSyntax.ExplicitBigEndian, Implicit).ShouldBeTrue();
        DataSetRewriter.CanConvert(TransferSyntax.Of("1.2.3"), Explicit).ShouldBeFalse();
    }

    [Fact]
    public async Task Lengths_that_contradict_each_other_are_refused()
    {
        var modality = Raw.Implicit(0x00080060, 2, "IO"u8.ToArray());
        byte[] File(params byte[][] parts) => Raw.File(Implicit.Uid, Raw.Join([modality, .. parts]));

        (await CodeAsync(File(Raw.Implicit(0x00081140, 20, Raw.Item(40, Raw.Implicit(0x00081155, 4, Uid)))), Explicit)).ShouldBe("not-convertible");
        (await CodeAsync(File(Raw.Implicit(0x00081140, 20, Raw.Item(12, Raw.Implicit(0x00081155, 40, Uid)))), Explicit)).ShouldBe("not-convertible");
        (await CodeAsync(File(Raw.Implicit(0x00081140, 12, Raw.Implicit(0x00081155, 4, Uid))), Explicit)).ShouldBe("not-convertible");
        (await CodeAsync(File(Raw.Implicit(0x7FE00010, Raw.Undefined), Raw.Item(2, 1, 2), Raw.SequenceEnd), Explicit)).ShouldBe("not-convertible");
        (await CodeAsync(File(Raw.Implicit(0x00081140, Raw.Undefined), Raw.Item(Raw.Undefined)), Explicit)).ShouldBe("truncated");
        (await CodeAsync(File(Raw.Implicit(0x7FE00010, 40, 1, 2)), Explicit)).ShouldBe("truncated");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_damage_breaks_the_rewriter_nor_hides_what_is_to_be_removed(int seed)
    {
        var seeds = await Damaged.SeedsAsync();
        var random = new Random(seed);
        for (var i = 0; i < 1500; i++)
        {
            var bytes = Damaged.Bytes([.. seeds[random.Next(seeds.Count)]], random);
            TransferSyntax? target = random.Next(3) switch { 0 => Explicit, 1 => Implicit, _ => null };
            try
            {
                using var rewritten = await DataSetRewriter.OpenAsync(
                    new MemoryStream(bytes), [ElementChange.Remove(Tags.PatientName), ElementChange.Set(Tags.PatientId, "X")], target);
                var sent = await Rewriting.ReadAsync(rewritten, 1000);
                var read = (await DicomReader.ReadDatasetAsync(new MemoryStream(sent), rewritten.TransferSyntax, ReadOptions.Header)).Dataset;
                read.Contains(Tags.PatientName).ShouldBeFalse($"seed {seed}, case {i}");
                if (read.Contains(Tags.PatientId))
                    read.Text(Tags.PatientId).ShouldBe("X", $"seed {seed}, case {i}");
            }
            catch (DicomException)
            {
                // Refused by name.
            }
        }
    }

    [Fact]
    public async Task Every_real_file_says_the_same_in_every_syntax_it_can_have()
    {
        var converted = 0;
        foreach (var path in SharedData.Files("dicom", "*.dcm"))
        {
            var source = await ReadAsync(path);
            if (source is null || source.Flaws.Codes.Count > 0)
                continue;
            foreach (var target in new[] { Explicit, Implicit }.Where(target => DataSetRewriter.CanConvert(source.TransferSyntax, target)))
            {
                await using var stream = File.OpenRead(path);
                using var rewritten = await DataSetRewriter.OpenAsync(stream, [], target);
                var read = await DicomReader.ReadDatasetAsync(rewritten, target, ReadOptions.Whole);
                read.Flaws.Codes.ShouldBeEmpty(path);
                Told(read.Dataset).ShouldBe(Told(source.Dataset), $"{path} as {target.Keyword}");
                converted++;
            }
        }

        converted.ShouldBeGreaterThan(100);
    }

    private static async Task<DicomFile?> ReadAsync(string path)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            return await DicomReader.ReadFileAsync(stream, ReadOptions.Whole);
        }
        catch (DicomException)
        {
            return null;
        }
    }

    /// <summary>Every tag and value in their order, group lengths aside.</summary>
    private static string Told(Dataset dataset)
    {
        var told = new StringBuilder();
        foreach (var element in dataset.Where(element => !element.Tag.IsGroupLength))
        {
            told.Append(element.Tag);
            foreach (var item in element.Items ?? [])
                told.Append('{').Append(Told(item)).Append('}');
            told.Append(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(element.Value.Span), 0, 4)).Append('\n');
        }

        return told.ToString();
    }

    private static async Task<byte[]> ConvertAsync(byte[] file, TransferSyntax target, params ElementChange[] changes)
    {
        using var whole = await DataSetRewriter.OpenAsync(new MemoryStream(file), changes, target);
        var bytes = await Rewriting.ReadAsync(whole, 4096);
        using var dripping = await DataSetRewriter.OpenAsync(new DrippingStream(file), changes, target);
        (await Rewriting.ReadAsync(dripping, 5)).AsSpan().SequenceEqual(bytes).ShouldBeTrue();
        whole.TransferSyntax.ShouldBe(target);
        return bytes;
    }

    private static async Task<string> CodeAsync(byte[] file, TransferSyntax target) =>
        (await Should.ThrowAsync<DicomException>(() => ConvertAsync(file, target))).Code;

    private static byte[] BigEndian(uint tag, string vr, byte[] value)
    {
        var isLong = vr is "UN" or "OW" or "OB";
        var head = Raw.BigEndian(tag, vr, isLong ? [] : value);
        return isLong ? Raw.Join(head, [0, 0, 0, (byte)value.Length], value) : head;
    }
}
