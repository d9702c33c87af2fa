using DentaMind.Dicom.Data;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Dicom.Data;

public sealed class DicomWriterTests
{
    public static TheoryData<string, bool> Forms => new()
    {
        { TransferSyntax.ImplicitLittleEndian.Uid, false },
        { TransferSyntax.ImplicitLittleEndian.Uid, true },
        { TransferSyntax.ExplicitLittleEndian.Uid, false },
        { TransferSyntax.ExplicitLittleEndian.Uid, true },
        { TransferSyntax.ExplicitBigEndian.Uid, false },
        { TransferSyntax.ExplicitBigEndian.Uid, true },
        { TransferSyntax.DeflatedExplicitLittleEndian.Uid, false },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_is_written_is_read_back(string syntax, bool hasUndefinedLengths)
    {
        var dataset = Samples.Intraoral().SetBytes(Tags.PixelData, Vr.OW, Enumerable.Range(0, 1200).Select(i => (byte)i).ToArray());
        var bytes = await Samples.FileAsync(dataset, TransferSyntax.Of(syntax), new WriteOptions { HasUndefinedLengths = hasUndefinedLengths });
        var file = await Raw.ReadAsync(bytes);

        file.Flaws.Codes.ShouldBeEmpty();
        file.TransferSyntax.Uid.ShouldBe(syntax);
        (bytes.Length % 2).ShouldBe(0);
        Same(file.Dataset, dataset);
    }

    [Fact]
    public void Any_data_set_survives_any_syntax() => Prop.ForAll(Datasets.ToArbitrary(), Gen.Elements(Forms.Select(form => form.Data)).ToArbitrary(), (dataset, form) =>
    {
        var bytes = Samples.FileAsync(dataset, TransferSyntax.Of(form.Item1), new WriteOptions { HasUndefinedLengths = form.Item2 }).GetAwaiter().GetResult();
        Same(Raw.ReadAsync(bytes).AsTask().GetAwaiter().GetResult().Dataset, dataset);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Compressed_frames_keep_their_fragments()
    {
        ReadOnlyMemory<byte>[] fragments = [Array.Empty<byte>(), new byte[] { 0xFF, 0xD8, 1, 2 }, new byte[] { 3, 4 }];
        var dataset = Samples.Intraoral().Set(Element.OfFragments(Tags.PixelData, Vr.OB, fragments));
        var file = await Raw.ReadAsync(await Samples.FileAsync(dataset, TransferSyntax.JpegLossless));

        file.Flaws.Codes.ShouldBeEmpty();
        file.Dataset[Tags.PixelData]!.Fragments!.Select(fragment => fragment.ToArray()).ShouldBe(fragments.Select(fragment => fragment.ToArray()));
    }

    [Fact]
    public void The_header_of_a_file_is_the_same_every_time_and_tells_no_sender()
    {
        var header = DicomWriter.Part10Header(SopClass.Intraoral, "1.2.3", TransferSyntax.JpegLossless.Uid);

        header.ShouldBe(DicomWriter.Part10Header(SopClass.Intraoral, "1.2.3", TransferSyntax.JpegLossless.Uid));
        header.AsSpan(0, 128).IndexOfAnyExcept((byte)0).ShouldBe(-1);
        header[128..144].ShouldBe([.. "DICM"u8, 2, 0, 0, 0, (byte)'U', (byte)'L', 4, 0, (byte)(header.Length - 144), 0, 0, 0]);
        Uid.IsValid(Uid.Implementation).ShouldBeTrue();
    }

    [Fact]
    public async Task A_text_too_long_for_its_form_is_written_as_unknown_and_still_read()
    {
        var text = new string('x', 65_536);
        var dataset = Samples.Intraoral().Set(Tags.ImageComments, text);
        var file = await Raw.ReadAsync(await Samples.FileAsync(dataset, TransferSyntax.ExplicitLittleEndian));

        file.Dataset[Tags.ImageComments]!.Vr.ShouldBe(Vr.UN);
        file.Dataset.Text(Tags.ImageComments).ShouldBe(text);
    }

    [Fact]
    public async Task Data_sets_nested_too_deep_are_not_written()
    {
        var dataset = new Dataset();
        for (var i = 0; i < 70; i++) dataset = new Dataset().SetItems(Tags.AnatomicRegionSequence, dataset);
        var fault = await Should.ThrowAsync<DicomException>(async () => await Samples.FileAsync(dataset, TransferSyntax.ExplicitLittleEndian));

        fault.Code.ShouldBe("too-deep");
    }

    private static Gen<Dataset> Datasets => Gen.Sized(size => Nested(Math.Min(3, size / 20)));

    private static Gen<Dataset> Nested(int depth) =>
        from texts in Gen.Choose(0, 5).SelectMany(count => Gen.ArrayOf(AnyElement(depth), count))
        select texts.Aggregate(new Dataset().Set(Tags.SpecificCharacterSet, "ISO_IR 192").Set(Tags.Modality, "IO"), (dataset, element) => dataset.Set(element));

    private static Gen<Element> AnyElement(int depth)
    {
        var text = Gen.Elements("", "a", "Zoë", "王小東^a", "x y").Select(value => new Dataset().Set(Tags.SpecificCharacterSet, "ISO_IR 192").Set(Tags.PatientName, value)[Tags.PatientName]!);
        var number = Gen.Choose(0, 65535).Select(value => new Dataset().SetIntegers(Tags.Rows, value)[Tags.Rows]!);
        var words = Gen.Choose(0, 300).Select(count => Element.OfBytes(new Tag(0x0028, 0x3006), Vr.OW, new byte[2 * count]));
        var real = Gen.Choose(-1000, 1000).Select(value => new Dataset().SetNumbers(new Tag(0x0018, 0x9073), value / 7.0)[new Tag(0x0018, 0x9073)]!);
        if (depth == 0) return Gen.OneOf(text, number, words, real);
        var items = Gen.ArrayOf(Nested(depth - 1), 2).Select(sets => Element.OfItems(Tags.AnatomicRegionSequence, sets));
        return Gen.OneOf(text, number, words, real, items);
    }

    private static void Same(Dataset read, Dataset written)
    {
        read.Select(element => element.ToString()).ShouldBe(written.Select(element => element.ToString()));
        foreach (var (mine, yours) in read.Zip(written))
        {
            mine.Value.ToArray().ShouldBe(yours.Value.ToArray(), mine.ToString());
            foreach (var (item, other) in (mine.Items ?? []).Zip(yours.Items ?? [])) Same(item, other);
            (mine.Items?.Count ?? 0).ShouldBe(yours.Items?.Count ?? 0);
        }
    }
}
