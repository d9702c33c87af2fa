using System.Text;
using DentaMind.Imaging;
using DentaMind.Kernel;
using DentaMind.Routing.Deliveries;
using DentaMind.Routing.Destinations;
using DentaMind.Routing.Rules;

namespace DentaMind.Rooms.Routing;

/// <summary>How the tests of Routing speak to its doors.</summary>
internal static class RoutingWords
{
    public static readonly DestinationSettings Vna = new() { Kind = DestinationKind.Dimse, Host = "vna.test", Port = 104, Aet = "VNA", Region = "CA-ON", BusinessAssociate = true };

    public static Task<DestinationView> PutAsync(this TestHouse house, string name, DestinationSettings? settings = null) =>
        house.DoAsync(new PutDestination(name, settings ?? Vna));

    public static PublishRuleBook Book(string rules, string residency = "[]", string reason = "a test") =>
        new(Encoding.UTF8.GetBytes($$"""{ "reason": "{{reason}}", "residency": {{residency}}, "rules": [ {{rules}} ] }"""));

    /// <summary>A rule that sends everything to one place.</summary>
    public static string All(string destination, string more = "") =>
        $$"""{ "name": "All", "if": { "always": true }, "then": [ { "send": "{{destination}}", "as": "primary"{{more}} } ] }""";

    public static FiledFacts Facts(string kind = "panoramic", LocationId? location = null, string? residency = null) => new()
    {
        Kind = kind,
        Location = location,
        Residency = residency,
        Bytes = 1000,
        ReceivedAt = DateTimeOffset.UtcNow,
        SopClassUid = "1.2.840.10008.5.1.4.1.1.1.1",
        SopInstanceUid = "2.25.1",
        StudyUid = "2.25.2",
        SeriesUid = "2.25.3",
        TransferSyntaxUid = "1.2.840.10008.1.2.1",
    };

    /// <summary>Routes an image that need not be there: deciding asks only its facts.</summary>
    public static async Task<ImageId> RouteAsync(this TestHouse house, FiledFacts? facts = null, ImageId? image = null, PatientId? patient = null)
    {
        var id = image ?? ImageId.New();
        await house.DoAsync(new RouteImage(id, patient, facts ?? Facts()));
        return id;
    }

    public static async Task<IReadOnlyList<DeliveryView>> DeliveriesAsync(this TestHouse house, ImageId? image = null) =>
        (await house.DoAsync(new ListDeliveries { Image = image, Limit = 500 })).Items;

    public static Task<IReadOnlyList<Delivery>> TakeAsync(this TestHouse house, string destination, int count = 16) =>
        house.InDatabaseAsync(db => new DeliveryDesk(db, house.Clock).TakeAsync(destination, count, CancellationToken.None));

    public static Task<IReadOnlyList<Delivery>> TakeForProofAsync(this TestHouse house, string destination) =>
        house.InDatabaseAsync(db => new DeliveryDesk(db, house.Clock).TakeForProofAsync(destination, 16, CancellationToken.None));

    public static Task SettleAsync(this TestHouse house, Delivery delivery, PeerAnswer answer) =>
        house.SettleAsync([delivery], answer);

    public static Task SettleAsync(this TestHouse house, IReadOnlyList<Delivery> deliveries, PeerAnswer answer) =>
        house.DoAsync(new SettleDeliveries(deliveries[0].Lease!.Value, deliveries.ToDictionary(delivery => delivery.Number, _ => answer)));

    public static Task ProveAsync(this TestHouse house, Delivery delivery, Proof proof) =>
        house.DoAsync(new SettleProof(delivery.Number, delivery.Lease!.Value, delivery.Patient, delivery.Image, proof));
}
