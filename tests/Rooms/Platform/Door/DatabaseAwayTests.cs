using DentaMind.Kernel;
using DentaMind.Platform.Persistence;
using DentaMind.Practice.Patients;
using DentaMind.Rooms.Platform.Trail;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Door;

public sealed class DatabaseAwayTests
{
    private static readonly DatabaseOptions Impatient = new() { BusyTimeout = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task A_change_is_refused_while_the_database_is_away_and_done_when_it_is_back()
    {
        await using var house = await TestHouse.OpenAsync(Probes.Add, Impatient);
        var actor = TestHouse.Person("writer", Right.ManagePractice);
        await using (house.HoldWriteLock())
        {
            var refusal = (await house.AskAsync(new Scribble("late", Scribble.Save), actor)).Refusal!;
            (refusal.Code, refusal.Kind).ShouldBe(("database-away", RefusalKind.Unavailable));
        }
        await house.DoAsync(new Scribble("late", Scribble.Save), actor);
        (await house.StoryOfAsync("writer")).ShouldBe(["Scribble: done"]);
    }

    [Fact]
    public async Task A_read_is_not_answered_while_its_line_cannot_be_written()
    {
        await using var house = await TestHouse.OpenAsync(Probes.Add, Impatient);
        var patient = await house.DoAsync(new RegisterPatient("Unseen", "While Away"));
        await using (house.HoldWriteLock())
            (await house.CodeAsync(new GetPatient(patient.Id), TestHouse.Person("reader", Right.SeePatients))).ShouldBe("database-away");
        (await house.TrailOfAsync("reader")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_read_is_refused_while_the_database_cannot_be_opened()
    {
        await using var house = await TestHouse.OpenAsync(Probes.Add, Impatient);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(house.Folder, "dentamind.db*"))
            File.Delete(file);
        Directory.CreateDirectory(house.DatabaseFile);
        (await house.CodeAsync(new GetPatient(PatientId.New()))).ShouldBe("database-away");
    }
}
