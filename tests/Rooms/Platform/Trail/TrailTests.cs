using DentaMind.Kernel;
using DentaMind.Practice.Patients;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Trail;

public sealed class TrailTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Lines_are_numbered_in_their_order_and_carry_the_time_of_the_ask()
    {
        var actor = TestHouse.Person("steady", Right.SeePatients);
        for (var turn = 0; turn < 3; turn++)
        {
            await house.CodeAsync(new GetPatient(PatientId.New()), actor);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var lines = await house.TrailOfAsync("steady");
        lines.Select(line => line.Outcome).ShouldBe(["not-found", "not-found", "not-found"]);
        lines.Select(line => line.Number).ShouldBeInOrder();
        (lines[2].At - lines[0].At).ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_registration_s_line_names_the_patient_it_made()
    {
        var patient = await house.DoAsync(new RegisterPatient("Made", "Here"), TestHouse.Person("registrar", Right.EditPatients));
        (await house.TrailOfAsync("registrar")).ShouldHaveSingleItem().Patient.ShouldBe(patient.Id);
    }

    [Fact]
    public async Task A_line_holds_no_word_that_was_searched_for()
    {
        await house.DoAsync(new FindPatients("verysecretname"), TestHouse.Person("searcher", Right.SeePatients));
        (await house.TrailOfAsync("searcher")).ShouldHaveSingleItem().Action.ShouldBe("FindPatients");
        (await house.CountAsync("trail WHERE action || outcome || actor_name LIKE '%verysecret%'")).ShouldBe(0);
    }
}
