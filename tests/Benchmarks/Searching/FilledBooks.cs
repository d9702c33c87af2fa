namespace DentaMind.Benchmarks.Searching;

/// <summary>A database to which rows are given by the table; what it holds afterwards is what the house would have saved, one by one.</summary>
internal interface IBooks : IDisposable
{
    void Write(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows);
}

internal static class FilledBooks
{
    /// <summary>The tables that hold who a patient is and what a patient is found by.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["patients", "patient_identifiers", "patient_name_tokens"];

    public static void Fill(this IBooks books, IEnumerable<SealedPerson> people)
    {
        var tokens = new TokenPile();
        var numbers = new List<object?[]>();
        books.Write(Tables[0], ["id", "wrapped_key", "words", "contacts", "home_location_id", "residency", "registered_at", "version"], people.Select(person =>
        {
            tokens.Add(person.Patient.Id.Value, person.Tokens);
            numbers.Add([person.Number.Id, person.Patient.Id.Value, person.Number.Index, person.Number.NumberIndex]);
            return Row(person);
        }));
        books.Write(Tables[1], ["id", "patient_id", "full_index", "number_index"], numbers);
        books.Write(Tables[2], ["token", "patient_id"], tokens.InOrder().Select(own => (object?[])[own.Token, own.Patient]));
    }

    private static object?[] Row(SealedPerson person) =>
    [
        person.Patient.Id.Value,
        person.Patient.WrappedKey,
        person.Patient.Words,
        person.Patient.Contacts,
        person.Patient.HomeLocation!.Value.Value,
        person.Patient.Residency,
        person.Patient.RegisteredAt.UtcTicks / TimeSpan.TicksPerMicrosecond,
        person.Patient.Version,
    ];
}
