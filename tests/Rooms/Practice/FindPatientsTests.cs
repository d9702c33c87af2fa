using System.Globalization;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

public sealed class FindPatientsTests(FindPatientsTests.Register register) : IClassFixture<FindPatientsTests.Register>
{
    [Theory]
    [InlineData("lef", "Lefèvre")]
    [InlineData("LEFÈVRE", "Lefèvre")]
    [InlineData("anne lefevre", "Lefèvre")]
    [InlineData("marie", "Lefèvre")]
    [InlineData("annemarie", "Lefèvre")]
    [InlineData("obrien", "O’Brien")]
    [InlineData("o'brien", "O’Brien")]
    [InlineData("mueller", "Müller")]
    [InlineData("muller", "Müller")]
    [InlineData("dm 77", "Müller")]
    [InlineData("DM77", "Müller")]
    [InlineData("kraszewska-wielgopo", "Kraszewska-Wielgopolska")]
    [InlineData("小", "小")]
    [InlineData("1984-03-12", "O’Brien")]
    [InlineData("1984/3/12", "O’Brien")]
    [InlineData("19840312", "O’Brien")]
    [InlineData("o'br 1984-03-12", "O’Brien")]
    public async Task A_patient_is_found_by_how_people_type(string query, string family) =>
        (await register.FamiliesAsync(query)).ShouldBe([family]);

    [Theory]
    [InlineData("efevre")]
    [InlineData("anne muller")]
    [InlineData("DM7")]
    [InlineData("%")]
    [InlineData("*")]
    [InlineData("' OR 1=1 --")]
    [InlineData("1984-03-13")]
    [InlineData("1984-03-12 lef")]
    [InlineData("1984-12-03 1984-03-12")]
    [InlineData("12/03/1984")]
    public async Task What_begins_no_name_and_is_no_number_finds_nobody(string query) =>
        (await register.FamiliesAsync(query)).ShouldBeEmpty();

    [Fact]
    public async Task An_endless_query_is_refused() =>
        (await register.House.AskAsync(new FindPatients(new string('a', 201)))).Refusal!.Fields.Keys.ShouldBe(["query"]);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("crowd")]
    public async Task Pages_have_no_gaps_and_nobody_twice_and_the_last_registered_come_first(string? query)
    {
        var seen = new List<PatientView>();
        for (string? next = "0"; next is not null;)
        {
            var page = await register.House.DoAsync(new FindPatients(query, int.Parse(next, CultureInfo.InvariantCulture)));
            seen.AddRange(page.Items);
            next = page.Next;
        }
        seen.Select(one => one.Id).ShouldBeUnique();
        seen.Where(one => one.FamilyName == "Crowd").Select(one => one.GivenName).ShouldBe(Enumerable.Range(0, Register.Crowd).Reverse().Select(at => $"Member {at}"));
    }

    /// <summary>A house with some invented patients and a crowd of more than two pages.</summary>
    public sealed class Register : IAsyncLifetime
    {
        internal const int Crowd = 101;

        internal TestHouse House { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await House.InitializeAsync();
            await AddAsync(new("Lefèvre", "Anne-Marie"));
            await AddAsync(new("O’Brien", "Siobhán", new DateOnly(1984, 3, 12)));
            await AddAsync(new("Müller", "Jörg", Identifiers: [new Identifier("", "DM 77")]));
            await AddAsync(new("Kraszewska-Wielgopolska", "Maja"));
            await AddAsync(new("小", "東"));
            for (var at = 0; at < Crowd; at++)
                await AddAsync(new("Crowd", $"Member {at}"));
        }

        public ValueTask DisposeAsync() => House.DisposeAsync();

        internal async Task<IEnumerable<string>> FamiliesAsync(string query) =>
            (await House.DoAsync(new FindPatients(query))).Items.Select(one => one.FamilyName);

        private async Task AddAsync(RegisterPatient patient)
        {
            await House.DoAsync(patient);
            House.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }
}
