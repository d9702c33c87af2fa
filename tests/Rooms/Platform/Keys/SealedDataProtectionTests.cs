using DentaMind.Platform.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace DentaMind.Rooms.Platform.Keys;

public sealed class SealedDataProtectionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dentamind-cookies-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Cookies_open_after_a_restart_and_their_keys_lie_sealed()
    {
        var sealedText = Protect(text => text.Protect("session"));
        var file = Directory.GetFiles(Path.Combine(folder, "cookies"), "*.xml").ShouldHaveSingleItem();
        var xml = File.ReadAllText(file);
        xml.ShouldContain("<sealed");
        xml.ShouldNotContain("masterKey");
        Protect(text => text.Unprotect(sealedText)).ShouldBe("session");
    }

    private string Protect(Func<IDataProtector, string> act)
    {
        using var ring = KeyRing.OpenOrCreate(new KeyRingOptions { Folder = folder }, marker: null);
        var services = new ServiceCollection();
        services.AddSealedDataProtection(ring);
        using var house = services.BuildServiceProvider();
        return act(house.GetRequiredService<IDataProtectionProvider>().CreateProtector("test"));
    }
}
