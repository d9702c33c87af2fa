using System.Globalization;

namespace DentaMind.Benchmarks.Searching;

/// <summary>The tokens of everybody, given back in the order of their index, so that it is written once from one end to the other.</summary>
internal sealed class TokenPile
{
    private readonly List<Entry>[] byFirstByte = [.. Enumerable.Range(0, 256).Select(_ => new List<Entry>())];
    private readonly List<Guid> patients = [];

    /// <summary>Patients come in the order of their ids.</summary>
    public void Add(Guid patient, IReadOnlyList<string> tokens)
    {
        foreach (var token in tokens)
        {
            var number = UInt128.Parse(token, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            byFirstByte[(int)(number >> 120)].Add(new Entry(number, patients.Count));
        }
        patients.Add(patient);
    }

    public IEnumerable<(string Token, Guid Patient)> InOrder()
    {
        foreach (var some in byFirstByte)
        {
            some.Sort();
            foreach (var one in some)
                yield return (one.Token.ToString("x32", CultureInfo.InvariantCulture), patients[one.Patient]);
            some.Clear();
            some.TrimExcess();
        }
    }

    private readonly record struct Entry(UInt128 Token, int Patient) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => Token == other.Token ? Patient.CompareTo(other.Patient) : Token.CompareTo(other.Token);
    }
}
