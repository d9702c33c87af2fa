using DentaMind.Platform.Keys;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Keys;

public sealed class BlindIndexTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dentamind-blind-").FullName;
    private readonly KeyRing ring;
    private readonly BlindIndex index;

    public BlindIndexTests()
    {
        ring = KeyRing.OpenOrCreate(new KeyRingOptions { Folder = folder }, marker: null);
        index = ring.Index("patients", "name");
    }

    public void Dispose()
    {
        ring.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_token_depends_on_the_value_the_place_and_the_organisation()
    {
        var token = index.TokenOf("tremblay");
        token.Length.ShouldBe(16);
        ring.Index("patients", "name").TokenOf("tremblay").ShouldBe(token);
        index.TokenOf("tremblays").ShouldNotBe(token);
        ring.Index("patients", "number").TokenOf("tremblay").ShouldNotBe(token);
        ring.Index("images", "name").TokenOf("tremblay").ShouldNotBe(token);
        using var other = KeyRing.OpenOrCreate(new KeyRingOptions { Folder = Path.Combine(folder, "other") }, marker: null);
        other.Index("patients", "name").TokenOf("tremblay").ShouldNotBe(token);
    }

    [Theory]
    [InlineData("Tremblay", "tremb")]
    [InlineData("Tremblay", "T")]
    [InlineData("Lefèvre", "lefevre")]
    [InlineData("LEFEVRE", "Lefèv")]
    [InlineData("Jean-Pierre", "jean pierre")]
    [InlineData("Jean-Pierre", "jean-pi")]
    [InlineData("Jean-Pierre", "jeanpierre")]
    [InlineData("Jean-Pierre", "pierre")]
    [InlineData("Jean Pierre", "jean-pierre")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("O’Brien", "o'br")]
    [InlineData("O'Brien", "brien")]
    [InlineData("D’Arcy", "d'arcy")]
    [InlineData("de la Cruz", "cruz")]
    [InlineData("de la Cruz", "delacruz")]
    [InlineData("de la Cruz", "Cruz de")]
    [InlineData("Müller", "mueller")]
    [InlineData("Mueller", "Müller")]
    [InlineData("Müller", "muller")]
    [InlineData("Ångström", "angstrom")]
    [InlineData("Aagaard", "Ågård")]
    [InlineData("Sørensen", "sorensen")]
    [InlineData("Sørensen", "soerensen")]
    [InlineData("Łukasiewicz", "lukas")]
    [InlineData("Strauß", "strauss")]
    [InlineData("Lacœur", "lacoeur")]
    [InlineData("Æthelred", "aethel")]
    [InlineData("Đorđević", "dordevic")]
    [InlineData("Yılmaz", "yilmaz")]
    [InlineData("İpek", "ipek")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Ιωάννης", "ιωαννησ")]
    [InlineData("山田", "山")]
    [InlineData("Ｔａｎａｋａ", "tanaka")]
    [InlineData("Featherstonehaugh-Cholmondeley", "featherstonehaugh")]
    [InlineData("Tremblay^Zoe^Anne", "anne tremblay")]
    public void A_name_is_found_by_what_people_type(string name, string typed) => IsFound(name, typed).ShouldBeTrue();

    [Theory, InlineData("Tremblay", "remblay"), InlineData("Jean-Pierre", "jean paul"), InlineData("O'Brien", "bryan"), InlineData("Zoë", "zoé anne")]
    public void A_name_is_not_found_by_something_else(string name, string typed) => IsFound(name, typed).ShouldBeFalse();

    [Fact]
    public void Given_and_family_name_are_found_together()
    {
        var tokens = Hex(index.TokensOfName("Tremblay", "Zoë Anne"));
        Hex(index.TokensOfQuery("zoe trem")).IsSubsetOf(tokens).ShouldBeTrue();
    }

    [Theory, InlineData(""), InlineData("  "), InlineData("-'"), InlineData("\uD800")]
    public void Nothing_typed_asks_for_nothing(string typed) => index.TokensOfQuery(typed).ShouldBeEmpty();

    [Fact]
    public void Every_beginning_of_every_name_finds_it() => Check.QuickThrowOnFailure(Prop.ForAll<string>(name =>
    {
        var text = name ?? "";
        var tokens = Hex(index.TokensOfName(text));
        var folded = SearchName.Fold(text);
        return Enumerable.Range(0, folded.Length + 1).All(end => char.IsHighSurrogate(folded.ElementAtOrDefault(end - 1)) || Hex(index.TokensOfQuery(folded[..end])).IsSubsetOf(tokens));
    }));

    [Theory, InlineData("D’Arcy-Lefèvre", "darcylefevre"), InlineData(" Jean   Pierre ", "jean pierre"), InlineData("STRAẞ", "strass"), InlineData("Tremblay^Zoë", "tremblay zoe")]
    public void A_name_has_one_folded_form(string name, string folded) => SearchName.Fold(name).ShouldBe(folded);

    [Theory, InlineData(" ab 12-３ ", "AB12-3"), InlineData("007", "007"), InlineData("a\u200Bb", "AB")]
    public void An_identifier_has_one_folded_form(string number, string folded) => SearchName.FoldIdentifier(number).ShouldBe(folded);

    private bool IsFound(string name, string typed)
    {
        var asked = Hex(index.TokensOfQuery(typed));
        return asked.Count > 0 && asked.IsSubsetOf(Hex(index.TokensOfName(name)));
    }

    private static HashSet<string> Hex(IEnumerable<byte[]> tokens) => [.. tokens.Select(Convert.ToHexString)];
}
