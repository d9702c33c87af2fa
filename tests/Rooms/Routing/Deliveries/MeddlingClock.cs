namespace DentaMind.Rooms.Routing.Deliveries;

/// <summary>Lets something happen when it is asked for the time, once.</summary>
/// <param name="meddle">What happens.</param>
/// <param name="at">At which asking, from 1.</param>
internal sealed class MeddlingClock(Action meddle, int at = 1) : TimeProvider
{
    private int asked;

    public int Meddled { get; private set; }

    public override DateTimeOffset GetUtcNow()
    {
        if (++asked == at)
        {
            Meddled++;
            meddle();
        }
        return base.GetUtcNow();
    }
}
