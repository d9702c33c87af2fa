using System.Xml.Linq;
using DentaMind.Platform.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace DentaMind.Platform.Keys;

/// <summary>Keeps the keys of cookies and tokens in the ring's folder, sealed by the organisation's key.</summary>
public static class SealedDataProtection
{
    private static readonly Cell KeyCell = new("data-protection", "key", Guid.Empty);

    /// <summary>Adds the framework's data protection with its keys sealed; the ring becomes a service.</summary>
    public static IDataProtectionBuilder AddSealedDataProtection(this IServiceCollection services, KeyRing ring)
    {
        var folder = Path.Combine(ring.Folder, "cookies");
        Durable.MakeFolder(folder);
        services.AddSingleton(ring);
        services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new Encryptor(ring));
        return services.AddDataProtection().SetApplicationName("DentaMind").PersistKeysToFileSystem(new DirectoryInfo(folder));
    }

    private sealed class Encryptor(KeyRing ring) : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement)
        {
            var text = plaintextElement.ToString(SaveOptions.DisableFormatting);
            var value = Convert.ToBase64String(ring.Organisation.SealText(text, KeyCell));
            return new EncryptedXmlInfo(new XElement("sealed", value), typeof(Decryptor));
        }
    }

    /// <summary>Made by the framework from its type name, hence its constructor.</summary>
    internal sealed class Decryptor(IServiceProvider services) : IXmlDecryptor
    {
        private readonly KeyRing ring = services.GetRequiredService<KeyRing>();

        public XElement Decrypt(XElement encryptedElement) =>
            XElement.Parse(ring.Organisation.OpenText(Convert.FromBase64String(encryptedElement.Value), KeyCell));
    }
}
