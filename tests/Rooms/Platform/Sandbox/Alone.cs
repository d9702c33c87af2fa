using Xunit;

namespace DentaMind.Rooms.Platform.Sandbox;

/// <summary>Tests that count what this process holds; nothing runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
