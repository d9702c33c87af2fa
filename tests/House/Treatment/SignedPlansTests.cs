using System.Security.Cryptography;
using System.Text.Json;
using DentaMind.House.Privacy;
using DentaMind.Kit;
using DentaMind.Kit.Http;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Treatment;

/// <summary>A plan by the contract for scripts, from a blank page to the signed PDF, read by a program that is not ours.</summary>
public sealed class SignedPlansTests
{
    private const string Mark = "ZQPLANCANARY4417";
    private readonly Hunt hunt = new(Mark);

    public static TheoryData<Engine> Both => Engines.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_plan_is_proposed_priced_signed_and_read_and_its_words_are_nowhere_else(Engine engine)
    {
        var began = DateTime.UtcNow;
        await using var server = await RunningServer.StartAsync(engine);
        var client = await server.SignInAsync();
        using var folder = new TempFolder("papers");

        var plan = await SignAsync(client, await PresentAsync(client));

        var pdf = await client.GetByteArrayAsync($"/api/plans/{plan.Text("id")}/document");
        Convert.ToHexStringLower(SHA256.HashData(pdf)).ShouldBe(plan.GetProperty("document").Text("sha256"));
        var text = await TextAsync(folder.Write("plan.pdf", pdf));
        foreach (var words in new[] { Mark, "1980-02-29", "UL6", "upper left first molar", "MOD", "$450.00", "UR8", "I have read this treatment plan", "Jo Guardian", "mother", "Palmer" })
            text.ShouldContain(words);
        text.ShouldContain(plan.GetProperty("document").Text("contentSha256")!);
        (await client.ReadAsync($"/api/plans/{plan.Text("id")}/document/check")).Text("printsTheSame").ShouldBe("True");

        var said = server.Said;
        (await server.StopAsync()).ShouldBe(0);
        hunt.In("the PDF's text", text).ShouldNotBeEmpty("or the search could find nothing anywhere");
        hunt.Below(server.DataFolder).ShouldBeEmpty();
        hunt.In("the logs", said + server.Said).ShouldBeEmpty();
        TemporaryFiles(began, folder.Path).SelectMany(hunt.InFile).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_contract_refuses_what_is_silly_stale_or_sent_twice()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.SignInAsync();
        var plan = await PresentAsync(client);
        var (id, version) = (plan.Text("id"), plan.GetProperty("version").GetInt32());
        Task<Answer> Post(string path, object body) => client.AskAsync(HttpMethod.Post, $"/api/plans/{id}{path}", body);

        var stale = await Post("/withdraw", new { version = version - 1 });
        (stale.Number, stale.Code, stale.Body.GetProperty("current").Text("id")).ShouldBe((409, "changed-meanwhile", id));
        (await Post("/withdraw", new { version })).Number.ShouldBe(200);
        (await Post("/withdraw", new { version })).Code.ShouldBe("changed-meanwhile", "sent twice");
        (await Post("/items", Items(plan, version + 1, new { procedure = "DM.CROWN.CERAMIC", tooth = "16" }))).Code.ShouldBe("notation-missing");
        (await Post("/items", Items(plan, version + 1, new { procedure = "DM.CROWN.CERAMIC", tooth = "86", notation = "fdi" }))).Body.GetProperty("fields").Text("tooth").ShouldNotBeNull();
        (await Post("/items", Items(plan, version + 1, new { procedure = "DM.CROWN.CERAMIC", tooth = "16", notation = "fdi", feeCents = -5 }))).Body.GetProperty("fields").Text("feeCents").ShouldNotBeNull();
        (await Post("/items", new { version = version + 1 })).Number.ShouldBe(400);
        (await Post("/accept", new { version = version + 1 })).Number.ShouldBe(400);
        (await client.AskAsync(HttpMethod.Get, $"/api/plans/{id}/document")).Number.ShouldBe(404);
        (await client.AskAsync(HttpMethod.Get, $"/api/plans/{id}/print?language=fr&notation=universal")).Number.ShouldBe(200);
        (await client.AskAsync(HttpMethod.Get, $"/api/plans/{id}/print?language=klingon")).Number.ShouldBe(400);
        (await client.ReadAsync("/api/plans/unscheduled")).GetProperty("count").GetInt32().ShouldBe(0);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_many_who_write_or_sign_at_once_one_does_on_either_engine(Engine engine)
    {
        await using var server = await RunningServer.StartAsync(engine);
        var client = await server.SignInAsync();
        var plan = await PresentAsync(client);
        var address = $"/api/plans/{plan.Text("id")}";

        var signed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => client.AskAsync(HttpMethod.Post, $"{address}/accept", Signing(plan))));
        signed.Count(answer => answer.Number == 200).ShouldBe(1);
        signed.Where(answer => answer.Number != 200).ShouldAllBe(answer => answer.Code == "changed-meanwhile" || answer.Code == "already-signed");

        var version = (await client.ReadAsync(address)).GetProperty("version").GetInt32();
        var amended = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.AskAsync(HttpMethod.Post, $"{address}/amend", new { version })));
        amended.Count(answer => answer.Number == 201).ShouldBe(1);
        amended.Where(answer => answer.Number != 201).ShouldAllBe(answer => answer.Code == "amendment-open");

        var draft = amended.Single(answer => answer.Number == 201).Body;
        var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.AskAsync(
            HttpMethod.Post, $"/api/plans/{draft.Text("id")}/items", Items(draft, 1, new { procedure = "DM.EXAM.RECALL" }))));
        written.Count(answer => answer.Number == 200).ShouldBe(1);
        written.Where(answer => answer.Number != 200).ShouldAllBe(answer => answer.Code == "changed-meanwhile");
        (await server.AdminJsonAsync("fsck", "--orphan-minutes", "0")).GetProperty("orphans").GetInt32().ShouldBe(0, "who lost took the document out again");
    }

    private static object Items(JsonElement plan, int version, object item) =>
        new { version, optionId = plan.GetProperty("recommendedId").GetString(), items = new[] { item } };

    private static async Task<JsonElement> PresentAsync(HttpClient client)
    {
        var patient = (await client.MakeAsync("/api/patients", new { familyName = Mark, givenName = "Jane", birthDate = "1980-02-29", sex = "F", identifiers = new[] { new { issuer = "X", number = "1" } } })).Text("id");
        var plan = await client.MakeAsync($"/api/patients/{patient}/plans", new { name = $"Plan {Mark}" });
        plan = await client.MakeAsync($"/api/plans/{plan.Text("id")}/items", new
        {
            version = plan.GetProperty("version").GetInt32(),
            optionId = plan.Text("recommendedId"),
            items = new object[]
            {
                new { procedure = "DM.REST.COMPOSITE", tooth = "UL6", notation = "palmer", surfaces = "DOM", feeCents = 45_000, note = $"Note {Mark}" },
                new { procedure = "DM.SURG.EXTRACT.SIMPLE", tooth = "18", notation = "fdi", feeCents = 20_000, noImageBecause = Mark, readBack = new { tooth = "18", words = "upper right third molar" } },
            },
        });
        return await client.MakeAsync($"/api/plans/{plan.Text("id")}/present", new { version = plan.GetProperty("version").GetInt32() });
    }

    private static Task<JsonElement> SignAsync(HttpClient client, JsonElement plan) => client.MakeAsync($"/api/plans/{plan.Text("id")}/accept", Signing(plan));

    private static object Signing(JsonElement plan) => new
    {
        version = plan.GetProperty("version").GetInt32(),
        optionId = plan.Text("recommendedId"),
        consentVersion = 0,
        language = "en",
        notation = "palmer",
        signer = new { kind = "guardian", name = "Jo Guardian", relation = "mother" },
        signature = new { strokes = new[] { new double[] { 10, 80, 60, 20, 110, 80, 160, 20 } }, width = 400, height = 120 },
    };

    private static async Task<string> TextAsync(string file)
    {
        var words = await new Program("pdftotext", "-layout", file, "-").SucceedAsync();
        return string.Join(' ', words.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What has been written since to where programs leave things, whoever wrote it; our own copy apart.</summary>
    private static IEnumerable<string> TemporaryFiles(DateTime since, string ours) => new[] { Path.GetTempPath(), "/dev/shm", "/var/tmp" }
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 3 }))
        .Where(file => !file.StartsWith(ours, StringComparison.Ordinal) && (file.Contains("weasyprint", StringComparison.Ordinal) || file.Contains("dentamind", StringComparison.Ordinal)))
        .Where(file => File.GetLastWriteTimeUtc(file) >= since && new FileInfo(file).Length < 64 << 20);
}
