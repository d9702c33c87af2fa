using System.Text.Json;
using DentaMind.Anatomy.Phantoms;
using DentaMind.Dicom.Data;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using Shouldly;

namespace DentaMind.House.Intake;

/// <summary>Whose image is it? Each row is what a header says, and what becomes of it; on any doubt a person decides.</summary>
public sealed class MatchingTests(MatchingTests.Practice house) : IClassFixture<MatchingTests.Practice>
{
    private static int number;

    [Theory]
    [InlineData("all agrees", "Tremblay^Emma", "19900614", "F", "M-1", "CLINIC", "Emma")]
    [InlineData("another given name, as machines cut them", "Tremblay^E", "19900614", "F", "M-1", "CLINIC", "Emma")]
    [InlineData("capitals", "TREMBLAY^EMMA", "19900614", "F", "M-1", "CLINIC", "Emma")]
    [InlineData("no sex", "Tremblay^Emma", "19900614", "", "M-1", "CLINIC", "Emma")]
    [InlineData("no birth date", "Tremblay^Emma", "", "F", "M-1", "CLINIC", "Emma")]
    [InlineData("a maiden name, the rest agrees", "Gagnon^Emma", "19900614", "F", "M-1", "CLINIC", "Emma")]
    [InlineData("day of birth one off, the rest agrees", "Tremblay^Emma", "19900615", "F", "M-1", "CLINIC", "Emma")]
    [InlineData("sex wrong, the rest agrees", "Tremblay^Emma", "19900614", "M", "M-1", "CLINIC", "Emma")]
    [InlineData("blanks around the number", "Tremblay^Emma", "19900614", "F", " M-1 ", "CLINIC", "Emma")]
    [InlineData("accents left out", "Beausejour^Elodie", "19671016", "F", "M-2", "CLINIC", "Elodie")]
    [InlineData("accents as written", "Beauséjour^Élodie", "19671016", "F", "M-2", "CLINIC", "Elodie")]
    [InlineData("accents put together from two signs", "Beause\u0301jour^E\u0301lodie", "19671016", "F", "M-2", "CLINIC", "Elodie")]
    [InlineData("a hyphen for a blank", "Okafor Lindqvist^Noah", "20171102", "M", "M-3", "CLINIC", "Noah")]
    [InlineData("an apostrophe left out", "DAmours^Chloe", "20130327", "F", "M-4", "CLINIC", "Chloe")]
    [InlineData("family name and sex only", "Tremblay", "", "F", "M-1", "CLINIC", "Emma")]
    [InlineData("a number of the practice's own, no issuer", "Own^Olga", "19800101", "F", "M-7", "", "Olga")]
    [InlineData("names swapped, but birth date and sex agree", "Emma^Tremblay", "19900614", "F", "M-1", "CLINIC", "details-differ")]
    [InlineData("names swapped and day one off", "Emma^Tremblay", "19900615", "F", "M-1", "CLINIC", "details-differ")]
    [InlineData("names swapped, no sex", "Emma^Tremblay", "19900614", "", "M-1", "CLINIC", "details-differ")]
    [InlineData("another person's number", "Beauséjour^Élodie", "19671016", "F", "M-1", "CLINIC", "details-differ")]
    [InlineData("the twin's own number", "Roy^Arthur", "20100505", "M", "M-6", "CLINIC", "Arthur")]
    [InlineData("the twin brother's number", "Roy^Alice", "20100505", "F", "M-6", "CLINIC", "details-differ")]
    [InlineData("the twin's number, and no birth date", "Roy^Alice", "", "F", "M-6", "CLINIC", "details-differ")]
    [InlineData("the number and nothing else", "", "", "", "M-1", "CLINIC", "details-differ")]
    [InlineData("the number and the name only", "Tremblay^Emma", "", "", "M-1", "CLINIC", "details-differ")]
    [InlineData("day and month swapped, no sex", "Tremblay^Emma", "19901406", "", "M-1", "CLINIC", "details-differ")]
    [InlineData("no number", "Tremblay^Emma", "19900614", "F", "", "CLINIC", "no-identifier")]
    [InlineData("a number of blanks", "Tremblay^Emma", "19900614", "F", "   ", "CLINIC", "no-identifier")]
    [InlineData("a number that nobody has", "Tremblay^Emma", "19900614", "F", "M-99", "CLINIC", "unknown-identifier")]
    [InlineData("another issuer", "Tremblay^Emma", "19900614", "F", "M-1", "HOSPITAL", "unknown-identifier")]
    [InlineData("no issuer", "Tremblay^Emma", "19900614", "F", "M-1", "", "unknown-identifier")]
    [InlineData("only the beginning of a number", "Tremblay^Emma", "19900614", "F", "M-", "CLINIC", "unknown-identifier")]
    [InlineData("a star", "Tremblay^Emma", "19900614", "F", "M-*", "CLINIC", "unknown-identifier")]
    public async Task A_header_is_matched_or_waits_for_a_person(string why, string name, string birthDate, string sex, string id, string issuer, string expected)
    {
        var dataset = XRays.Bitewing(3000 + (ulong)Interlocked.Increment(ref number))
            .Set(Tags.PatientName, name).Set(Tags.PatientBirthDate, birthDate).Set(Tags.PatientSex, sex)
            .Set(Tags.PatientId, id).Set(Tags.IssuerOfPatientId, issuer);

        var filed = (await house.Administrator.UploadAsync(await dataset.ToFileAsync())).ShouldHaveSingleItem();

        var image = await house.Administrator.ImageAsync(filed.Text("imageId"));
        Outcome(image).ShouldBe(expected, why);
    }

    /// <summary>The given name of the patient who has it now, or why it waits.</summary>
    private static string? Outcome(JsonElement image) =>
        image.Text("patientName")?.Split(", ")[^1] is { } given
            ? new string([.. given.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAscii)])
            : image.GetProperty("quarantine").Text("reason");

    /// <summary>A practice with the people who are easily taken for each other.</summary>
    public sealed class Practice : SharedServer, IAsyncLifetime
    {
        private static readonly PhantomPatient[] People =
        [
            new("Tremblay", "Emma", new(1990, 6, 14), "F", "M-1", "CLINIC"),
            new("Beauséjour", "Élodie", new(1967, 10, 16), "F", "M-2", "CLINIC"),
            new("Okafor-Lindqvist", "Noah", new(2017, 11, 2), "M", "M-3", "CLINIC"),
            new("D'Amours", "Chloé", new(2013, 3, 27), "F", "M-4", "CLINIC"),
            new("Roy", "Alice", new(2010, 5, 5), "F", "M-5", "CLINIC"),
            new("Roy", "Arthur", new(2010, 5, 5), "M", "M-6", "CLINIC"),
            new("Own", "Olga", new(1980, 1, 1), "F", "M-7", ""),
        ];

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            foreach (var person in People)
                await RegisterAsync(person);
        }
    }
}
