using System.Buffers.Text;
using System.Collections.Specialized;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using DentaMind.Kit.Peers;
using DentaMind.Rooms.Dicom.Network;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Destinations.Http;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Routing.Destinations;

public sealed class AuthorizationTests
{
    [Fact]
    public async Task A_user_and_password_or_a_token_are_shown_as_they_were_given()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, "[]"));
        await using var basic = (Archives.Web(peer) with { Authentication = DestinationAuthentication.Basic }).Open(new SecretWords("Zoë", "a:b"));
        await using var bearer = (Archives.Web(peer) with { Authentication = DestinationAuthentication.Bearer }).Open(new SecretWords(Token: "tok"));
        await using var nobody = Archives.Web(peer).Open();

        await basic.ProbeAsync(default);
        await bearer.ProbeAsync(default);
        await nobody.ProbeAsync(default);

        peer.Requests.Select(heard => heard["Authorization"]).ShouldBe(
            [$"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("Zoë:a:b"))}", "Bearer tok", null]);
    }

    [Theory]
    [InlineData(401, "credentials-refused")]
    [InlineData(403, "forbidden")]
    public async Task Credentials_that_are_refused_stay_so_until_somebody_changes_them(int status, string code)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(status));
        await using var archive = (Archives.Web(peer) with { Authentication = DestinationAuthentication.Basic }).Open(new SecretWords("user", "word"));

        var answer = await archive.StoreAsync(Archives.Parcel(), default);

        (answer.Outcome, answer.Code).ShouldBe((PeerOutcome.Misconfigured, code));
        peer.Requests.ShouldHaveSingleItem(); // nothing is gained by showing the same once more
    }

    [Fact]
    public async Task A_token_is_fetched_once_and_kept_until_shortly_before_it_expires()
    {
        var clock = new ManualClock();
        await using var issuer = Issuer(_ => WebPeer.Reply(200, "{\"access_token\":\"a\",\"token_type\":\"bearer\",\"expires_in\":3600}", "application/json"));
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, "[]"));
        await using var archive = Open(peer, issuer, new HttpPatience { Clock = clock });

        await archive.ProbeAsync(default);
        await archive.ProbeAsync(default);
        clock.Advance(TimeSpan.FromMinutes(58));
        await archive.ProbeAsync(default);
        issuer.Requests.Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(2));
        await archive.ProbeAsync(default);

        issuer.Requests.Count.ShouldBe(2);
        peer.Requests.ShouldAllBe(heard => heard["Authorization"] == "Bearer a");
        var asked = issuer.Requests.First();
        asked["Authorization"].ShouldBe($"Basic {Convert.ToBase64String("client%2Fid:s%3Acret"u8)}");
        Form(asked)["grant_type"].ShouldBe("client_credentials");
        Form(asked)["scope"].ShouldBe("dicom.write");
    }

    [Fact]
    public async Task A_token_that_is_no_longer_accepted_is_replaced_once_and_the_image_is_sent_again()
    {
        var tokens = 0;
        await using var issuer = Issuer(_ => Token($"t{++tokens}"));
        await using var peer = WebPeer.Answer(heard => heard["Authorization"] == "Bearer t1" ? WebPeer.Reply(401) : Archives.Stored);
        await using var archive = Open(peer, issuer);

        (await archive.StoreAsync(Archives.Parcel(), default)).ShouldBe(PeerAnswer.Done);

        peer.Requests.Select(heard => heard["Authorization"]).ShouldBe(["Bearer t1", "Bearer t2"]);
        peer.Requests.Select(heard => heard.Body.Length).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_peer_that_accepts_no_token_is_not_asked_for_ever()
    {
        await using var issuer = Issuer(_ => Token("t"));
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(401, "{\"message\":\"wrong audience\"}", "application/json"));
        await using var archive = Open(peer, issuer);

        var answer = await archive.ProbeAsync(default);

        (answer.Outcome, answer.Code, answer.PeerWords).ShouldBe((PeerOutcome.Misconfigured, "credentials-refused", "wrong audience"));
        peer.Requests.Count.ShouldBe(2);
        issuer.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_endpoint_that_wants_the_secret_in_the_body_gets_it_there()
    {
        await using var issuer = Issuer(heard => Form(heard)["client_secret"] == "s:cret" ? Token("t") : WebPeer.Reply(401, "{\"error\":\"invalid_client\"}", "application/json"));
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, "[]"));
        await using var archive = Open(peer, issuer);

        (await archive.ProbeAsync(default)).ShouldBe(PeerAnswer.Done);
        issuer.Requests.Last()["Authorization"].ShouldBeNull();
    }

    [Theory]
    [InlineData(401, "{\"error\":\"invalid_client\",\"error_description\":\"no such client\"}", nameof(PeerOutcome.Misconfigured), "token-refused", "no such client")]
    [InlineData(503, "", nameof(PeerOutcome.Away), "token-endpoint-away", null)]
    [InlineData(302, "", nameof(PeerOutcome.Misconfigured), "token-refused", null)]
    [InlineData(200, "<html>", nameof(PeerOutcome.Misconfigured), "token-not-understood", null)]
    [InlineData(200, "{\"access_token\":7}", nameof(PeerOutcome.Misconfigured), "token-not-understood", null)]
    [InlineData(200, "{\"access_token\":\"a\\nb\"}", nameof(PeerOutcome.Misconfigured), "token-not-understood", null)]
    [InlineData(200, "{\"access_token\":\"a\",\"token_type\":\"mac\"}", nameof(PeerOutcome.Misconfigured), "token-not-understood", null)]
    public async Task An_endpoint_that_gives_no_token_is_told_in_words(int status, string body, string outcome, string code, string? words)
    {
        await using var issuer = Issuer(_ => WebPeer.Reply(status, body, "application/json"));
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, "[]"));
        await using var archive = Open(peer, issuer);

        var answer = await archive.ProbeAsync(default);

        (answer.Outcome.ToString(), answer.Code, answer.PeerWords).ShouldBe((outcome, code, words));
        peer.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_account_signs_for_its_token()
    {
        using var key = RSA.Create(2048);
        await using var issuer = Issuer(_ => Token("t"));
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, "[]"));
        await using var archive = Settings(peer, issuer).Open(new SecretWords("account@example", KeyPem: key.ExportPkcs8PrivateKeyPem()));

        (await archive.ProbeAsync(default)).ShouldBe(PeerAnswer.Done);

        var form = Form(issuer.Requests.ShouldHaveSingleItem());
        form["grant_type"].ShouldBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
        var parts = form["assertion"]!.Split('.');
        key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).ShouldBeTrue();
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        claims.RootElement.GetProperty("iss").GetString().ShouldBe("account@example");
        claims.RootElement.GetProperty("aud").GetString().ShouldBe($"{issuer.Root}token");
        claims.RootElement.GetProperty("scope").GetString().ShouldBe("dicom.write");
    }

    [Fact]
    public async Task Secrets_do_not_go_to_a_token_endpoint_in_the_clear()
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, "[]"));
        var settings = Archives.Web(peer) with { Authentication = DestinationAuthentication.ClientCredentials, TokenUrl = "http://login.example/token" };
        await using var archive = settings.Open(new SecretWords("client", "word"));

        (await archive.ProbeAsync(default)).Code.ShouldBe("address-unusable");
    }

    [Theory]
    [InlineData(DestinationAuthentication.Basic)]
    [InlineData(DestinationAuthentication.Bearer)]
    [InlineData(DestinationAuthentication.ClientCredentials)]
    public async Task A_secret_that_holds_something_else_is_told_and_nobody_is_called(DestinationAuthentication authentication)
    {
        await using var peer = WebPeer.Answer(_ => WebPeer.Reply(200, "[]"));
        await using var archive = (Archives.Web(peer) with { Authentication = authentication, TokenUrl = peer.Root.AbsoluteUri }).Open(new SecretWords());

        (await archive.ProbeAsync(default)).Code.ShouldBe("secret-missing");
        peer.Calls.ShouldBe(0);
    }

    [Fact]
    public void Nothing_of_a_secret_is_printed()
    {
        var all = new Credentials
        {
            Basic = new("user", "Zq7"),
            BearerToken = "Zq7",
            Grant = new(new Uri("https://login.example"), "client") { Secret = "Zq7", KeyPem = "Zq7" },
            Certificate = new("Zq7", "Zq7"),
        };

        $"{all} {all.Basic} {all.Grant} {all.Certificate}".ShouldNotContain("Zq7");
    }

    private static WebPeer Issuer(Func<Heard, byte[]> script) => WebPeer.Answer(script);

    private static byte[] Token(string token) => WebPeer.Reply(200, $"{{\"access_token\":\"{token}\",\"token_type\":\"Bearer\",\"expires_in\":\"3600\"}}", "application/json");

    private static DestinationSettings Settings(WebPeer peer, WebPeer issuer) => Archives.Web(peer) with
    {
        Authentication = DestinationAuthentication.ClientCredentials,
        TokenUrl = $"{issuer.Root}token",
        Scope = "dicom.write",
    };

    private static IArchiveClient Open(WebPeer peer, WebPeer issuer, HttpPatience? patience = null) =>
        Settings(peer, issuer).Open(new SecretWords("client/id", "s:cret"), patience);

    private static NameValueCollection Form(Heard heard) => HttpUtility.ParseQueryString(heard.Text);
}
