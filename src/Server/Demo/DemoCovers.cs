using DentaMind.Kernel;
using DentaMind.Kernel.Dentistry;
using DentaMind.Platform.Door;
using DentaMind.Practice.Patients;
using DentaMind.Treatment.Benefits;

namespace DentaMind.Server.Demo;

/// <summary>Insures some of the invented patients: one twice, one who lost a tooth before the cover began.</summary>
internal sealed class DemoCovers(IServiceProvider rooms, DateOnly today)
{
    private static readonly Actor Installer = Actor.House("demo", Right.EditCoverage, Right.SeePatients);

    public async Task WriteAsync(Guid maple, Guid birch, CancellationToken ct)
    {
        await InsureAsync("DM-1002", new([Cover(maple, "Ingrid Lindqvist", Relationship.Child, "HS-220-418")], [], []), ct);
        await InsureAsync("DM-1005", new([Cover(birch, "Zoë Martin-Lévesque", Relationship.Self, "CSB-7-1961")], [], []), ct);
        await InsureAsync("DM-1006", Twice(maple, birch), ct);
        await InsureAsync("DM-1011", new([Cover(maple, "Priya Raghunathan", Relationship.Self, "HS-410-077")], [], []), ct);
        await InsureAsync("DM-1012", new([Cover(birch, "Élodie Beauséjour", Relationship.Self, "CSB-7-3307")], [new(ToothPosition.Of(Tooth.OfFdi(36)), new DateOnly(2015, 6, 2))], []), ct);
    }

    private CoverageWords Twice(Guid maple, Guid birch)
    {
        var (first, second) = (Cover(maple, "Benoît Gagné", Relationship.Self, "HS-410-112"), Cover(birch, "Claire Gagné", Relationship.Spouse, "CSB-7-0845"));
        var said = first with { Standing = new Standing(new DateOnly(today.Year, 1, 15), Dollars(240), Dollars(50)) };
        return new CoverageWords([said, second], [], [new(today.AddMonths(-4), "DM.EXAM.RECALL") { CoverId = said.Id, Paid = Dollars(46) }]);
    }

    private CoverWords Cover(Guid plan, string subscriber, Relationship relationship, string number) =>
        new(Guid.CreateVersion7(), plan, subscriber, relationship, number, new DateOnly(today.Year - 2, 3, 1));

    private async Task InsureAsync(string number, CoverageWords words, CancellationToken ct)
    {
        await using var scope = rooms.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<Door<FindPatients, PatientList>>().EnterAsync(new FindPatients(number), Installer, ct);
        var put = new PutCoverage(found.Answer.Items[0].Id, words, 0);
        _ = (await scope.ServiceProvider.GetRequiredService<Door<PutCoverage, CoverageView>>().EnterAsync(put, Installer, ct)).Answer;
    }

    private static Money Dollars(int dollars) => new(dollars * 100L, Currency.Cad);
}
