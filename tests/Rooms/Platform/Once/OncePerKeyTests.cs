using System.Text.Json;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Platform.Once;
using DentaMind.Practice.Patients;
using DentaMind.Rooms.Platform.Door;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Once;

/// <summary>A form that is sent twice under one key is done once.</summary>
public sealed class OncePerKeyTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_second_time_the_first_answer_is_given_and_nothing_is_done()
    {
        var ask = new RegisterPatient("Once", "Only", new DateOnly(1990, 2, 28), Sex.F, [new Identifier("", "ONCE-1")]);
        var first = (await WithKeyAsync("key-of-once", ask)).Answer;
        var second = (await WithKeyAsync("key-of-once", ask)).Answer;
        JsonSerializer.Serialize(second).ShouldBe(JsonSerializer.Serialize(first));
        (await house.DoAsync(new FindPatients("once"))).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ten_at_once_are_done_once_and_all_hear_the_same_answer()
    {
        var ask = new RegisterPatient("Tenfold", "Sent", Identifiers: [new Identifier("", "TEN-1")]);
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => WithKeyAsync("key-of-ten", ask))));
        all.Select(one => one.Answer.Id).Distinct().Count().ShouldBe(1);
        (await house.DoAsync(new FindPatients("tenfold"))).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_ask_or_another_person_does_not_hear_the_answer()
    {
        var mine = TestHouse.Person("mine", Right.EditPatients);
        var first = (await WithKeyAsync("key-of-mine", new RegisterPatient("Key", "Mine"), mine)).Answer;
        (await WithKeyAsync("key-of-mine", new RegisterPatient("Key", "Other"), mine)).Refusal!.Code.ShouldBe("idempotency-key-reused");
        var theirs = (await WithKeyAsync("key-of-mine", new RegisterPatient("Key", "Mine"), TestHouse.Person("theirs", Right.EditPatients))).Answer;
        theirs.Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        (await WithKeyAsync("key-of-refused", new RegisterPatient("Refused", "First", HomeLocationId: LocationId.New()))).Refusal!.Code.ShouldBe("invalid");
        (await WithKeyAsync("key-of-refused", new RegisterPatient("Refused", "Then kept"))).IsAnswer.ShouldBeTrue();
    }

    [Fact]
    public async Task After_a_day_the_key_is_forgotten_and_its_answer_with_it()
    {
        await WithKeyAsync("key-of-a-day", new RegisterPatient("Day", "One"));
        house.Clock.Advance(TimeSpan.FromHours(25));
        await WithKeyAsync("another-key-later", new RegisterPatient("Day", "Two"));
        (await house.CountAsync($"remembered_answers WHERE at < {house.Clock.GetUtcNow().AddDays(-1).ToUnixTimeMilliseconds() * 1000}")).ShouldBe(0);
        (await WithKeyAsync("key-of-a-day", new RegisterPatient("Day", "One"))).IsAnswer.ShouldBeTrue();
        (await house.DoAsync(new FindPatients("day one"))).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_ask_whose_handler_leaves_saving_to_the_door_is_done_once_too()
    {
        await using var own = await TestHouse.OpenAsync(Probes.Add);
        var ask = new Scribble("once", Scribble.LeaveToTheDoor);
        (await WithKeyAsync("key-of-scribble", ask, own)).IsAnswer.ShouldBeTrue();
        (await WithKeyAsync("key-of-scribble", ask, own)).IsAnswer.ShouldBeTrue();
        (await own.CountAsync("house_marks WHERE name = 'once'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_answer_that_is_kept_tells_a_reader_of_the_database_nothing()
    {
        await WithKeyAsync("key-of-secrets", new RegisterPatient("Rememberedsson", "Quill"));
        (await house.CountAsync("remembered_answers WHERE instr(answer, CAST('Rememberedsson' AS BLOB)) > 0")).ShouldBe(0);
    }

    private Task<Outcome<PatientView>> WithKeyAsync(string key, RegisterPatient ask, Actor? actor = null) =>
        SendAsync<RegisterPatient, PatientView>(house, key, ask, actor ?? TestHouse.Everybody);

    private static Task<Outcome<Done>> WithKeyAsync(string key, Scribble ask, TestHouse house) =>
        SendAsync<Scribble, Done>(house, key, ask, TestHouse.Everybody);

    private static async Task<Outcome<TAnswer>> SendAsync<TUseCase, TAnswer>(TestHouse house, string key, TUseCase ask, Actor actor)
        where TUseCase : IUseCase<TAnswer>
    {
        await using var scope = house.Rooms.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OncePerKey>().Give(key);
        return await scope.ServiceProvider.GetRequiredService<Door<TUseCase, TAnswer>>().EnterAsync(ask, actor, CancellationToken.None);
    }
}
