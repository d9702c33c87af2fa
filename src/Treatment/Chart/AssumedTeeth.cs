using DentaMind.Kernel.Dentistry;

namespace DentaMind.Treatment.Chart;

/// <summary>Which teeth there are, charted or assumed, and which of them stands for its place in the arch.</summary>
/// <param name="mouth">What was charted.</param>
/// <param name="months">How old the patient is on that day.</param>
internal sealed class AssumedTeeth(ChartedMouth mouth, int months)
{
    public bool IsAssumed(ToothPosition position) => mouth.Find(position)?.Presence is null;

    public Presence Of(ToothPosition position) => mouth.Find(position)?.Presence ?? Assume(position.Tooth);

    /// <summary>The primary tooth while it is there, and the permanent one when it is there or nothing else is.</summary>
    public bool IsShown(ToothPosition position)
    {
        if (position.IsSupernumerary)
            return Of(position) is not Presence.Exfoliated;
        var tooth = position.Tooth;
        return tooth.Dentition == Dentition.Primary
            ? Stands(position)
            : tooth.Predecessor is not { } before || Of(position) is not (Presence.Unerupted or Presence.Agenesis) || !Stands(ToothPosition.Of(before));
    }

    private bool Stands(ToothPosition primary) => Of(primary) is Presence.Present or Presence.Root or Presence.Unerupted;

    /// <summary>What the age says, unless the tooth that comes before or after it was seen.</summary>
    private Presence Assume(Tooth tooth)
    {
        var usual = AgeTemplate.At(tooth, months);
        var successorIsThere = tooth.Successor is { } after && Charted(after) is Presence.Present or Presence.Root or Presence.Implant or Presence.Missing;
        var predecessorIsThere = tooth.Predecessor is { } before && Charted(before) is Presence.Present or Presence.Root;
        return successorIsThere ? Presence.Exfoliated
            : predecessorIsThere && usual == Presence.Present ? Presence.Unerupted
            : usual;
    }

    private Presence? Charted(Tooth tooth) => mouth.Find(ToothPosition.Of(tooth))?.Presence;
}
