using System.Globalization;
using System.Text;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using DentaMind.Practice.Locations;
using DentaMind.Treatment.Benefits;
using DentaMind.Treatment.Fees;
using DentaMind.Treatment.Fees.Sheets;

namespace DentaMind.Server.Demo;

/// <summary>Gives the invented practice its fees and two invented insurers, and some of its patients an insurance.</summary>
internal sealed class DemoFees(IServiceProvider rooms)
{
    private static readonly Actor Installer = Actor.House("demo", Right.ManageFees, Right.EditCoverage, Right.SeePlans, Right.SeePatients, Right.SignedIn);

    public async Task SetUpAsync(DateOnly today, CancellationToken ct)
    {
        var places = (await EnterAsync<ListLocations, LocationList>(new ListLocations(), ct)).Items;
        foreach (var (place, at) in places.Select((place, at) => (place, at)))
        {
            await PriceAsync(new AddFeeSchedule($"{place.Name} {today.Year}", place.Id), 100 + (at * 6), new DateOnly(today.Year, 1, 1), ct);
        }

        var (maple, birch) = (await PlanAsync("Maple Mutual", "60012", DemoInsurance.Maple, ct), await PlanAsync("Birch Benefits", "60047", DemoInsurance.Birch, ct));
        await PriceAsync(new AddFeeSchedule("Maple Mutual: allowed fees", PlanId: maple), 88, new DateOnly(today.Year - 1, 1, 1), ct);
        await new DemoCovers(rooms, today).WriteAsync(maple, birch, ct);
    }

    private async Task PriceAsync(AddFeeSchedule ask, int percent, DateOnly from, CancellationToken ct)
    {
        var schedule = await EnterAsync<AddFeeSchedule, FeeScheduleView>(ask, ct);
        var sheet = new StringBuilder("code,fee\n");
        foreach (var (code, dollars) in DemoPrices.All)
            sheet.Append(CultureInfo.InvariantCulture, $"{code},{dollars * percent / 100m:F2}\n");
        var import = new FeeImport(from, Convert.ToBase64String(Encoding.UTF8.GetBytes(sheet.ToString())), new SheetColumns(HasHeader: true, Code: 0, Amount: 1));
        await EnterAsync<ImportFees, FeeScheduleView>(new ImportFees(schedule.Id, import), ct);
    }

    private async Task<Guid> PlanAsync(string insurer, string number, PlanForm plan, CancellationToken ct)
    {
        var carrier = await EnterAsync<AddCarrier, CarrierView>(new AddCarrier(insurer, number), ct);
        return (await EnterAsync<AddInsurancePlan, InsurancePlanView>(new AddInsurancePlan(carrier.Id, plan), ct)).Id;
    }

    private async Task<TAnswer> EnterAsync<TUseCase, TAnswer>(TUseCase ask, CancellationToken ct)
        where TUseCase : IUseCase<TAnswer>
    {
        await using var scope = rooms.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Door<TUseCase, TAnswer>>().EnterAsync(ask, Installer, ct)).Answer;
    }
}
