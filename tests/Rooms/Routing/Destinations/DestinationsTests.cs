using DentaMind.Kernel;
using DentaMind.Routing.Destinations;
using Shouldly;
using Xunit;
using static DentaMind.Rooms.Routing.RoutingWords;

namespace DentaMind.Rooms.Routing.Destinations;

public sealed class DestinationsTests(TestHouse house) : IClassFixture<TestHouse>
{
    public static TheoryData<string, DestinationSettings> Wrong => new()
    {
        { "host", Vna with { Host = "not a host" } },
        { "port", Vna with { Port = 0 } },
        { "aet", Vna with { Aet = "AN AE TITLE THAT IS TOO LONG" } },
        { "region", Vna with { Region = "Ontario" } },
        { "region", Vna with { Region = "CA-OTTAWA" } },
        { "url", Vna with { Kind = DestinationKind.Dicomweb, Url = "ftp://vna.test" } },
        { "url", Vna with { Kind = DestinationKind.Orthanc, Url = "https://user:word@vna.test/" } },
        { "limits.parallel", Vna with { Limits = new DestinationLimits(0) } },
        { "limits.perMinute", Vna with { Limits = new DestinationLimits(PerMinute: 0) } },
        { "morph[0]", Vna with { Morph = [new TagChange("SOPInstanceUID", Set: "2.25.1")] } },
        { "morph[0]", Vna with { Morph = [new TagChange("PatientID", Set: "1", Remove: true)] } },
        { "morph[0]", Vna with { Morph = [new TagChange("StationName", Set: "longer than sixteen letters")] } },
        { "credentials", Vna with { Kind = DestinationKind.Dicomweb, Url = "https://vna.test/", Authentication = DestinationAuthentication.Bearer } },
        { "credentials", Vna with { Credentials = "nowhere" } },
        { "proof", Vna with { Kind = DestinationKind.Dicomweb, Url = "https://vna.test/", Proof = ProofWanted.Committed } },
        { "bucket", Bucket with { Bucket = "A" } },
        { "prefix", Bucket with { Prefix = "/../" } },
        { "bucketRegion", Bucket with { BucketRegion = "Ottawa!" } },
        { "authentication", Bucket with { Authentication = DestinationAuthentication.Basic } },
        { "authentication", Vna with { Kind = DestinationKind.Dicomweb, Url = "https://vna.test/", Authentication = DestinationAuthentication.AccessKey } },
        { "failoverAfterMinutes", Vna with { FailoverAfterMinutes = 0 } },
        { "preset", Vna with { Preset = "unheard-of" } },
    };

    private static DestinationSettings Bucket => new()
    {
        Kind = DestinationKind.Bucket,
        Url = "https://s3.test",
        Bucket = "imports",
        Prefix = "incoming/",
        Authentication = DestinationAuthentication.AccessKey,
        Credentials = "key",
        Region = "CA-ON",
        BusinessAssociate = true,
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_said_beside_its_field(string field, DestinationSettings settings) =>
        (await house.AskAsync(new PutDestination("wrong", settings))).Refusal!.Fields.Keys.ShouldContain(field);

    [Fact]
    public void No_preset_says_where_data_lies_or_that_an_agreement_is_in_place() =>
        Presets.All.ShouldAllBe(preset => preset.Settings.Region.Length == 0 && !preset.Settings.BusinessAssociate);

    [Fact]
    public async Task A_destination_is_set_up_changed_seen_and_taken_away()
    {
        var first = await house.PutAsync("one");
        var second = await house.DoAsync(new PutDestination("one", Vna with { Title = "One" }, first.Version));

        (await house.CodeAsync(new PutDestination("one", Vna, first.Version))).ShouldBe("changed-meanwhile");
        (await house.DoAsync(new GetDestination("one"))).Settings.Title.ShouldBe("One");
        second.Version.ShouldBe(2);
        (await house.DoAsync(new ListDestinations())).Items.ShouldContain(one => one.Name == "one" && one.Health!.State == DestinationState.Unknown);

        await house.DoAsync(new DeleteDestination("one", Withdraw: false));
        (await house.CodeAsync(new GetDestination("one"))).ShouldBe("not-found");
    }

    [Fact]
    public async Task One_that_images_wait_for_is_taken_away_only_knowingly()
    {
        await house.PutAsync("awaited");
        await house.DoAsync(Book(All("awaited")));
        var image = await house.RouteAsync();

        (await house.CodeAsync(new DeleteDestination("awaited", Withdraw: false))).ShouldBe("deliveries-waiting");
        await house.DoAsync(new DeleteDestination("awaited", Withdraw: true));

        (await house.DeliveriesAsync(image)).ShouldHaveSingleItem().Reason.ShouldBe("destination-deleted");
    }

    [Fact]
    public async Task A_secret_is_written_and_lies_sealed()
    {
        await house.DoAsync(new PutSecret("door-key", new SecretWords(Token: "open-sesame-open")));
        await house.DoAsync(new PutSecret("door-key", new SecretWords(Token: "open-sesame-again")));

        await house.DoAsync(new PutDestination("guarded", Vna with { Kind = DestinationKind.Dicomweb, Url = "https://vna.test/", Authentication = DestinationAuthentication.Bearer, Credentials = "door-key" }));
        (await house.CodeAsync(new PutSecret("half", new SecretWords(CertificatePem: "x")))).ShouldBe("invalid");
        foreach (var file in Directory.GetFiles(house.Folder, "dentamind.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            bytes.AsSpan().IndexOf("open-sesame"u8).ShouldBe(-1);
        }
    }

    [Fact]
    public async Task A_test_of_one_that_is_not_there_says_so_in_its_first_step()
    {
        await house.PutAsync("nowhere", Vna with { Host = "127.0.0.1", Port = 1 });

        var test = await house.DoAsync(new TestDestination("nowhere"));

        test.IsUsable.ShouldBeFalse();
        test.Steps.ShouldHaveSingleItem().ShouldSatisfyAllConditions(step => step.Step.ShouldBe("echo"), step => step.Code.ShouldBe("connection-refused"));
    }

    [Fact]
    public async Task Only_those_who_may_change_routing_do()
    {
        var dentist = TestHouse.Person("dentist", Right.SeeRouting);

        (await house.CodeAsync(new ListDestinations(), dentist)).ShouldBeNull();
        (await house.CodeAsync(new PutDestination("mine", Vna), dentist)).ShouldBe("not-allowed");
        (await house.CodeAsync(new PutSecret("mine", new SecretWords()), dentist)).ShouldBe("not-allowed");
    }
}
