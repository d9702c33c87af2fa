using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

/// <summary>Whom a file's words mean. On any doubt a person decides: an image with a stranger is worse than an image that waits.</summary>
public sealed class MatchPatientTests(MatchPatientTests.Ward ward) : IClassFixture<MatchPatientTests.Ward>
{
    private const string NotKnown = "unknown-identifier";
    private const string Differ = "details-differ";
    private const string NoNumber = "no-identifier";

    [Theory]
    [InlineData("all agrees", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "CLINIC", "DM-1001")]
    [InlineData("another case and no accent", "LEFEVRE", "ANNE MARIE", "1981-04-05", Sex.F, "CLINIC", "DM-1001")]
    [InlineData("the number's case and spaces", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "clinic", " dm-1001 ")]
    [InlineData("no sex", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.U, "CLINIC", "DM-1001")]
    [InlineData("no birth date", "Lefèvre", "Anne-Marie", null, Sex.F, "CLINIC", "DM-1001")]
    [InlineData("a new family name by marriage", "Roy", "Anne-Marie", "1981-04-05", Sex.F, "CLINIC", "DM-1001")]
    [InlineData("a wrong sex", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.M, "CLINIC", "DM-1001")]
    [InlineData("half of a double given name", "Lefèvre", "Anne", "1981-04-05", Sex.F, "CLINIC", "DM-1001")]
    [InlineData("a middle name", "Lefèvre", "Anne-Marie Josée", "1981-04-05", Sex.F, "CLINIC", "DM-1001")]
    [InlineData("no given name", "Lefèvre", null, "1981-04-05", Sex.F, "CLINIC", "DM-1001")]
    [InlineData("the number of another issuer that is hers too", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "HOSPITAL", "77")]
    public async Task Number_and_two_details_leave_no_doubt(string because, string? family, string? given, string? born, Sex sex, string? issuer, string? number)
    {
        var match = await ward.MatchAsync(family, given, born, sex, issuer, number);
        match.Patient.ShouldBe(ward.Anne, because);
        match.Doubt.ShouldBeNull();
    }

    [Theory]
    [InlineData("family and given swapped, sex missing", "Anne-Marie", "Lefèvre", "1981-04-05", Sex.U, "CLINIC", "DM-1001", Differ)]
    [InlineData("born a day later, sex missing", "Lefèvre", "Anne-Marie", "1981-04-06", Sex.U, "CLINIC", "DM-1001", Differ)]
    [InlineData("day and month swapped, another name", "Roy", "Anne-Marie", "1981-05-04", Sex.F, "CLINIC", "DM-1001", Differ)]
    [InlineData("another's number, used again", "Okafor", "Chidi", "1960-01-30", Sex.M, "CLINIC", "DM-1001", Differ)]
    [InlineData("a brother under his sister's number", "Lefèvre", "Luc", "1984-11-12", Sex.M, "CLINIC", "DM-1001", Differ)]
    [InlineData("a sister of the same day under her number", "Lefèvre", "Claire", "1981-04-05", Sex.F, "CLINIC", "DM-1001", Differ)]
    [InlineData("the number and nothing else", null, null, null, Sex.U, "CLINIC", "DM-1001", Differ)]
    [InlineData("the number and the name alone", "Lefèvre", "Anne-Marie", null, Sex.U, "CLINIC", "DM-1001", Differ)]
    [InlineData("the number and the sex alone", null, null, null, Sex.F, "CLINIC", "DM-1001", Differ)]
    [InlineData("a blank name", " ", " ", "1981-04-05", Sex.U, "CLINIC", "DM-1001", Differ)]
    [InlineData("one name within the other", "Lefèvre-Roy", "Anne-Marie", null, Sex.F, "CLINIC", "DM-1001", Differ)]
    [InlineData("a given name in the family name", "Lefèvre Anne-Marie", null, null, Sex.F, "CLINIC", "DM-1001", Differ)]
    [InlineData("the number of an unknown issuer", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "ELSEWHERE", "DM-1001", NotKnown)]
    [InlineData("no issuer, where hers has one", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, null, "DM-1001", NotKnown)]
    [InlineData("an empty issuer", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "", "DM-1001", NotKnown)]
    [InlineData("the two issuers crossed", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "HOSPITAL", "DM-1001", NotKnown)]
    [InlineData("one digit wrong", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "CLINIC", "DM-1010", NotKnown)]
    [InlineData("zeros before the number", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "HOSPITAL", "077", NotKnown)]
    [InlineData("a part of the number", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "CLINIC", "DM-100", NotKnown)]
    [InlineData("issuer and number run together", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "", "CLINIC\nDM-1001", NotKnown)]
    [InlineData("a walk-in", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "CLINIC", "W/I", NotKnown)]
    [InlineData("no number", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "CLINIC", null, NoNumber)]
    [InlineData("an empty number", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "CLINIC", "", NoNumber)]
    [InlineData("a blank number", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "CLINIC", "   ", NoNumber)]
    [InlineData("a number of invisible letters", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "CLINIC", "\u200B\u2060", NotKnown)]
    [InlineData("a lone surrogate", "Lefèvre", "Anne-Marie", "1981-04-05", Sex.F, "CLINIC", "DM-1001\uD800", NotKnown)]
    public async Task Any_doubt_waits_for_a_person(
        string because, string? family, string? given, string? born, Sex sex, string? issuer, string? number, string doubt)
    {
        var match = await ward.MatchAsync(family, given, born, sex, issuer, number);
        match.Patient.ShouldBeNull(because);
        match.WrappedKey.ShouldBeNull();
        match.Doubt.ShouldBe(doubt, because);
    }

    [Fact]
    public async Task Twins_are_told_apart_by_their_numbers()
    {
        (await ward.MatchAsync("Singh", "Asha", "2015-06-01", Sex.F, "", "T-1")).Patient.ShouldBe(ward.Asha);
        (await ward.MatchAsync("Singh", "Arun", "2015-06-01", Sex.M, "", "T-2")).Patient.ShouldBe(ward.Arun);
    }

    [Fact]
    public async Task A_twin_under_the_other_twins_number_waits() =>
        (await ward.MatchAsync("Singh", "Arun", "2015-06-01", Sex.M, "", "T-1")).Doubt.ShouldBe(Differ);

    [Fact]
    public async Task A_doubtful_claim_suggests_the_likeliest_first_and_says_what_differs()
    {
        var claim = new PatientClaim("Singh", "Arun", new DateOnly(2015, 6, 1), Sex.M, "", "T-9");
        var suggested = (await ward.House.DoAsync(new SuggestPatients(claim))).Items;
        suggested.Select(one => one.Patient.Id).ShouldBe([ward.Arun, ward.Asha]);
        suggested[0].Agrees.ShouldBe(["familyName", "givenName", "birthDate", "sex"]);
        suggested[0].Differs.ShouldBe(["identifier"]);
        suggested[1].Differs.ShouldBe(["identifier", "givenName", "sex"]);
    }

    [Fact]
    public async Task A_claim_that_says_nothing_suggests_nobody() =>
        (await ward.House.DoAsync(new SuggestPatients(new PatientClaim(null, null, null, Sex.U, null, null)))).Items.ShouldBeEmpty();

    /// <summary>A house with three invented patients.</summary>
    public sealed class Ward : IAsyncLifetime
    {
        internal TestHouse House { get; } = new();

        internal DentaMind.Kernel.PatientId Anne { get; private set; }

        internal DentaMind.Kernel.PatientId Asha { get; private set; }

        internal DentaMind.Kernel.PatientId Arun { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await House.InitializeAsync();
            Anne = await RegisterAsync("Lefèvre", "Anne-Marie", new DateOnly(1981, 4, 5), Sex.F, new("CLINIC", "DM-1001"), new("HOSPITAL", "77"));
            Asha = await RegisterAsync("Singh", "Asha", new DateOnly(2015, 6, 1), Sex.F, new Identifier("", "T-1"));
            Arun = await RegisterAsync("Singh", "Arun", new DateOnly(2015, 6, 1), Sex.M, new Identifier("", "T-2"));
        }

        public ValueTask DisposeAsync() => House.DisposeAsync();

        internal Task<PatientMatch> MatchAsync(string? family, string? given, string? born, Sex sex, string? issuer, string? number) =>
            House.DoAsync(new MatchPatient(new PatientClaim(family, given, born is null ? null : DateOnly.ParseExact(born, "yyyy-MM-dd"), sex, issuer, number)));

        private async Task<DentaMind.Kernel.PatientId> RegisterAsync(string family, string given, DateOnly born, Sex sex, params Identifier[] numbers) =>
            (await House.DoAsync(new RegisterPatient(family, given, born, sex, numbers))).Id;
    }
}
