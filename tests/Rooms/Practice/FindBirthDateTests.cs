using DentaMind.Kernel;
using DentaMind.Practice.Locations;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Practice;

public sealed class FindBirthDateTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_birth_date_is_told_of_whoever_is_within_reach()
    {
        var (here, there) = (await house.DoAsync(new AddLocation("Born here")), await house.DoAsync(new AddLocation("Born there")));
        var patient = await house.DoAsync(new RegisterPatient("Born", "Leap", new DateOnly(2004, 2, 29), HomeLocationId: there.Id));
        (await house.DoAsync(new FindBirthDate(patient.Id))).Born.ShouldBe(new DateOnly(2004, 2, 29));
        (await house.CodeAsync(new FindBirthDate(patient.Id), TestHouse.Everybody with { Locations = new HashSet<LocationId> { here.Id } })).ShouldBe("not-found");
        (await house.DoAsync(new FindBirthDate((await house.DoAsync(new RegisterPatient("Unborn", "U"))).Id))).Born.ShouldBeNull();
    }
}
