using System.Globalization;
using System.Net;
using System.Text;
using DentaMind.Kit.Programs;
using DentaMind.Routing.Destinations;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Reconciling;

/// <summary>What a DICOMweb archive lists, page by page; here it is a few lines that answer JSON.</summary>
public sealed class ListingTests : IAsyncDisposable
{
    private readonly HttpListener archive = new();
    private readonly string root = $"http://127.0.0.1:{FreePort.Next()}/";
    private readonly List<string> asked = [];
    private Func<int, int, string> page = (_, _) => "[]";
    private IArchiveClient? client;

    [Fact]
    public async Task Every_study_of_a_long_list_is_handed_on()
    {
        Answer((offset, limit) => Page("0020000D", Enumerable.Range(offset, Math.Min(limit, 250 - offset))));

        var (answer, studies) = await ListAsync(1000);

        (answer.Outcome, answer.Code, studies.Distinct().Count()).ShouldBe((PeerOutcome.Done, null, 250));
        asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_that_gives_the_same_page_again_is_not_asked_for_ever()
    {
        Answer((_, limit) => Page("0020000D", Enumerable.Range(0, limit)));

        var (answer, studies) = await ListAsync(100_000);

        (answer.Outcome, studies.Count, asked.Count).ShouldBe((PeerOutcome.Done, 100, 2));
    }

    [Fact]
    public async Task A_list_that_is_longer_than_wanted_is_cut_off_and_says_so()
    {
        Answer((offset, limit) => Page("0020000D", Enumerable.Range(offset, limit)));

        (await ListAsync(300)).Answer.Code.ShouldBe("list-too-long");
    }

    [Fact]
    public async Task What_is_no_uid_is_not_handed_on_and_nonsense_is_no_list()
    {
        Answer((_, _) => """[{"0020000D":{"vr":"UI","Value":["../../x"]}},{"0020000D":{"vr":"UI","Value":["2.25.5"]}}]""");
        (await ListAsync(10)).Studies.ShouldBe(["2.25.5"]);

        Answer((_, _) => "<html>Welcome</html>");
        (await ListAsync(10)).Answer.Outcome.ShouldBe(PeerOutcome.Nonsense);
    }

    [Fact]
    public async Task An_instance_is_listed_with_its_series_and_class_and_one_without_makes_the_list_not_whole()
    {
        Answer((_, _) => """
            [{"0020000E":{"vr":"UI","Value":["2.25.6"]},"00080018":{"vr":"UI","Value":["2.25.7"]},"00080016":{"vr":"UI","Value":["1.2.840.10008.5.1.4.1.1.7"]}},
             {"00080018":{"vr":"UI","Value":["2.25.8"]}}]
            """);

        var listing = await client!.ListInstancesAsync("2.25.5", 10, CancellationToken.None);

        listing.IsWhole.ShouldBeFalse();
        listing.Found.ShouldHaveSingleItem().ShouldBe(new("1.2.840.10008.5.1.4.1.1.7", "2.25.7", "2.25.5", "2.25.6"));
        asked.ShouldHaveSingleItem().ShouldStartWith("/studies/2.25.5/instances?");
    }

    public async ValueTask DisposeAsync()
    {
        archive.Close();
        if (client is not null)
            await client.DisposeAsync();
    }

    private async Task<(PeerAnswer Answer, List<string> Studies)> ListAsync(int most)
    {
        var studies = new List<string>();
        var answer = await client!.ListStudiesAsync(most, (study, _) =>
        {
            studies.Add(study);
            return ValueTask.CompletedTask;
        }, CancellationToken.None);
        return (answer, studies);
    }


    private void Answer(Func<int, int, string> with)
    {
        page = with;
        if (archive.IsListening)
            return;
        archive.Prefixes.Add(root);
        archive.Start();
        _ = Task.Run(ServeAsync);
        client = HttpArchives.Open(new DestinationSettings { Kind = DestinationKind.Dicomweb, Url = root.TrimEnd('/') }, null, null);
    }

    private async Task ServeAsync()
    {
        while (archive.IsListening)
        {
            var call = await archive.GetContextAsync();
            asked.Add(call.Request.RawUrl!);
            var query = call.Request.QueryString;
            var body = Encoding.UTF8.GetBytes(page(Number(query["offset"], 0), Number(query["limit"], 100)));
            call.Response.ContentType = "application/dicom+json";
            await call.Response.OutputStream.WriteAsync(body);
            call.Response.Close();
        }
    }

    private static int Number(string? text, int otherwise) => text is null ? otherwise : int.Parse(text, CultureInfo.InvariantCulture);

    private static string Page(string tag, IEnumerable<int> numbers) =>
        $"[{string.Join(',', numbers.Select(number => $"{{\"{tag}\":{{\"vr\":\"UI\",\"Value\":[\"2.25.1{number}\"]}}}}"))}]";
}
