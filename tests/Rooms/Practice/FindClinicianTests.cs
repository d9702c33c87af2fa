using DentaMind.Practice.Clinicians;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

/// <summary>Whom a header calls by a name: nobody, wherever it might be another.</summary>
public sealed class FindClinicianTests(FindClinicianTests.Staff staff) : IClassFixture<FindClinicianTests.Staff>
{
    [Theory]
    [InlineData("Tremblay^Ada")]
    [InlineData("TREMBLAY^ADA")]
    [InlineData("Tremblay^Ada^^Dr^DMD")]
    [InlineData("Ada^Tremblay")]
    [InlineData("Ada Tremblay")]
    [InlineData("Tremblay Ada")]
    [InlineData("Tremblay, Ada")]
    [InlineData("Dr. Ada Tremblay, D.M.D.")]
    [InlineData("Dre Ada TREMBLAY DMD")]
    [InlineData("  Tremblay ^ Ada ")]
    [InlineData("Tremblay^Ada=谷^愛田")]
    public async Task A_name_is_a_clinicians_whatever_its_order_capitals_titles_and_degrees(string name) =>
        (await FindAsync(name)).ShouldBe(staff.Ada);

    [Theory]
    [InlineData("Lefevre^Zoe")]
    [InlineData("Lefèvre^Zoë")]
    [InlineData("LEFE\u0300VRE^ZOE\u0308")]
    public async Task Accents_are_nobodys_difference(string name) => (await FindAsync(name)).ShouldBe(staff.Zoe);

    [Theory]
    [InlineData("van der Berg^Jan")]
    [InlineData("Jan van der Berg")]
    [InlineData("Van der Berg, Jan")]
    public async Task A_family_name_may_have_many_words(string name) => (await FindAsync(name)).ShouldBe(staff.Jan);

    [Theory]
    [InlineData("")]
    [InlineData("^^^")]
    [InlineData("Dr.")]
    [InlineData("Tremblay")]
    [InlineData("Tremblay^")]
    [InlineData("Tremblay^A")]
    [InlineData("Tremblay^Adam")]
    [InlineData("Tremblay^Ada^Marie")]
    [InlineData("Trembley^Ada")]
    [InlineData("Ada")]
    [InlineData("Berg^Jan")]
    [InlineData("*")]
    [InlineData("\uD800^\uD800")]
    public async Task A_name_that_might_be_anothers_is_nobodys(string name) => (await FindAsync(name)).ShouldBeNull();

    [Fact]
    public async Task A_name_longer_than_any_name_is_nobodys() => (await FindAsync("Tremblay^Ada" + new string(' ', 300))).ShouldBeNull();

    [Fact]
    public async Task A_name_of_two_clinicians_is_nobodys_and_a_later_name_does_not_decide()
    {
        (await FindAsync("Roy^Sam")).ShouldBeNull();
        (await FindAsync("Sam^Roy")).ShouldBeNull();
        (await FindAsync("Roy^Sam", "Tremblay^Ada")).ShouldBeNull();
    }

    [Fact]
    public async Task The_first_name_that_is_anybodys_decides()
    {
        (await FindAsync("Stranger^Sue", "", "Tremblay^Ada", "Lefèvre^Zoë")).ShouldBe(staff.Ada);
        (await FindAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_display_name_is_found_by_itself() =>
        (await staff.House.DoAsync(new FindClinician("Dr Ada Tremblay"))).Clinician.ShouldBe(staff.Ada);

    private async Task<ClinicianView?> FindAsync(params string[] names) => (await staff.House.DoAsync(new FindClinician(names))).Clinician;

    /// <summary>A practice with clinicians who are easily taken for each other.</summary>
    public sealed class Staff : IAsyncLifetime
    {
        internal TestHouse House { get; } = new();

        internal ClinicianView Ada { get; private set; } = null!;

        internal ClinicianView Zoe { get; private set; } = null!;

        internal ClinicianView Jan { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await House.InitializeAsync();
            Ada = await AddAsync("Dr. Ada Tremblay, DMD");
            Zoe = await AddAsync("Zoë Lefèvre");
            Jan = await AddAsync("Dr Jan van der Berg");
            await AddAsync("Sam Roy");
            await AddAsync("Roy Sam, RDH");
        }

        public ValueTask DisposeAsync() => House.DisposeAsync();

        private Task<ClinicianView> AddAsync(string name) => House.DoAsync(new AddClinician(name, ClinicianRole.Dentist));
    }
}
