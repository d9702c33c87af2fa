namespace DentaMind.House.Journeys;

[CollectionDefinition(nameof(DemoCollection))]
public sealed class DemoCollection : ICollectionFixture<DemoHouse>;
