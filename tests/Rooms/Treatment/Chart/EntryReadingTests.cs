using DentaMind.Kernel.Dentistry;
using DentaMind.Treatment.Chart;
using DentaMind.Treatment.Chart.Entry;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Treatment.Chart;

public sealed class EntryReadingTests
{
    public static TheoryData<string, string> Lines => new()
    {
        { "16 MOD composite planned", "16 filling MOD composite planned" },
        { "16 composite dom", "16 filling MOD composite planned" },
        { "36 crown", "36 crown planned" },
        { "38 missing", "38 missing" },
        { "13-15 bridge 14x", "15,14,13 bridge x14 planned" },
        { "15-13 bridge 14x existing zirconia", "15,14,13 bridge x14 zirconia existing" },
        { "23, 24x, 25 bridge pfm completed", "23,24,25 bridge x24 metal-ceramic completed" },
        { "18,28 missing; 46 O caries icdas 4", "18 missing | 28 missing | 46 caries O icdas4 condition" },
        { "12 to 22 veneer ceramic", "12 veneer B ceramic planned | 11 veneer B ceramic planned | 21 veneer B ceramic planned | 22 veneer B ceramic planned" },
        { "16 occlusal caries", "16 caries O condition" },
        { "16 mesial and occlusal amalgam existing other", "16 filling MO amalgam existing-other" },
        { "16 OP composite", "16 filling OL composite planned" },
        { "36 root canal treatment completed", "36 root-canal completed" },
        { "11 rotated 20 degrees mesially", "11 rotation mesial 20deg condition" },
        { "13 drift 1.5 mm distal", "13 drift distal 1.5mm condition" },
        { "13 déplacement 1,5mm distale", "13 drift distal 1.5mm condition" },
        { "36 watch", "36 observation watch" },
        { "36 refer", "36 observation referred" },
        { "36 O caries watch", "36 caries O watch" },
        { "26 O sealant done", "26 sealant O completed" },
        { "26 scellant fait", "26 sealant O completed" },
        { "16 MOD résine prévue", "16 filling MOD composite planned" },
        { "36 couronne céramo-métallique à faire", "36 crown metal-ceramic planned" },
        { "13 à 15 pont 14x existant", "15,14,13 bridge x14 existing" },
        { "46 traitement de canal terminé", "46 root-canal completed" },
        { "55, 54 mainteneur d'espace", "55,54 space-maintainer planned" },
        { "75 M carie à surveiller", "75 caries M watch" },
        { "11S non sortie", "11S unerupted" },
        { "48 incluse", "48 impacted condition" },
        { "21 MI fracture\n21 MI composite fait", "21 fracture MI condition | 21 filling MI composite completed" },
        { "  16   B  C  caries  ", "16 caries BC condition" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_means_what_a_dentist_means_by_it(string typed, string meant) =>
        string.Join(" | ", EntryReading.Read(typed, Notation.Fdi, null).Answer.Select(Say)).ShouldBe(meant);

    [Theory]
    [InlineData("3 MOD composite", Notation.Universal, "16")]
    [InlineData("A, J O sealant", Notation.Universal, "55,65")]
    [InlineData("58 extraction", Notation.Universal, "11S")]
    [InlineData("UR6 MOD composite", Notation.Palmer, "16")]
    [InlineData("LLE crown", Notation.Palmer, "75")]
    [InlineData("6+ MOD composite", Notation.Haderup, "16")]
    [InlineData("3+..5+ crown", Notation.Haderup, "15,14,13")]
    [InlineData("6-8 crown", Notation.Universal, "13,12,11")]
    [InlineData("7-10 crown", Notation.Universal, "12,11,21,22")]
    public void A_line_is_read_in_its_notation_and_kept_in_FDI(string typed, Notation notation, string teeth) =>
        string.Join(',', EntryReading.Read(typed, notation, null).Answer.SelectMany(form => form.Teeth!)).ShouldBe(teeth);

    [Theory]
    [InlineData(ChartStatus.Existing, "16 MOD amalgam", ChartStatus.Existing)]
    [InlineData(ChartStatus.Existing, "16 M caries", ChartStatus.Condition)]
    [InlineData(ChartStatus.Condition, "16 crown", ChartStatus.Planned)]
    [InlineData(ChartStatus.Existing, "16 crown planned", ChartStatus.Planned)]
    public void The_usual_status_stands_in_where_none_is_said_and_where_it_can(ChartStatus usual, string typed, ChartStatus meant) =>
        EntryReading.Read(typed, Notation.Fdi, usual).Answer[0].Status.ShouldBe(meant);

    public static TheoryData<string, int, string> Flawed => new()
    {
        { "19 crown", 1, "\"19\" is no tooth in FDI notation." },
        { "16 floss", 4, "\"floss\" is not understood." },
        { "16 17 MO amalgam", 4, "A number alone is not understood: separate teeth by a comma, and say mm or degrees." },
        { "16 MODV composite", 4, "V is vestibular to some and class V to others: write B, or C for the cervical third." },
        { "16 crown filling", 10, "Two things are named; separate entries by a semicolon." },
        { "16 MOD", 1, "Say what it is: a filling, a crown, caries ..." },
        { "16", 1, "Say what it is: a filling, a crown, caries ..." },
        { "16 caries", 1, "Say on which surfaces." },
        { "16 M crown", 1, "This is of the whole tooth; leave the surfaces out." },
        { "11 MO composite", 1, "An incisor or a canine has an incisal edge (I) and no occlusal surface (O)." },
        { "46 OP composite", 1, "A lower tooth has no palatal surface (P); it is lingual (L)." },
        { "38 missing crown", 1, "Say whether the tooth is there, or what is on it, and separate the two by a semicolon." },
        { "36 crown; 19 crown", 11, "\"19\" is no tooth in FDI notation." },
        { "é 36 crown", 1, "\"é\" is no tooth in FDI notation." },
        { "13-46 crown", 1, "\"13-46\" is no tooth in FDI notation." },
        { "16 bridge", 1, "Say which of its teeth stand over a gap." },
        { "36 exfoliated", 1, "Only primary teeth are exfoliated; a permanent one is missing." },
        { "16 O caries icdas 9", 1, "ICDAS goes from 1 to 6; 0 is a sound tooth and is not charted." },
        { "16 rotation 400 deg", 1, "A tooth is turned or tipped by 1 to 180 degrees." },
        { ";;;", 1, "Type a tooth and what it has, such as: 16 MOD composite planned." },
    };

    [Theory]
    [MemberData(nameof(Flawed))]
    public void What_is_not_understood_is_told_with_its_place(string typed, int column, string reason)
    {
        var refusal = EntryReading.Read(typed, Notation.Fdi, null).Refusal!;
        refusal.Code.ShouldBe("entry-not-understood");
        var flaw = refusal.Flaws.ShouldHaveSingleItem();
        (flaw.Line, flaw.Column, flaw.Reason).ShouldBe((1, column, reason));
    }

    [Fact]
    public void Nothing_that_is_typed_breaks_the_reader() => Prop.ForAll(Noise, Gen.Elements(Enum.GetValues<Notation>()).ToArbitrary(), (text, notation) =>
    {
        var read = EntryReading.Read(text, notation, null);
        return read.IsAnswer ? FormReading.ReadAll(read.Answer, Notation.Fdi).IsAnswer : read.Refusal.Flaws.Count > 0;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true));

    private static Arbitrary<string> Noise => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        Gen.Elements("16", "13-15", "14x", "MOD", "crown", "planned", "à", "to", ",", ";", "\n", "icdas", "4", "2mm", "°", "d'", "V", "pont", "A", "6+", "..", "-", "x", "missing").ListOf(8).Select(words => string.Join(' ', words)))
        .ToArbitrary();

    private static string Say(EventForm form) => string.Join(' ', new[]
    {
        string.Join(',', form.Teeth!),
        form.Presence is { } presence ? Kebab(presence) : Kebab(form.Item!.Value),
        form.Pontics is { } pontics ? "x" + string.Join(',', pontics) : "",
        Surfaces(form),
        form.Material is { } material ? Kebab(material) : "",
        form.Icdas is { } icdas ? $"icdas{icdas}" : "",
        form.Movement?.Direction is { } direction ? Kebab(direction) : "",
        form.Movement?.Millimetres is { } far ? FormattableString.Invariant($"{far}mm") : "",
        form.Movement?.Degrees is { } turn ? $"{turn}deg" : "",
        form.Status is { } status ? Kebab(status) : "",
    }.Where(word => word.Length > 0));

    private static string Surfaces(EventForm form) =>
        form.Kind == ChartEventKind.Mark ? FormReading.ReadAll([form], Notation.Fdi).Answer[0].Surfaces.ToString() : "";

    private static string Kebab<T>(T value) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value!.ToString()!);
}
